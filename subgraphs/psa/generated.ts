// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ClientParent, ContractParent, TicketParent, ClientConnectionParent, ClientEdgeParent, ContractConnectionParent, ContractEdgeParent, TicketConnectionParent, TicketEdgeParent, CompanyParent, ContactParent, PersonParent } from './parents.ts';
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
  /** One client by its id; null where this tenant has no such client. */
  readonly client?: Maybe<Client>;
  /** The tenant's clients, by name. */
  readonly clients?: Maybe<ClientConnection>;
  /** One contract by its id; null where this tenant has no such contract. */
  readonly contract?: Maybe<Contract>;
  /** One ticket by its id; null where this tenant has no such ticket. */
  readonly ticket?: Maybe<Ticket>;
  /** The tenant's tickets, newest first. */
  readonly tickets?: Maybe<TicketConnection>;
};


/** Where reading starts. */
export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryClientsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where reading starts. */
export type QueryContractArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryTicketArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryTicketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<TicketStatus>;
};

/** A customer of the tenant. PSA adds the client account and its tickets. */
export type Company = {
  /** The company's id, `cmp_…`. */
  readonly id: Scalars['ID']['output'];
  /** The company's account in PSA; null where it has none. */
  readonly client?: Maybe<Client>;
  /** How many of the company's tickets are open: neither resolved nor closed. 0 where it has no account in PSA. */
  readonly openTicketCount?: Maybe<Scalars['Int']['output']>;
};

/** The PSA account of one company: what is agreed, and what is asked for. */
export type Client = Node & {
  /** The client's id, `cli_…`. */
  readonly id: Scalars['ID']['output'];
  /** The name on the account. */
  readonly name: Scalars['String']['output'];
  /** The account number that stands on invoices, unique in the tenant. */
  readonly accountNumber: Scalars['String']['output'];
  /** The company whose account this is. */
  readonly company?: Maybe<Company>;
  /** The member of staff who looks after the account. */
  readonly accountManager?: Maybe<Person>;
  /** The client's contracts: those in force first, then the newest. */
  readonly contracts: ContractConnection;
  /** The client's tickets, newest first. */
  readonly tickets: TicketConnection;
  /** How many tickets the client has in each status; every status is listed, also with 0. */
  readonly ticketCounts: ReadonlyArray<TicketStatusCount>;
  /** How many of the client's tickets are open: neither resolved nor closed. */
  readonly openTicketCount: Scalars['Int']['output'];
};


/** The PSA account of one company: what is agreed, and what is asked for. */
export type ClientContractsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ContractStatus>;
};


/** The PSA account of one company: what is agreed, and what is asked for. */
export type ClientTicketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<TicketStatus>;
};

/** How many tickets are in one status. */
export type TicketStatusCount = {
  /** The status. */
  readonly status: TicketStatus;
  /** How many tickets are in it. */
  readonly count: Scalars['Int']['output'];
};

/** What is agreed with a client: hours and their price for a period. */
export type Contract = Node & {
  /** The contract's id, `ctr_…`. */
  readonly id: Scalars['ID']['output'];
  /** The contract's name. */
  readonly name: Scalars['String']['output'];
  /** How work is paid under it. */
  readonly type: ContractType;
  /** Where it stands today, from its period. */
  readonly status: ContractStatus;
  /** The client it is with. */
  readonly client: Client;
  /** The first day of its period. */
  readonly startsOn: Scalars['Date']['output'];
  /** The last day of its period; null where it runs until it is ended. */
  readonly endsOn?: Maybe<Scalars['Date']['output']>;
  /** The time that it includes, in minutes; null where it includes none (time and material, fixed price). */
  readonly includedMinutes?: Maybe<Scalars['Int']['output']>;
  /** The billable time used so far, in minutes. */
  readonly usedMinutes: Scalars['Int']['output'];
  /** The included time that is left, in minutes: below 0 when more was used. Null where it includes none. */
  readonly remainingMinutes?: Maybe<Scalars['Int']['output']>;
  /** The price of an hour of work; null where there is none, as in a fixed price. */
  readonly hourlyRate?: Maybe<Money>;
  /** The price of the whole period: a retainer's or a fixed price; null where there is none. */
  readonly price?: Maybe<Money>;
};

/** How work is paid under a contract. */
export type ContractType =
  /** A block of hours, paid ahead. */
  | 'HOURS'
  /** A price for each period, with hours included. */
  | 'RETAINER'
  /** Each hour at its rate. */
  | 'TIME_AND_MATERIAL'
  /** One price for the whole. */
  | 'FIXED';

/** Where a contract stands today. */
export type ContractStatus =
  /** Its period has not begun. */
  | 'UPCOMING'
  /** In force. */
  | 'ACTIVE'
  /** Its period is over. */
  | 'ENDED';

