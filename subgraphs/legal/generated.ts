// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CompanyParent, ComplianceParent, ComplianceRequirementParent, PolicyTemplateParent, PolicyParent, PolicySignerParent, MatterParent, PolicyConnectionParent, PolicyEdgeParent, MatterConnectionParent, MatterEdgeParent, ContactParent, PersonParent, TicketParent } from './parents.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day without a time zone, as `YYYY-MM-DD` (ISO 8601). */
  Date: { input: string; output: string; }
  /** An instant in UTC, as `YYYY-MM-DDTHH:MM:SS.sssZ` (RFC 3339). */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** An object with an id that is unique in the whole graph. */
export type Node = {
  /** A short prefix that tells the type, an underscore and a ULID, for instance `cmp_01j8z3v6k2m4n5p7q9r1s3t5w7`. Ids sort by age. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether more items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items come before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the page's last item, for `after` of the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An amount of money. */
export type Money = {
  /** The amount in the currency's minor unit: cents for USD. */
  readonly amountMinor: Scalars['Int']['output'];
  /** The currency, as an ISO 4217 code, for instance `USD`. */
  readonly currency: Scalars['String']['output'];
};

/** Why a change was refused. A change that is refused has changed nothing. */
export type UserError = {
  /** What is wrong, for programs. */
  readonly code: UserErrorCode;
  /** What is wrong, for people: what was received, and what is allowed. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments it is wrong, from the outside in, for instance `["input", "name"]`; null where no one place is wrong. */
  readonly path?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** What can be wrong with a change. */
export type UserErrorCode =
  /** Something that the change names is not there: it never was, is gone, or belongs to another tenant. */
  | 'NOT_FOUND'
  /** A value is not allowed: too long, too small, a day that is out of order. */
  | 'INVALID_VALUE'
  /** The thing stands where this cannot be done, for instance a completed project that is started. */
  | 'WRONG_STATE'
  /** It contradicts something else that is there, for instance time that overlaps with other time. */
  | 'CONFLICT'
  /** Another product, which the change needs, cannot be reached now. Trying again later may help. */
  | 'UNAVAILABLE'
  /** Another product, which the change needs, has refused it. The message has its reason. */
  | 'REFUSED';

/** Where reading starts. */
export type Query = {
  /** One policy by its id; null where this tenant has no such policy. */
  readonly policy?: Maybe<Policy>;
  /** One matter by its id; null where this tenant has no such matter. */
  readonly matter?: Maybe<Matter>;
  /** The tenant's matters, newest first. */
  readonly matters?: Maybe<MatterConnection>;
};


/** Where reading starts. */
export type QueryPolicyArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryMatterArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryMattersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MatterStatus>;
};

/** A customer of the tenant. Legal adds policies, compliance and matters. */
export type Company = {
  /** The company's id, `cmp_…`. */
  readonly id: Scalars['ID']['output'];
  /** How far the company has signed what is required of it, with the lists that explain it. */
  readonly compliance?: Maybe<Compliance>;
  /** The company's policies, newest first. */
  readonly policies?: Maybe<PolicyConnection>;
  /** How many of the company's matters are open: neither resolved nor closed. */
  readonly openMatterCount?: Maybe<Scalars['Int']['output']>;
  /** The company's matters, newest first. */
  readonly matters?: Maybe<MatterConnection>;
};


/** A customer of the tenant. Legal adds policies, compliance and matters. */
export type CompanyPoliciesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<PolicyStatus>;
};


/** A customer of the tenant. Legal adds policies, compliance and matters. */
export type CompanyMattersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<MatterStatus>;
};

/** How far a company has signed what is required of it. */
export type Compliance = {
  /** The share of the required policies that are signed and not expired, as a whole percentage, 0 to 100, rounded down. Null where nothing is required. */
  readonly score?: Maybe<Scalars['Int']['output']>;
  /** How many policies are required of the company. */
  readonly requiredCount: Scalars['Int']['output'];
  /** How many of the required policies are signed and not expired. */
  readonly satisfiedCount: Scalars['Int']['output'];
  /** Each required policy with where it stands, the missing ones first: the list that explains the score. */
  readonly requirements: ReadonlyArray<ComplianceRequirement>;
  /** Policies that all signers have signed and that have not expired, at most 200, newest first. */
  readonly signedPolicies: ReadonlyArray<Policy>;
  /** Policies that were sent and are not yet signed by all, nor declined or expired, at most 200, newest first. */
  readonly pendingPolicies: ReadonlyArray<Policy>;
};

