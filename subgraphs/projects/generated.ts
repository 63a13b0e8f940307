// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProjectParent, MilestoneParent, TaskParent, TimeEntryParent, ProjectConnectionParent, ProjectEdgeParent, MilestoneConnectionParent, MilestoneEdgeParent, TaskConnectionParent, TaskEdgeParent, TimeEntryConnectionParent, TimeEntryEdgeParent, HealthReasonParent, ProjectSummaryParent, CompanyParent, PersonParent, ContractParent } from './parents.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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
  /** One project by its id; null where this tenant has no such project. */
  readonly project?: Maybe<Project>;
  /** The tenant's projects, newest first. */
  readonly projects?: Maybe<ProjectConnection>;
  /** One milestone by its id; null where this tenant has no such milestone. */
  readonly milestone?: Maybe<Milestone>;
  /** One task by its id; null where this tenant has no such task. */
  readonly task?: Maybe<Task>;
};


/** Where reading starts. */
export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ProjectStatus>;
};


/** Where reading starts. */
export type QueryMilestoneArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryTaskArgs = {
  id: Scalars['ID']['input'];
};

/** A customer of the tenant. Projects adds the work that is done for it. */
export type Company = {
  /** The company's id, `cmp_…`. */
  readonly id: Scalars['ID']['output'];
  /** How the company's active projects stand, taken together: as bad as the worst. Null where none is active. */
  readonly health?: Maybe<Health>;
  /** What goes on for the company, in numbers. */
  readonly projectSummary?: Maybe<ProjectSummary>;
  /** The company's projects, newest first. */
  readonly projects?: Maybe<ProjectConnection>;
  /** The next milestone to reach among the company's active projects: the open one that is due first, also when it is overdue. Null where none is open. */
  readonly nextMilestone?: Maybe<Milestone>;
};


/** A customer of the tenant. Projects adds the work that is done for it. */
export type CompanyProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ProjectStatus>;
};

/** What goes on for a company, in numbers. */
export type ProjectSummary = {
  /** How many projects are active. */
  readonly activeCount: Scalars['Int']['output'];
  /** How many active projects are past their due day. */
  readonly overdueCount: Scalars['Int']['output'];
  /** How many projects are completed. */
  readonly completedCount: Scalars['Int']['output'];
  /** How far the active projects are, taken together, as a whole percentage, 0 to 100, weighted by their tasks' estimates. Null where none is active. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** How many milestones of the active projects are completed. */
  readonly completedMilestoneCount: Scalars['Int']['output'];
  /** How many milestones of the active projects are still open. */
  readonly openMilestoneCount: Scalars['Int']['output'];
  /** How many open milestones of the active projects are past their due day. */
  readonly missedMilestoneCount: Scalars['Int']['output'];
};

/** A piece of work for a company, with a beginning and an end. */
export type Project = Node & {
  /** The project's id, `prj_…`. */
  readonly id: Scalars['ID']['output'];
  /** The project's name. */
  readonly name: Scalars['String']['output'];
  /** What is to be reached. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where the project stands in its life. */
  readonly status: ProjectStatus;
  /** The company that it is done for. */
  readonly company?: Maybe<Company>;
  /** The member of staff who leads it. */
  readonly manager?: Maybe<Person>;
  /** The PSA contract that its time is billed on; null where none is linked. A change of the contract in PSA does not reach the project by itself: it must be linked again. */
  readonly contract?: Maybe<Contract>;
  /** The first day. */
  readonly startsOn: Scalars['Date']['output'];
  /** The day on which it must be done; null where none was promised. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The day on which it was completed; null until then. */
  readonly completedOn?: Maybe<Scalars['Date']['output']>;
  /** How far it is, as a whole percentage, 0 to 100, rounded down: the share of its tasks that are done, weighted by their estimates. Computed, never typed in. */
  readonly progress: Scalars['Int']['output'];
  /** How it stands and why. Computed, never typed in. Null unless the project is active. */
  readonly health?: Maybe<Health>;
  /** The time that is planned for it, in minutes; null where no budget was set. */
  readonly budgetMinutes?: Maybe<Scalars['Int']['output']>;
  /** The time that was logged on it and not rejected, in minutes. */
  readonly loggedMinutes: Scalars['Int']['output'];
  /** Its milestones, by due day. */
  readonly milestones: MilestoneConnection;
  /** Its open milestone that is due first, also when it is overdue; null where none is open. */
  readonly nextMilestone?: Maybe<Milestone>;
  /** Its tasks, in their order. */
  readonly tasks: TaskConnection;
  /** The time logged on it, newest first. */
  readonly timeEntries: TimeEntryConnection;
};