/** Something that a client asks for or that is broken. */
export type Ticket = Node & {
  /** The ticket's id, `tkt_…`. */
  readonly id: Scalars['ID']['output'];
  /** The number that people call it by, unique in the tenant. */
  readonly number: Scalars['Int']['output'];
  /** What it is about. */
  readonly subject: Scalars['String']['output'];
  /** What was reported, in full. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly status: TicketStatus;
  /** How soon it must be dealt with. */
  readonly priority: TicketPriority;
  /** The board that it is worked on. */
  readonly board: Scalars['String']['output'];
  /** The client that it belongs to. */
  readonly client: Client;
  /** The contact who asked; null where it was not kept. */
  readonly requester?: Maybe<Contact>;
  /** The member of staff who has it; null while nobody has. */
  readonly assignee?: Maybe<Person>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it must be resolved; null where nothing was promised. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was resolved or closed; null while it is open. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a ticket stands. NEW, IN_PROGRESS and WAITING count as open. */
export type TicketStatus =
  /** Nobody has looked at it. */
  | 'NEW'
  /** Somebody works on it. */
  | 'IN_PROGRESS'
  /** Waits for the client or a vendor. */
  | 'WAITING'
  /** Answered; may be opened again. */
  | 'RESOLVED'
  /** Done for good. */
  | 'CLOSED';

/** How soon a ticket must be dealt with. */
export type TicketPriority =
  /** When there is time. */
  | 'LOW'
  /** In its turn. */
  | 'NORMAL'
  /** Before the others. */
  | 'HIGH'
  /** Now: somebody cannot work. */
  | 'CRITICAL';

/** A page of clients. */
export type ClientConnection = {
  /** The clients with their cursors. */
  readonly edges: ReadonlyArray<ClientEdge>;
  /** The clients alone. */
  readonly nodes: ReadonlyArray<Client>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many clients the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A client in a page. */
export type ClientEdge = {
  /** The place of this client in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The client. */
  readonly node: Client;
};

/** A page of contracts. */
export type ContractConnection = {
  /** The contracts with their cursors. */
  readonly edges: ReadonlyArray<ContractEdge>;
  /** The contracts alone. */
  readonly nodes: ReadonlyArray<Contract>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many contracts the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contract in a page. */
export type ContractEdge = {
  /** The place of this contract in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The contract. */
  readonly node: Contract;
};

/** A page of tickets. */
export type TicketConnection = {
  /** The tickets with their cursors. */
  readonly edges: ReadonlyArray<TicketEdge>;
  /** The tickets alone. */
  readonly nodes: ReadonlyArray<Ticket>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many tickets the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A ticket in a page. */
export type TicketEdge = {
  /** The place of this ticket in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The ticket. */
  readonly node: Ticket;
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
  Client: Client;
  Contract: Contract;
  Ticket: Ticket;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  Client:
    ( { __typename: 'Client' }
    & GraphQLRecursivePick<FederationTypes['Client'], {"id":true}> );
  Contract:
    ( { __typename: 'Contract' }
    & GraphQLRecursivePick<FederationTypes['Contract'], {"id":true}> );
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ClientParent )
    | ( ContractParent )
    | ( TicketParent )
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
  Client: ResolverTypeWrapper<ClientParent>;
  TicketStatusCount: ResolverTypeWrapper<TicketStatusCount>;
  Contract: ResolverTypeWrapper<ContractParent>;
  ContractType: ContractType;
  ContractStatus: ContractStatus;
  Ticket: ResolverTypeWrapper<TicketParent>;
  TicketStatus: TicketStatus;
  TicketPriority: TicketPriority;
  ClientConnection: ResolverTypeWrapper<ClientConnectionParent>;
  ClientEdge: ResolverTypeWrapper<ClientEdgeParent>;
  ContractConnection: ResolverTypeWrapper<ContractConnectionParent>;
  ContractEdge: ResolverTypeWrapper<ContractEdgeParent>;
  TicketConnection: ResolverTypeWrapper<TicketConnectionParent>;
  TicketEdge: ResolverTypeWrapper<TicketEdgeParent>;
  Contact: ResolverTypeWrapper<ContactParent>;
  Person: ResolverTypeWrapper<PersonParent>;
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
  Client: ClientParent;
  TicketStatusCount: TicketStatusCount;
  Contract: ContractParent;
  Ticket: TicketParent;
  ClientConnection: ClientConnectionParent;
  ClientEdge: ClientEdgeParent;
  ContractConnection: ContractConnectionParent;
  ContractEdge: ContractEdgeParent;
  TicketConnection: TicketConnectionParent;
  TicketEdge: TicketEdgeParent;
  Contact: ContactParent;
  Person: PersonParent;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Client' | 'Contract' | 'Ticket', ParentType, ContextType>;
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
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType, RequireFields<QueryClientArgs, 'id'>>;
  clients?: Resolver<Maybe<ResolversTypes['ClientConnection']>, ParentType, ContextType, RequireFields<QueryClientsArgs, 'first'>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'id'>>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first'>>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  openTicketCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client'], FederationReferenceType extends FederationReferenceTypes['Client'] = FederationReferenceTypes['Client']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Client']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accountNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  accountManager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  contracts?: Resolver<ResolversTypes['ContractConnection'], ParentType, ContextType, RequireFields<ClientContractsArgs, 'first'>>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<ClientTicketsArgs, 'first'>>;
  ticketCounts?: Resolver<ReadonlyArray<ResolversTypes['TicketStatusCount']>, ParentType, ContextType>;
  openTicketCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketStatusCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketStatusCount'] = ResolversParentTypes['TicketStatusCount']> = {
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract'], FederationReferenceType extends FederationReferenceTypes['Contract'] = FederationReferenceTypes['Contract']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contract']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ContractType'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ContractStatus'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  includedMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remainingMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hourlyRate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TicketStatus'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['TicketPriority'], ParentType, ContextType>;
  board?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
  requester?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientConnection'] = ResolversParentTypes['ClientConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Client']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientEdge'] = ResolversParentTypes['ClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
};

export type ContractConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractConnection'] = ResolversParentTypes['ContractConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContractEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contract']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ContractEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractEdge'] = ResolversParentTypes['ContractEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
};

export type TicketConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketConnection'] = ResolversParentTypes['TicketConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TicketEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Ticket']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TicketEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketEdge'] = ResolversParentTypes['TicketEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Ticket'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
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
  Client?: ClientResolvers<ContextType>;
  TicketStatusCount?: TicketStatusCountResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  ClientConnection?: ClientConnectionResolvers<ContextType>;
  ClientEdge?: ClientEdgeResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
};