/** One policy that is required of a company, and where it stands. */
export type ComplianceRequirement = {
  /** The template that the company must have signed. */
  readonly template: PolicyTemplate;
  /** Where the requirement stands. */
  readonly state: RequirementState;
  /** The policy that this state comes from: the newest that satisfies the requirement, else the newest that was sent, else the newest draft. Null where none was ever made. */
  readonly policy?: Maybe<Policy>;
};

/** Where a required policy stands. */
export type RequirementState =
  /** Signed by all and not expired. */
  | 'SATISFIED'
  /** Sent and not yet signed by all. */
  | 'PENDING'
  /** Its day of expiry is reached, whether it was signed or not. */
  | 'EXPIRED'
  /** A signer declined. */
  | 'DECLINED'
  /** Nothing was sent. */
  | 'MISSING';

/** The text that policies are made from. */
export type PolicyTemplate = Node & {
  /** The template's id, `tpl_…`. */
  readonly id: Scalars['ID']['output'];
  /** The template's name. */
  readonly name: Scalars['String']['output'];
  /** What kind of document it is. */
  readonly category: PolicyCategory;
};

/** What kind of document a policy is. */
export type PolicyCategory =
  /** The contract that all other work stands on. */
  | 'SERVICE_AGREEMENT'
  /** Confidentiality. */
  | 'NDA'
  /** How personal data are handled. */
  | 'DATA_PROTECTION'
  /** What the company's people must do for security. */
  | 'SECURITY'
  /** How equipment and systems may be used. */
  | 'ACCEPTABLE_USE'
  /** Employment. */
  | 'EMPLOYMENT';

/** A document that people sign: made from a template, for a company. */
export type Policy = Node & {
  /** The policy's id, `pol_…`. */
  readonly id: Scalars['ID']['output'];
  /** The policy's title. */
  readonly title: Scalars['String']['output'];
  /** The template that it was made from. */
  readonly template: PolicyTemplate;
  /** The company that it was made for. */
  readonly company?: Maybe<Company>;
  /** Where the policy stands today. */
  readonly status: PolicyStatus;
  /** When it was sent to its signers; null while it is a draft. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the last signer signed; null until all have. */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first day on which it is no longer in force; null where it does not end. */
  readonly expiresOn?: Maybe<Scalars['Date']['output']>;
  /** Those who must sign, in their order. */
  readonly signers: ReadonlyArray<PolicySigner>;
};

/** Where a policy stands. */
export type PolicyStatus =
  /** Being written; nobody was asked yet. */
  | 'DRAFT'
  /** Sent; at least one signer has not signed. */
  | 'SENT'
  /** All signers have signed, and it is in force. */
  | 'SIGNED'
  /** A signer declined. */
  | 'DECLINED'
  /** It was sent and its day of expiry is reached, whether it was signed or not. One that was declined stays declined. */
  | 'EXPIRED';

