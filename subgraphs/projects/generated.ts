// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProjectParent, MilestoneParent, TaskParent, TimeEntryParent, ProjectConnectionParent, ProjectEdgeParent, MilestoneConnectionParent, MilestoneEdgeParent, TaskConnectionParent, TaskEdgeParent, TimeEntryConnectionParent, TimeEntryEdgeParent, TimeCorrectionParent, TimeCorrectionConnectionParent, TimeCorrectionEdgeParent, ContractLinkParent, ContractLinkConnectionParent, ContractLinkEdgeParent, TimeExportParent, PsaSettingsParent, HealthReasonParent, ProjectSummaryParent, CompanyParent, PersonParent, ContractParent } from './parents.ts';
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
  /** One time entry by its id; null where this tenant has no such entry. */
  readonly timeEntry?: Maybe<TimeEntry>;
  /** The tenant's time, the newest day first; what waits for approval, for instance, with `status: SUBMITTED`. */
  readonly timeEntries?: Maybe<TimeEntryConnection>;
  /** How the tenant's PSA is reached; null where nothing was saved yet. */
  readonly psaSettings?: Maybe<PsaSettings>;
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


/** Where reading starts. */
export type QueryTimeEntryArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryTimeEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<TimeEntryStatus>;
  person?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  exportState?: InputMaybe<TimeExportState>;
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
  /** The PSA contract that its time is billed on; null where none is linked. A change of the contract in PSA does not reach the project by itself: it must be linked again (`linkContract`). */
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
  /** The PSA contracts that the project is and was billed on, the latest link first. */
  readonly contractLinks: ContractLinkConnection;
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


/** A piece of work for a company, with a beginning and an end. */
export type ProjectContractLinksArgs = {
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
  /** How long, in minutes: 1 to 1440, or 0 where a correction took an approved entry back. */
  readonly minutes: Scalars['Int']['output'];
  /** When the work began; null where only the minutes were told, and from a correction of the minutes on. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the work ended; null where only the minutes were told, and from a correction of the minutes on. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the client pays for it. */
  readonly isBillable: Scalars['Boolean']['output'];
  /** Where the entry stands. */
  readonly status: TimeEntryStatus;
  /** What was done. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When it was last handed in; null until then. */
  readonly submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was approved; null until then. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who approved it; null until then, and where it was a program. */
  readonly approvedBy?: Maybe<Person>;
  /** Why it was rejected last; null where it never was, and once it is handed in again. */
  readonly rejectionReason?: Maybe<Scalars['String']['output']>;
  /** What was changed after the approval, the newest first: the history of the entry's versions. */
  readonly corrections: TimeCorrectionConnection;
  /** What PSA has of it. Null where PSA never was to have anything of it: until it is approved, and where the client does not pay for it. */
  readonly export?: Maybe<TimeExport>;
};


/** Time that a person spent on a task. */
export type TimeEntryCorrectionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a time entry stands. It is drafted, handed in, and then approved or rejected; a rejected one is a draft again once its person changes it. An approved one stays approved, also when it is corrected. */
export type TimeEntryStatus =
  /** Written, not handed in. Its person may change and delete it. */
  | 'DRAFT'
  /** Handed in, waits for approval. */
  | 'SUBMITTED'
  /** Approved. */
  | 'APPROVED'
  /** Rejected: counts for nothing. Its person may change it, which makes it a draft. */
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