/** A piece of work for a company, with a beginning and an end. */
export type ProjectMilestonesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A piece of work for a company, with a beginning and an end. */
export type ProjectTasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<TaskStatus>;
};


/** A piece of work for a company, with a beginning and an end. */
export type ProjectTimeEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a project stands in its life. */
export type ProjectStatus =
  /** Agreed, not begun. */
  | 'PLANNED'
  /** Being worked on. */
  | 'ACTIVE'
  /** Stopped for now. */
  | 'ON_HOLD'
  /** Done. */
  | 'COMPLETED'
  /** Given up. */
  | 'CANCELLED';

/** How something stands, and why. */
export type Health = {
  /** How it stands. */
  readonly status: HealthStatus;
  /** Why it is not on track, the gravest first; empty where it is. */
  readonly reasons: ReadonlyArray<HealthReason>;
};

/** How something stands. */
export type HealthStatus =
  /** Nothing speaks against reaching the goal. */
  | 'ON_TRACK'
  /** The goal is in danger. */
  | 'AT_RISK'
  /** The goal is missed, or will be. */
  | 'OFF_TRACK';

/** One reason for a health that is not on track. */
export type HealthReason = {
  /** What is wrong. */
  readonly code: HealthReasonCode;
  /** How grave this alone is. */
  readonly status: HealthStatus;
  /** What is wrong, as a sentence for people, with its numbers. */
  readonly message: Scalars['String']['output'];
  /** The project that it is about. */
  readonly project: Project;
};

/** What can be wrong with a project. */
export type HealthReasonCode =
  /** The due day is past and the project is not done. OFF_TRACK. */
  | 'OVERDUE'
  /** Open milestones are past their due day: one puts the project AT_RISK, two or more OFF_TRACK. */
  | 'MILESTONES_MISSED'
  /** More time is logged than planned (OFF_TRACK), or at least 90 percent of the plan is used while the progress is below 90 (AT_RISK). */
  | 'BUDGET_BURNT'
  /** The progress is at least 20 percentage points behind the share of the project's days that are gone, as a whole percentage, rounded down: its first and its due day count, today is not gone yet. AT_RISK. */
  | 'BEHIND_SCHEDULE';

/** A point that a project must reach by a day. */
export type Milestone = Node & {
  /** The milestone's id, `mst_…`. */
  readonly id: Scalars['ID']['output'];
  /** The milestone's name. */
  readonly name: Scalars['String']['output'];
  /** Where it stands today. */
  readonly status: MilestoneStatus;
  /** The day by which it must be reached. */
  readonly dueOn: Scalars['Date']['output'];
  /** When it was completed; null until then. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The project that it belongs to. */
  readonly project: Project;
};

/** Where a milestone stands. */
export type MilestoneStatus =
  /** Open, and its due day is not past. */
  | 'UPCOMING'
  /** Open, and its due day is past. */
  | 'MISSED'
  /** Reached. */
  | 'COMPLETED';

/** A piece of a project that one person does. */
export type Task = Node & {
  /** The task's id, `tsk_…`. */
  readonly id: Scalars['ID']['output'];
  /** What is to be done. */
  readonly title: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: TaskStatus;
  /** The member of staff who does it; null while nobody does. */
  readonly assignee?: Maybe<Person>;
  /** How long it should take, in minutes; null where nobody said. A task without an estimate counts as 60 minutes in progress. */
  readonly estimateMinutes?: Maybe<Scalars['Int']['output']>;
  /** The day by which it must be done; null where none was set. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The milestone that it leads to; null where there is none. */
  readonly milestone?: Maybe<Milestone>;
  /** The project that it belongs to. */
  readonly project: Project;
};

/** Where a task stands. */
export type TaskStatus =
  /** Not begun. */
  | 'TODO'
  /** Being done. */
  | 'IN_PROGRESS'
  /** Cannot go on. */
  | 'BLOCKED'
  /** Done. */
  | 'DONE';