/** Somebody who must sign a policy. */
export type PolicySigner = {
  /** The signer's contact record at the company; null where it was not kept. */
  readonly contact?: Maybe<Contact>;
  /** The signer's name as it stands in the document. */
  readonly name: Scalars['String']['output'];
  /** The signer's e-mail address as it stands in the document. */
  readonly email: Scalars['String']['output'];
  /** When the signer signed; null until then. */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the signer declined; null unless that happened. */
  readonly declinedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A piece of legal work for a company. */
export type Matter = Node & {
  /** The matter's id, `mat_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly subject: Scalars['String']['output'];
  /** What kind of work it is. */
  readonly type: MatterType;
  /** How soon it must be dealt with. */
  readonly urgency: MatterUrgency;
  /** Where it stands. */
  readonly status: MatterStatus;
  /** The company that it concerns. */
  readonly company?: Maybe<Company>;
  /** The attorney who has it; null while it waits in the queue. */
  readonly assignee?: Maybe<Person>;
  /** The ticket that it was opened from or linked to; null where there is none. */
  readonly ticket?: Maybe<Ticket>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it was resolved or closed; null while it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What kind of work a matter is. */
export type MatterType =
  /** Anything else. */
  | 'GENERAL'
  /** A contract. */
  | 'CONTRACT'
  /** Employment. */
  | 'EMPLOYMENT'
  /** An incident, such as a breach. */
  | 'INCIDENT'
  /** A regulator or a standard. */
  | 'COMPLIANCE';

/** How soon a matter must be dealt with. */
export type MatterUrgency =
  /** When there is time. */
  | 'LOW'
  /** In its turn. */
  | 'NORMAL'
  /** Before the others. */
  | 'HIGH'
  /** Now. */
  | 'CRITICAL';

/** Where a matter stands. OPEN, IN_PROGRESS and WAITING count as open. */
export type MatterStatus =
  /** Waits in the queue. */
  | 'OPEN'
  /** An attorney works on it. */
  | 'IN_PROGRESS'
  /** Waits for somebody else. */
  | 'WAITING'
  /** Answered; may be opened again. */
  | 'RESOLVED'
  /** Done for good. */
  | 'CLOSED';

/** A page of policies. */
export type PolicyConnection = {
  /** The policies with their cursors. */
  readonly edges: ReadonlyArray<PolicyEdge>;
  /** The policies alone. */
  readonly nodes: ReadonlyArray<Policy>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many policies the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A policy in a page. */
export type PolicyEdge = {
  /** The place of this policy in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The policy. */
  readonly node: Policy;
};

/** A page of matters. */
export type MatterConnection = {
  /** The matters with their cursors. */
  readonly edges: ReadonlyArray<MatterEdge>;
  /** The matters alone. */
  readonly nodes: ReadonlyArray<Matter>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many matters the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A matter in a page. */
export type MatterEdge = {
  /** The place of this matter in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The matter. */
  readonly node: Matter;
};

/** A person who works for a company; CRM knows the person. */
export type Contact = {
  /** The contact's id, `con_…`. */
  readonly id: Scalars['ID']['output'];
};

/** A member of the tenant's staff; Identity knows the person. */
export type Person = {
  /** The person's id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
};

/** A service ticket; PSA knows it. */
export type Ticket = {
  /** The ticket's id, `tkt_…`. */
  readonly id: Scalars['ID']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Company: Company;
  PolicyTemplate: PolicyTemplate;
  Policy: Policy;
  Matter: Matter;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  PolicyTemplate:
    ( { __typename: 'PolicyTemplate' }
    & GraphQLRecursivePick<FederationTypes['PolicyTemplate'], {"id":true}> );
  Policy:
    ( { __typename: 'Policy' }
    & GraphQLRecursivePick<FederationTypes['Policy'], {"id":true}> );
  Matter:
    ( { __typename: 'Matter' }
    & GraphQLRecursivePick<FederationTypes['Matter'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( PolicyTemplateParent )
    | ( PolicyParent )
    | ( MatterParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Company: ResolverTypeWrapper<CompanyParent>;
  Compliance: ResolverTypeWrapper<ComplianceParent>;
  ComplianceRequirement: ResolverTypeWrapper<ComplianceRequirementParent>;
  RequirementState: RequirementState;
  PolicyTemplate: ResolverTypeWrapper<PolicyTemplateParent>;
  PolicyCategory: PolicyCategory;
  Policy: ResolverTypeWrapper<PolicyParent>;
  PolicyStatus: PolicyStatus;
  PolicySigner: ResolverTypeWrapper<PolicySignerParent>;
  Matter: ResolverTypeWrapper<MatterParent>;
  MatterType: MatterType;
  MatterUrgency: MatterUrgency;
  MatterStatus: MatterStatus;
  PolicyConnection: ResolverTypeWrapper<PolicyConnectionParent>;
  PolicyEdge: ResolverTypeWrapper<PolicyEdgeParent>;
  MatterConnection: ResolverTypeWrapper<MatterConnectionParent>;
  MatterEdge: ResolverTypeWrapper<MatterEdgeParent>;
  Contact: ResolverTypeWrapper<ContactParent>;
  Person: ResolverTypeWrapper<PersonParent>;
  Ticket: ResolverTypeWrapper<TicketParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
  Money: Money;
  Int: Scalars['Int']['output'];
  UserError: UserError;
  Query: Record<PropertyKey, never>;
  Company: CompanyParent;
  Compliance: ComplianceParent;
  ComplianceRequirement: ComplianceRequirementParent;
  PolicyTemplate: PolicyTemplateParent;
  Policy: PolicyParent;
  PolicySigner: PolicySignerParent;
  Matter: MatterParent;
  PolicyConnection: PolicyConnectionParent;
  PolicyEdge: PolicyEdgeParent;
  MatterConnection: MatterConnectionParent;
  MatterEdge: MatterEdgeParent;
  Contact: ContactParent;
  Person: PersonParent;
  Ticket: TicketParent;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'PolicyTemplate' | 'Policy' | 'Matter', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amountMinor?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType, RequireFields<QueryPolicyArgs, 'id'>>;
  matter?: Resolver<Maybe<ResolversTypes['Matter']>, ParentType, ContextType, RequireFields<QueryMatterArgs, 'id'>>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<QueryMattersArgs, 'first'>>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  compliance?: Resolver<Maybe<ResolversTypes['Compliance']>, ParentType, ContextType>;
  policies?: Resolver<Maybe<ResolversTypes['PolicyConnection']>, ParentType, ContextType, RequireFields<CompanyPoliciesArgs, 'first'>>;
  openMatterCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  matters?: Resolver<Maybe<ResolversTypes['MatterConnection']>, ParentType, ContextType, RequireFields<CompanyMattersArgs, 'first'>>;
};

export type ComplianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Compliance'] = ResolversParentTypes['Compliance']> = {
  score?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requiredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  satisfiedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['ComplianceRequirement']>, ParentType, ContextType>;
  signedPolicies?: Resolver<ReadonlyArray<ResolversTypes['Policy']>, ParentType, ContextType>;
  pendingPolicies?: Resolver<ReadonlyArray<ResolversTypes['Policy']>, ParentType, ContextType>;
};

export type ComplianceRequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComplianceRequirement'] = ResolversParentTypes['ComplianceRequirement']> = {
  template?: Resolver<ResolversTypes['PolicyTemplate'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequirementState'], ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['Policy']>, ParentType, ContextType>;
};

export type PolicyTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyTemplate'] = ResolversParentTypes['PolicyTemplate'], FederationReferenceType extends FederationReferenceTypes['PolicyTemplate'] = FederationReferenceTypes['PolicyTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['PolicyTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['PolicyCategory'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Policy'] = ResolversParentTypes['Policy'], FederationReferenceType extends FederationReferenceTypes['Policy'] = FederationReferenceTypes['Policy']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Policy']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['PolicyTemplate'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PolicyStatus'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  signers?: Resolver<ReadonlyArray<ResolversTypes['PolicySigner']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicySignerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicySigner'] = ResolversParentTypes['PolicySigner']> = {
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MatterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Matter'] = ResolversParentTypes['Matter'], FederationReferenceType extends FederationReferenceTypes['Matter'] = FederationReferenceTypes['Matter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Matter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['MatterType'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['MatterUrgency'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatterStatus'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PolicyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyConnection'] = ResolversParentTypes['PolicyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PolicyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Policy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PolicyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PolicyEdge'] = ResolversParentTypes['PolicyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Policy'], ParentType, ContextType>;
};

export type MatterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatterConnection'] = ResolversParentTypes['MatterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MatterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Matter']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MatterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatterEdge'] = ResolversParentTypes['MatterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Matter'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Compliance?: ComplianceResolvers<ContextType>;
  ComplianceRequirement?: ComplianceRequirementResolvers<ContextType>;
  PolicyTemplate?: PolicyTemplateResolvers<ContextType>;
  Policy?: PolicyResolvers<ContextType>;
  PolicySigner?: PolicySignerResolvers<ContextType>;
  Matter?: MatterResolvers<ContextType>;
  PolicyConnection?: PolicyConnectionResolvers<ContextType>;
  PolicyEdge?: PolicyEdgeResolvers<ContextType>;
  MatterConnection?: MatterConnectionResolvers<ContextType>;
  MatterEdge?: MatterEdgeResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
};