export type Mutation = {
  /** Logs time that the viewer spent on a task, as a draft. Whatever the project's status: time is often written up after the end. Needs the permission `time.log`, and a viewer that is a person: a program has no time of its own (`FORBIDDEN`). */
  readonly logTime?: Maybe<LogTimePayload>;
  /** Changes time that is a draft or was rejected, which makes it a draft again. Only one's own (`FORBIDDEN` otherwise). Needs the permission `time.log`. */
  readonly updateTime?: Maybe<UpdateTimePayload>;
  /** Deletes a draft of one's own (`FORBIDDEN` for somebody else's). Needs the permission `time.log`. */
  readonly deleteTime?: Maybe<DeleteTimePayload>;
  /** Hands drafts of one's own in for approval (`FORBIDDEN` where one is somebody else's). All of them or none: where one cannot be handed in, nothing is changed, and each that is in the way is named with its place in `ids`. Needs the permission `time.log`. */
  readonly submitTime?: Maybe<SubmitTimePayload>;
  /** Approves time that was handed in. All of it or none: where one entry cannot be approved, nothing is changed, and each that is in the way is named with its place in `ids`. Needs the permission `time.approve`. Nobody approves time of their own (`FORBIDDEN`), unless they have the role `OWNER`. Approved billable time goes to PSA. */
  readonly approveTime?: Maybe<ApproveTimePayload>;
  /** Rejects time that was handed in: it counts for nothing until its person changes it and hands it in again. All of it or none, as for `approveTime`. Needs the permission `time.approve`. */
  readonly rejectTime?: Maybe<RejectTimePayload>;
  /** Gives an approved entry another figure; where PSA has it, it is exported again and changes there. What it was before is kept in `TimeEntry.corrections`. Needs the permission `time.approve`. Nobody corrects approved time of their own (`FORBIDDEN`), unless they have the role `OWNER`. */
  readonly correctTime?: Maybe<CorrectTimePayload>;
  /** Saves how the tenant's PSA is reached, and lets the export of time go on where it was paused. The integration key is kept encrypted and never told again. Needs the permission `settings.manage`. */
  readonly savePsaSettings?: Maybe<SavePsaSettingsPayload>;
  /** Bills a project on a PSA contract. PSA is asked for the contract there and then: it must be of the same tenant and company as the project (`REFUSED` otherwise). A project that is linked already is linked anew: the old link ends and stays in `Project.contractLinks`. The project's approved billable time follows: what waited for a contract is exported, and what PSA has on another contract is moved to this one. A change of the contract in PSA reaches Projects in this way only; nothing syncs by itself. Linking again where nothing has changed does nothing. `WRONG_STATE` where PSA is not set up, `UNAVAILABLE` where it cannot be reached, `NOT_FOUND` where it knows no such contract. Needs the permission `projects.manage`. */
  readonly linkContract?: Maybe<LinkContractPayload>;
  /** Ends a project's link to its PSA contract, which stays in `Project.contractLinks`. Time that PSA has stays where it is; what it does not have yet waits for another contract. A project without a link is left as it is. Needs the permission `projects.manage`. */
  readonly unlinkContract?: Maybe<UnlinkContractPayload>;
  /** Tries exports that have failed again. All of them or none: where one has not failed, nothing is changed, and each that is in the way is named with its place in `ids`. Needs the permission `time.approve`. */
  readonly retryTimeExports?: Maybe<RetryTimeExportsPayload>;
};


export type MutationLogTimeArgs = {
  input: LogTimeInput;
};


export type MutationUpdateTimeArgs = {
  input: UpdateTimeInput;
};


export type MutationDeleteTimeArgs = {
  input: DeleteTimeInput;
};


export type MutationSubmitTimeArgs = {
  input: SubmitTimeInput;
};


export type MutationApproveTimeArgs = {
  input: ApproveTimeInput;
};


export type MutationRejectTimeArgs = {
  input: RejectTimeInput;
};


export type MutationCorrectTimeArgs = {
  input: CorrectTimeInput;
};


export type MutationSavePsaSettingsArgs = {
  input: SavePsaSettingsInput;
};


export type MutationLinkContractArgs = {
  input: LinkContractInput;
};


export type MutationUnlinkContractArgs = {
  input: UnlinkContractInput;
};


export type MutationRetryTimeExportsArgs = {
  input: RetryTimeExportsInput;
};