/** Time that a person spent on a task. */
export type TimeEntry = Node & {
  /** The time entry's id, `tim_…`. */
  readonly id: Scalars['ID']['output'];
  /** The task that the time was spent on. */
  readonly task: Task;
  /** Who spent it. */
  readonly person?: Maybe<Person>;
  /** The day on which it was spent. */
  readonly workedOn: Scalars['Date']['output'];
  /** How long, in minutes. */
  readonly minutes: Scalars['Int']['output'];
  /** Whether the client pays for it. */
  readonly isBillable: Scalars['Boolean']['output'];
  /** Where the entry stands. */
  readonly status: TimeEntryStatus;
  /** What was done. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** Where a time entry stands. */
export type TimeEntryStatus =
  /** Written, not handed in. */
  | 'DRAFT'
  /** Handed in, waits for approval. */
  | 'SUBMITTED'
  /** Approved. */
  | 'APPROVED'
  /** Rejected: counts for nothing. */
  | 'REJECTED';

/** A page of projects. */
export type ProjectConnection = {
  /** The projects with their cursors. */
  readonly edges: ReadonlyArray<ProjectEdge>;
  /** The projects alone. */
  readonly nodes: ReadonlyArray<Project>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many projects the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A project in a page. */
export type ProjectEdge = {
  /** The place of this project in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The project. */
  readonly node: Project;
};

/** A page of milestones. */
export type MilestoneConnection = {
  /** The milestones with their cursors. */
  readonly edges: ReadonlyArray<MilestoneEdge>;
  /** The milestones alone. */
  readonly nodes: ReadonlyArray<Milestone>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many milestones the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A milestone in a page. */
export type MilestoneEdge = {
  /** The place of this milestone in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The milestone. */
  readonly node: Milestone;
};

/** A page of tasks. */
export type TaskConnection = {
  /** The tasks with their cursors. */
  readonly edges: ReadonlyArray<TaskEdge>;
  /** The tasks alone. */
  readonly nodes: ReadonlyArray<Task>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many tasks the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A task in a page. */
export type TaskEdge = {
  /** The place of this task in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The task. */
  readonly node: Task;
};

/** A page of time entries. */
export type TimeEntryConnection = {
  /** The time entries with their cursors. */
  readonly edges: ReadonlyArray<TimeEntryEdge>;
  /** The time entries alone. */
  readonly nodes: ReadonlyArray<TimeEntry>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many time entries the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A time entry in a page. */
export type TimeEntryEdge = {
  /** The place of this time entry in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The time entry. */
  readonly node: TimeEntry;
};

/** What is agreed with a client; PSA knows it. */
export type Contract = {
  /** The contract's id, `ctr_…`. */
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
  Project: Project;
  Milestone: Milestone;
  Task: Task;
  TimeEntry: TimeEntry;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  Milestone:
    ( { __typename: 'Milestone' }
    & GraphQLRecursivePick<FederationTypes['Milestone'], {"id":true}> );
  Task:
    ( { __typename: 'Task' }
    & GraphQLRecursivePick<FederationTypes['Task'], {"id":true}> );
  TimeEntry:
    ( { __typename: 'TimeEntry' }
    & GraphQLRecursivePick<FederationTypes['TimeEntry'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ProjectParent )
    | ( MilestoneParent )
    | ( TaskParent )
    | ( TimeEntryParent )
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
  ProjectSummary: ResolverTypeWrapper<ProjectSummaryParent>;
  Project: ResolverTypeWrapper<ProjectParent>;
  ProjectStatus: ProjectStatus;
  Health: ResolverTypeWrapper<Omit<Health, 'reasons'> & { reasons: ReadonlyArray<ResolversTypes['HealthReason']> }>;
  HealthStatus: HealthStatus;
  HealthReason: ResolverTypeWrapper<HealthReasonParent>;
  HealthReasonCode: HealthReasonCode;
  Milestone: ResolverTypeWrapper<MilestoneParent>;
  MilestoneStatus: MilestoneStatus;
  Task: ResolverTypeWrapper<TaskParent>;
  TaskStatus: TaskStatus;
  TimeEntry: ResolverTypeWrapper<TimeEntryParent>;
  TimeEntryStatus: TimeEntryStatus;
  ProjectConnection: ResolverTypeWrapper<ProjectConnectionParent>;
  ProjectEdge: ResolverTypeWrapper<ProjectEdgeParent>;
  MilestoneConnection: ResolverTypeWrapper<MilestoneConnectionParent>;
  MilestoneEdge: ResolverTypeWrapper<MilestoneEdgeParent>;
  TaskConnection: ResolverTypeWrapper<TaskConnectionParent>;
  TaskEdge: ResolverTypeWrapper<TaskEdgeParent>;
  TimeEntryConnection: ResolverTypeWrapper<TimeEntryConnectionParent>;
  TimeEntryEdge: ResolverTypeWrapper<TimeEntryEdgeParent>;
  Contract: ResolverTypeWrapper<ContractParent>;
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
  ProjectSummary: ProjectSummaryParent;
  Project: ProjectParent;
  Health: Omit<Health, 'reasons'> & { reasons: ReadonlyArray<ResolversParentTypes['HealthReason']> };
  HealthReason: HealthReasonParent;
  Milestone: MilestoneParent;
  Task: TaskParent;
  TimeEntry: TimeEntryParent;
  ProjectConnection: ProjectConnectionParent;
  ProjectEdge: ProjectEdgeParent;
  MilestoneConnection: MilestoneConnectionParent;
  MilestoneEdge: MilestoneEdgeParent;
  TaskConnection: TaskConnectionParent;
  TaskEdge: TaskEdgeParent;
  TimeEntryConnection: TimeEntryConnectionParent;
  TimeEntryEdge: TimeEntryEdgeParent;
  Contract: ContractParent;
  Person: PersonParent;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Project' | 'Milestone' | 'Task' | 'TimeEntry', ParentType, ContextType>;
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
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<QueryProjectsArgs, 'first'>>;
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType, RequireFields<QueryMilestoneArgs, 'id'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['Health']>, ParentType, ContextType>;
  projectSummary?: Resolver<Maybe<ResolversTypes['ProjectSummary']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<CompanyProjectsArgs, 'first'>>;
  nextMilestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
};

export type ProjectSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectSummary'] = ResolversParentTypes['ProjectSummary']> = {
  activeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  completedMilestoneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openMilestoneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missedMilestoneCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProjectStatus'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
  manager?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  completedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['Health']>, ParentType, ContextType>;
  budgetMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  loggedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  milestones?: Resolver<ResolversTypes['MilestoneConnection'], ParentType, ContextType, RequireFields<ProjectMilestonesArgs, 'first'>>;
  nextMilestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<ProjectTasksArgs, 'first'>>;
  timeEntries?: Resolver<ResolversTypes['TimeEntryConnection'], ParentType, ContextType, RequireFields<ProjectTimeEntriesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health']> = {
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['HealthReason']>, ParentType, ContextType>;
};

export type HealthReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthReason'] = ResolversParentTypes['HealthReason']> = {
  code?: Resolver<ResolversTypes['HealthReasonCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone'], FederationReferenceType extends FederationReferenceTypes['Milestone'] = FederationReferenceTypes['Milestone']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Milestone']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MilestoneStatus'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task'], FederationReferenceType extends FederationReferenceTypes['Task'] = FederationReferenceTypes['Task']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Task']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TaskStatus'], ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  estimateMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TimeEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeEntry'] = ResolversParentTypes['TimeEntry'], FederationReferenceType extends FederationReferenceTypes['TimeEntry'] = FederationReferenceTypes['TimeEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TimeEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  workedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isBillable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TimeEntryStatus'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Project']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type MilestoneConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MilestoneConnection'] = ResolversParentTypes['MilestoneConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MilestoneEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MilestoneEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MilestoneEdge'] = ResolversParentTypes['MilestoneEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Milestone'], ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Task']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type TimeEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeEntryConnection'] = ResolversParentTypes['TimeEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimeEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TimeEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeEntryEdge'] = ResolversParentTypes['TimeEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimeEntry'], ParentType, ContextType>;
};

export type ContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contract'] = ResolversParentTypes['Contract']> = {
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
  ProjectSummary?: ProjectSummaryResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  HealthReason?: HealthReasonResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TimeEntry?: TimeEntryResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  MilestoneConnection?: MilestoneConnectionResolvers<ContextType>;
  MilestoneEdge?: MilestoneEdgeResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  TimeEntryConnection?: TimeEntryConnectionResolvers<ContextType>;
  TimeEntryEdge?: TimeEntryEdgeResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
};