/** Time that the viewer spent on a task. Where it began and ended is given, the minutes follow from it. */
export type LogTimeInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
  /** The day on which it was spent, as the person's own calendar has it. Not in the future (UTC), and, with `startedAt`, a day that it was then somewhere on earth. A person's day holds 24 hours: what goes beyond them, together with what is logged already and not rejected, is refused (`CONFLICT`). */
  readonly workedOn: Scalars['Date']['input'];
  /** How long, in minutes, 1 to 1440. May be left out with `startedAt` and `endedAt`, and must agree with them otherwise. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** When the work began; goes with `endedAt`. The minutes between are rounded to the nearest whole one. Time that overlaps with other time of the same person that has a beginning and an end, and was not rejected, is refused (`CONFLICT`, which names the other entry); one may begin at the instant at which another ends. */
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the work ended; goes with `startedAt`, comes after it, at most 24 hours, and not in the future. */
  readonly endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the client pays for it. */
  readonly isBillable?: Scalars['Boolean']['input'];
  /** What was done, at most 1000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of logging time. */
export type LogTimePayload = {
  /** The entry; null where it was refused. */
  readonly timeEntry?: Maybe<TimeEntry>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a time entry. What is left out stays as it is; null clears what can be null. The rules are those of `LogTimeInput`. */
export type UpdateTimeInput = {
  /** The entry, `tim_…`. */
  readonly id: Scalars['ID']['input'];
  /** Another task, `tsk_…`, of the same or another project. Cannot be null. */
  readonly taskId?: InputMaybe<Scalars['ID']['input']>;
  /** Another day. Cannot be null. */
  readonly workedOn?: InputMaybe<Scalars['Date']['input']>;
  /** Other minutes, 1 to 1440. Where the entry has a beginning and an end, these must agree or be cleared. Cannot be null. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** When the work began; null, together with `endedAt`, leaves the minutes alone. */
  readonly startedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When the work ended; null, together with `startedAt`, leaves the minutes alone. */
  readonly endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether the client pays for it. Cannot be null. */
  readonly isBillable?: InputMaybe<Scalars['Boolean']['input']>;
  /** What was done, at most 1000 characters; null clears it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of changing time. */
export type UpdateTimePayload = {
  /** The entry as it is now; null where the change was refused. */
  readonly timeEntry?: Maybe<TimeEntry>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A draft to delete. */
export type DeleteTimeInput = {
  /** The entry, `tim_…`. */
  readonly id: Scalars['ID']['input'];
};

/** What came of deleting a draft. */
export type DeleteTimePayload = {
  /** The id of the entry that is gone; null where it was refused. */
  readonly timeEntryId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Drafts to hand in. */
export type SubmitTimeInput = {
  /** The entries, `tim_…`, 1 to 200; one that is named twice counts once. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What came of handing time in. */
export type SubmitTimePayload = {
  /** The entries as they are now, at most 200; null where it was refused. */
  readonly timeEntries?: Maybe<ReadonlyArray<TimeEntry>>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Time to approve. */
export type ApproveTimeInput = {
  /** The entries, `tim_…`, 1 to 200; one that is named twice counts once. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What came of approving time. */
export type ApproveTimePayload = {
  /** The entries as they are now, at most 200; null where it was refused. */
  readonly timeEntries?: Maybe<ReadonlyArray<TimeEntry>>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Time to reject. */
export type RejectTimeInput = {
  /** The entries, `tim_…`, 1 to 200; one that is named twice counts once. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, for their persons, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of rejecting time. */
export type RejectTimePayload = {
  /** The entries as they are now, at most 200; null where it was refused. */
  readonly timeEntries?: Maybe<ReadonlyArray<TimeEntry>>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Another figure for an approved entry. */
export type CorrectTimeInput = {
  /** The entry, `tim_…`. */
  readonly id: Scalars['ID']['input'];
  /** How long it was, in minutes, 0 to 1440; 0 takes the entry back. Another figure than before clears `startedAt` and `endedAt`, which are kept in the history. The day's 24 hours hold here too (`CONFLICT`). */
  readonly minutes: Scalars['Int']['input'];
  /** Whether the client pays for it; as before when left out or null. */
  readonly isBillable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Why, at most 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** What came of correcting time. */
export type CorrectTimePayload = {
  /** The entry as it is now; null where the correction was refused. */
  readonly timeEntry?: Maybe<TimeEntry>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A correction of an approved time entry: what it was, and what it became. */
export type TimeCorrection = {
  /** The number of the version that the correction made. What was approved is version 1, so the first correction makes 2. */
  readonly version: Scalars['Int']['output'];
  /** The minutes before. */
  readonly minutesBefore: Scalars['Int']['output'];
  /** The minutes after. */
  readonly minutesAfter: Scalars['Int']['output'];
  /** Whether the client paid for it before. */
  readonly isBillableBefore: Scalars['Boolean']['output'];
  /** Whether the client paid for it after. */
  readonly isBillableAfter: Scalars['Boolean']['output'];
  /** When the work had begun, as it was logged; null where the entry had no beginning and end before. */
  readonly startedAtBefore?: Maybe<Scalars['DateTime']['output']>;
  /** When the work had ended, as it was logged; null where the entry had no beginning and end before. */
  readonly endedAtBefore?: Maybe<Scalars['DateTime']['output']>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was corrected. */
  readonly correctedAt: Scalars['DateTime']['output'];
  /** Who corrected it; null where it was a program. */
  readonly correctedBy?: Maybe<Person>;
};

/** A page of corrections. */
export type TimeCorrectionConnection = {
  /** The corrections with their cursors. */
  readonly edges: ReadonlyArray<TimeCorrectionEdge>;
  /** The corrections alone. */
  readonly nodes: ReadonlyArray<TimeCorrection>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many corrections the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A correction in a page. */
export type TimeCorrectionEdge = {
  /** The place of this correction in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The correction. */
  readonly node: TimeCorrection;
};

/** How the tenant's PSA is reached. */
export type PsaSettings = {
  /** The tenant as PSA knows it, `ten_…`. */
  readonly psaTenantId: Scalars['ID']['output'];
  /** The address of PSA's API. */
  readonly apiUrl: Scalars['String']['output'];
  /** Whether there is an integration key. The key itself is never told. */
  readonly isKeySet: Scalars['Boolean']['output'];
  /** The last four characters of the integration key, to tell keys apart; null where there is none. */
  readonly keyEnding?: Maybe<Scalars['String']['output']>;
  /** When the integration key was saved; null where there is none. */
  readonly keySavedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Since when nothing is exported, as PSA refuses the key, or does not let it do this, or is not at the address; null where all is well. Saving the settings anew lets the export go on. */
  readonly exportPausedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why nothing is exported; null where all is well. */
  readonly exportPausedReason?: Maybe<Scalars['String']['output']>;
};

/** How the tenant's PSA is reached. What is left out stays as it is; the first time, `psaTenantId` and `apiUrl` must be given. */
export type SavePsaSettingsInput = {
  /** The tenant as PSA knows it, `ten_…`. Cannot be null. */
  readonly psaTenantId?: InputMaybe<Scalars['ID']['input']>;
  /** The address of PSA's API, for instance `https://psa.example/api/psa`: http or https, at most 500 characters, without a user name, `?` and `#`. Cannot be null. */
  readonly apiUrl?: InputMaybe<Scalars['String']['input']>;
  /** The integration key that PSA gave out for Projects: 8 to 512 visible ASCII characters. Null takes the key away, and nothing is asked of PSA any more. */
  readonly integrationKey?: InputMaybe<Scalars['String']['input']>;
};

/** What came of saving how PSA is reached. */
export type SavePsaSettingsPayload = {
  /** The settings as they are now; null where saving was refused. */
  readonly psaSettings?: Maybe<PsaSettings>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A project, and the contract to bill it on. */
export type LinkContractInput = {
  /** The project, `prj_…`. */
  readonly projectId: Scalars['ID']['input'];
  /** The contract, `ctr_…`. */
  readonly contractId: Scalars['ID']['input'];
};

/** What came of linking a contract. */
export type LinkContractPayload = {
  /** The project as it is now; null where linking was refused. */
  readonly project?: Maybe<Project>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A project that is to have no contract. */
export type UnlinkContractInput = {
  /** The project, `prj_…`. */
  readonly projectId: Scalars['ID']['input'];
};

/** What came of ending a link. */
export type UnlinkContractPayload = {
  /** The project as it is now; null where it was refused. */
  readonly project?: Maybe<Project>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** That a project is, or was, billed on a PSA contract. */
export type ContractLink = {
  /** The contract. */
  readonly contract?: Maybe<Contract>;
  /** The contract's name as PSA told it when it was linked. It does not follow PSA by itself: linking again does. Null where PSA was not asked. */
  readonly contractName?: Maybe<Scalars['String']['output']>;
  /** The contract's status as PSA told it when it was linked, in PSA's words. It does not follow PSA by itself: linking again does. Null where PSA was not asked. */
  readonly contractStatus?: Maybe<Scalars['String']['output']>;
  /** When it was linked. */
  readonly linkedAt: Scalars['DateTime']['output'];
  /** Who linked it; null where it was a program. */
  readonly linkedBy?: Maybe<Person>;
  /** When the link ended, because another one took its place or it was taken away; null where it is the project's link now. */
  readonly unlinkedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who ended it; null where nobody has, or a program did. */
  readonly unlinkedBy?: Maybe<Person>;
};

/** A page of contract links. */
export type ContractLinkConnection = {
  /** The links with their cursors. */
  readonly edges: ReadonlyArray<ContractLinkEdge>;
  /** The links alone. */
  readonly nodes: ReadonlyArray<ContractLink>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many links the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A contract link in a page. */
export type ContractLinkEdge = {
  /** The place of this link in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The link. */
  readonly node: ContractLink;
};

/** What PSA has of an approved time entry. Time is exported once and only once: a correction, and another contract, change the entry in PSA and never add one. */
export type TimeExport = {
  /** Where the export stands. */
  readonly state: TimeExportState;
  /** Why it is not exported, with the way out; null where it is, and where nothing is known against it. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When PSA last took it; null until then. */
  readonly exportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The minutes that PSA has, 0 where they were taken back; null until it has some. Others than the entry's while a correction is under way. */
  readonly exportedMinutes?: Maybe<Scalars['Int']['output']>;
  /** When it is tried next, at the earliest; null unless it is pending. */
  readonly nextTryAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where the export of a time entry stands. */
export type TimeExportState =
  /** To be sent: within a minute, or after a while where PSA could not be reached. After 20 tries it has failed. */
  | 'PENDING'
  /** PSA has it as it is. */
  | 'EXPORTED'
  /** PSA will not have it, or was tried too often: somebody must look at it. `retryTimeExports`, a correction, and linking the project anew try again. */
  | 'FAILED'
  /** The project is not linked to a PSA contract: linking it sends the time. */
  | 'WAITING_FOR_CONTRACT';

/** Exports to try again. */
export type RetryTimeExportsInput = {
  /** The time entries, `tim_…`, 1 to 200; one that is named twice counts once. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What came of trying exports again. */
export type RetryTimeExportsPayload = {
  /** The entries, whose exports are pending now, at most 200; null where it was refused. */
  readonly timeEntries?: Maybe<ReadonlyArray<TimeEntry>>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  LogTimeInput: LogTimeInput;
  LogTimePayload: ResolverTypeWrapper<Omit<LogTimePayload, 'timeEntry'> & { timeEntry?: Maybe<ResolversTypes['TimeEntry']> }>;
  UpdateTimeInput: UpdateTimeInput;
  UpdateTimePayload: ResolverTypeWrapper<Omit<UpdateTimePayload, 'timeEntry'> & { timeEntry?: Maybe<ResolversTypes['TimeEntry']> }>;
  DeleteTimeInput: DeleteTimeInput;
  DeleteTimePayload: ResolverTypeWrapper<DeleteTimePayload>;
  SubmitTimeInput: SubmitTimeInput;
  SubmitTimePayload: ResolverTypeWrapper<Omit<SubmitTimePayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>> }>;
  ApproveTimeInput: ApproveTimeInput;
  ApproveTimePayload: ResolverTypeWrapper<Omit<ApproveTimePayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>> }>;
  RejectTimeInput: RejectTimeInput;
  RejectTimePayload: ResolverTypeWrapper<Omit<RejectTimePayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>> }>;
  CorrectTimeInput: CorrectTimeInput;
  CorrectTimePayload: ResolverTypeWrapper<Omit<CorrectTimePayload, 'timeEntry'> & { timeEntry?: Maybe<ResolversTypes['TimeEntry']> }>;
  TimeCorrection: ResolverTypeWrapper<TimeCorrectionParent>;
  TimeCorrectionConnection: ResolverTypeWrapper<TimeCorrectionConnectionParent>;
  TimeCorrectionEdge: ResolverTypeWrapper<TimeCorrectionEdgeParent>;
  PsaSettings: ResolverTypeWrapper<PsaSettingsParent>;
  SavePsaSettingsInput: SavePsaSettingsInput;
  SavePsaSettingsPayload: ResolverTypeWrapper<Omit<SavePsaSettingsPayload, 'psaSettings'> & { psaSettings?: Maybe<ResolversTypes['PsaSettings']> }>;
  LinkContractInput: LinkContractInput;
  LinkContractPayload: ResolverTypeWrapper<Omit<LinkContractPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  UnlinkContractInput: UnlinkContractInput;
  UnlinkContractPayload: ResolverTypeWrapper<Omit<UnlinkContractPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  ContractLink: ResolverTypeWrapper<ContractLinkParent>;
  ContractLinkConnection: ResolverTypeWrapper<ContractLinkConnectionParent>;
  ContractLinkEdge: ResolverTypeWrapper<ContractLinkEdgeParent>;
  TimeExport: ResolverTypeWrapper<TimeExportParent>;
  TimeExportState: TimeExportState;
  RetryTimeExportsInput: RetryTimeExportsInput;
  RetryTimeExportsPayload: ResolverTypeWrapper<Omit<RetryTimeExportsPayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>> }>;
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
  Mutation: Record<PropertyKey, never>;
  LogTimeInput: LogTimeInput;
  LogTimePayload: Omit<LogTimePayload, 'timeEntry'> & { timeEntry?: Maybe<ResolversParentTypes['TimeEntry']> };
  UpdateTimeInput: UpdateTimeInput;
  UpdateTimePayload: Omit<UpdateTimePayload, 'timeEntry'> & { timeEntry?: Maybe<ResolversParentTypes['TimeEntry']> };
  DeleteTimeInput: DeleteTimeInput;
  DeleteTimePayload: DeleteTimePayload;
  SubmitTimeInput: SubmitTimeInput;
  SubmitTimePayload: Omit<SubmitTimePayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversParentTypes['TimeEntry']>> };
  ApproveTimeInput: ApproveTimeInput;
  ApproveTimePayload: Omit<ApproveTimePayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversParentTypes['TimeEntry']>> };
  RejectTimeInput: RejectTimeInput;
  RejectTimePayload: Omit<RejectTimePayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversParentTypes['TimeEntry']>> };
  CorrectTimeInput: CorrectTimeInput;
  CorrectTimePayload: Omit<CorrectTimePayload, 'timeEntry'> & { timeEntry?: Maybe<ResolversParentTypes['TimeEntry']> };
  TimeCorrection: TimeCorrectionParent;
  TimeCorrectionConnection: TimeCorrectionConnectionParent;
  TimeCorrectionEdge: TimeCorrectionEdgeParent;
  PsaSettings: PsaSettingsParent;
  SavePsaSettingsInput: SavePsaSettingsInput;
  SavePsaSettingsPayload: Omit<SavePsaSettingsPayload, 'psaSettings'> & { psaSettings?: Maybe<ResolversParentTypes['PsaSettings']> };
  LinkContractInput: LinkContractInput;
  LinkContractPayload: Omit<LinkContractPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  UnlinkContractInput: UnlinkContractInput;
  UnlinkContractPayload: Omit<UnlinkContractPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  ContractLink: ContractLinkParent;
  ContractLinkConnection: ContractLinkConnectionParent;
  ContractLinkEdge: ContractLinkEdgeParent;
  TimeExport: TimeExportParent;
  RetryTimeExportsInput: RetryTimeExportsInput;
  RetryTimeExportsPayload: Omit<RetryTimeExportsPayload, 'timeEntries'> & { timeEntries?: Maybe<ReadonlyArray<ResolversParentTypes['TimeEntry']>> };
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
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType, RequireFields<QueryTimeEntryArgs, 'id'>>;
  timeEntries?: Resolver<Maybe<ResolversTypes['TimeEntryConnection']>, ParentType, ContextType, RequireFields<QueryTimeEntriesArgs, 'first'>>;
  psaSettings?: Resolver<Maybe<ResolversTypes['PsaSettings']>, ParentType, ContextType>;
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
  contractLinks?: Resolver<ResolversTypes['ContractLinkConnection'], ParentType, ContextType, RequireFields<ProjectContractLinksArgs, 'first'>>;
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
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isBillable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TimeEntryStatus'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  rejectionReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  corrections?: Resolver<ResolversTypes['TimeCorrectionConnection'], ParentType, ContextType, RequireFields<TimeEntryCorrectionsArgs, 'first'>>;
  export?: Resolver<Maybe<ResolversTypes['TimeExport']>, ParentType, ContextType>;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  logTime?: Resolver<Maybe<ResolversTypes['LogTimePayload']>, ParentType, ContextType, RequireFields<MutationLogTimeArgs, 'input'>>;
  updateTime?: Resolver<Maybe<ResolversTypes['UpdateTimePayload']>, ParentType, ContextType, RequireFields<MutationUpdateTimeArgs, 'input'>>;
  deleteTime?: Resolver<Maybe<ResolversTypes['DeleteTimePayload']>, ParentType, ContextType, RequireFields<MutationDeleteTimeArgs, 'input'>>;
  submitTime?: Resolver<Maybe<ResolversTypes['SubmitTimePayload']>, ParentType, ContextType, RequireFields<MutationSubmitTimeArgs, 'input'>>;
  approveTime?: Resolver<Maybe<ResolversTypes['ApproveTimePayload']>, ParentType, ContextType, RequireFields<MutationApproveTimeArgs, 'input'>>;
  rejectTime?: Resolver<Maybe<ResolversTypes['RejectTimePayload']>, ParentType, ContextType, RequireFields<MutationRejectTimeArgs, 'input'>>;
  correctTime?: Resolver<Maybe<ResolversTypes['CorrectTimePayload']>, ParentType, ContextType, RequireFields<MutationCorrectTimeArgs, 'input'>>;
  savePsaSettings?: Resolver<Maybe<ResolversTypes['SavePsaSettingsPayload']>, ParentType, ContextType, RequireFields<MutationSavePsaSettingsArgs, 'input'>>;
  linkContract?: Resolver<Maybe<ResolversTypes['LinkContractPayload']>, ParentType, ContextType, RequireFields<MutationLinkContractArgs, 'input'>>;
  unlinkContract?: Resolver<Maybe<ResolversTypes['UnlinkContractPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkContractArgs, 'input'>>;
  retryTimeExports?: Resolver<Maybe<ResolversTypes['RetryTimeExportsPayload']>, ParentType, ContextType, RequireFields<MutationRetryTimeExportsArgs, 'input'>>;
};

export type LogTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogTimePayload'] = ResolversParentTypes['LogTimePayload']> = {
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTimePayload'] = ResolversParentTypes['UpdateTimePayload']> = {
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTimePayload'] = ResolversParentTypes['DeleteTimePayload']> = {
  timeEntryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubmitTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmitTimePayload'] = ResolversParentTypes['SubmitTimePayload']> = {
  timeEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveTimePayload'] = ResolversParentTypes['ApproveTimePayload']> = {
  timeEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectTimePayload'] = ResolversParentTypes['RejectTimePayload']> = {
  timeEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectTimePayload'] = ResolversParentTypes['CorrectTimePayload']> = {
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TimeCorrectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeCorrection'] = ResolversParentTypes['TimeCorrection']> = {
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isBillableBefore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isBillableAfter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startedAtBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAtBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  correctedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  correctedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type TimeCorrectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeCorrectionConnection'] = ResolversParentTypes['TimeCorrectionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimeCorrectionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TimeCorrection']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TimeCorrectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeCorrectionEdge'] = ResolversParentTypes['TimeCorrectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimeCorrection'], ParentType, ContextType>;
};

export type PsaSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PsaSettings'] = ResolversParentTypes['PsaSettings']> = {
  psaTenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  apiUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isKeySet?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  keyEnding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  keySavedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exportPausedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exportPausedReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SavePsaSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavePsaSettingsPayload'] = ResolversParentTypes['SavePsaSettingsPayload']> = {
  psaSettings?: Resolver<Maybe<ResolversTypes['PsaSettings']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LinkContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkContractPayload'] = ResolversParentTypes['LinkContractPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnlinkContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkContractPayload'] = ResolversParentTypes['UnlinkContractPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContractLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractLink'] = ResolversParentTypes['ContractLink']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  contractName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contractStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  linkedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  unlinkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  unlinkedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type ContractLinkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractLinkConnection'] = ResolversParentTypes['ContractLinkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContractLinkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContractLink']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ContractLinkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractLinkEdge'] = ResolversParentTypes['ContractLinkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContractLink'], ParentType, ContextType>;
};

export type TimeExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeExport'] = ResolversParentTypes['TimeExport']> = {
  state?: Resolver<ResolversTypes['TimeExportState'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  exportedMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RetryTimeExportsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryTimeExportsPayload'] = ResolversParentTypes['RetryTimeExportsPayload']> = {
  timeEntries?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TimeEntry']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  Mutation?: MutationResolvers<ContextType>;
  LogTimePayload?: LogTimePayloadResolvers<ContextType>;
  UpdateTimePayload?: UpdateTimePayloadResolvers<ContextType>;
  DeleteTimePayload?: DeleteTimePayloadResolvers<ContextType>;
  SubmitTimePayload?: SubmitTimePayloadResolvers<ContextType>;
  ApproveTimePayload?: ApproveTimePayloadResolvers<ContextType>;
  RejectTimePayload?: RejectTimePayloadResolvers<ContextType>;
  CorrectTimePayload?: CorrectTimePayloadResolvers<ContextType>;
  TimeCorrection?: TimeCorrectionResolvers<ContextType>;
  TimeCorrectionConnection?: TimeCorrectionConnectionResolvers<ContextType>;
  TimeCorrectionEdge?: TimeCorrectionEdgeResolvers<ContextType>;
  PsaSettings?: PsaSettingsResolvers<ContextType>;
  SavePsaSettingsPayload?: SavePsaSettingsPayloadResolvers<ContextType>;
  LinkContractPayload?: LinkContractPayloadResolvers<ContextType>;
  UnlinkContractPayload?: UnlinkContractPayloadResolvers<ContextType>;
  ContractLink?: ContractLinkResolvers<ContextType>;
  ContractLinkConnection?: ContractLinkConnectionResolvers<ContextType>;
  ContractLinkEdge?: ContractLinkEdgeResolvers<ContextType>;
  TimeExport?: TimeExportResolvers<ContextType>;
  RetryTimeExportsPayload?: RetryTimeExportsPayloadResolvers<ContextType>;
};

