// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProjectParent, MilestoneParent, TaskParent, TimeEntryParent, ProjectTemplateParent, ProjectTemplateMilestoneParent, ProjectTemplateTaskParent, ProjectTemplateSubtaskParent, ProjectActivityParent, ProjectConnectionParent, ProjectEdgeParent, MilestoneConnectionParent, MilestoneEdgeParent, TaskConnectionParent, TaskEdgeParent, TimeEntryConnectionParent, TimeEntryEdgeParent, ProjectTemplateConnectionParent, ProjectTemplateEdgeParent, ProjectActivityConnectionParent, ProjectActivityEdgeParent, TimeCorrectionParent, TimeCorrectionConnectionParent, TimeCorrectionEdgeParent, ContractLinkParent, ContractLinkConnectionParent, ContractLinkEdgeParent, TimeExportParent, PsaSettingsParent, IntegrationFindingParent, TimeExportNumbersParent, TeamMemberParent, TeamMemberConnectionParent, TeamMemberEdgeParent, TeamLinkParent, TeamLinkChangeParent, TeamLinkChangeConnectionParent, TeamLinkChangeEdgeParent, TeamInvitationParent, IntegrationHealthParent, HealthReasonParent, ProjectSummaryParent, CommandCenterParent, ProjectTotalsParent, ProjectTotalsChangeParent, CompanyParent, PersonParent, ContractParent, TicketParent } from './parents.ts';
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
  /** One template by its id, also when it is archived; null where this tenant has no such template. */
  readonly projectTemplate?: Maybe<ProjectTemplate>;
  /** The tenant's templates, newest first. */
  readonly projectTemplates?: Maybe<ProjectTemplateConnection>;
  /** What happened in all projects of the tenant, archived ones too, newest first. */
  readonly projectActivity?: Maybe<ProjectActivityConnection>;
  /** One time entry by its id; null where this tenant has no such entry. */
  readonly timeEntry?: Maybe<TimeEntry>;
  /** The tenant's time, the newest day first; what waits for approval, for instance, with `status: SUBMITTED`. */
  readonly timeEntries?: Maybe<TimeEntryConnection>;
  /** How the tenant's PSA is reached; null where nothing was saved yet. */
  readonly psaSettings?: Maybe<PsaSettings>;
  /** What is wrong between Projects and the products that it works with, and with what Hub knows of the tenant, each with the way out: how PSA is reached, the export of time, and Hub's findings. PSA is not asked for it: it is told from what was last heard, and `testPsaConnection` asks anew. Needs the permission `settings.manage` (`FORBIDDEN` otherwise). */
  readonly integrationHealth?: Maybe<IntegrationHealth>;
  /** The team of Projects: everybody who is or was on the tenant's staff since the directory sync brought them, in the order of their ids. `Person.teamMember` leads to one of them. */
  readonly teamMembers?: Maybe<TeamMemberConnection>;
  /** The viewer as a team member; null for a program, and for a person whom the directory sync has not brought yet. */
  readonly myTeamMembership?: Maybe<TeamMember>;
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
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
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
export type QueryProjectTemplateArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryProjectTemplatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Where reading starts. */
export type QueryProjectActivityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  since?: InputMaybe<Scalars['DateTime']['input']>;
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


/** Where reading starts. */
export type QueryTeamMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  isActive?: InputMaybe<Scalars['Boolean']['input']>;
  linkState?: InputMaybe<TeamLinkState>;
};

/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type Mutation = {
  /** Creates a project, PLANNED, empty or from a template. Needs the permission `projects.manage`. */
  readonly createProject?: Maybe<CreateProjectPayload>;
  /** Changes a project that is neither closed (COMPLETED, CANCELLED) nor archived. Needs the permission `projects.manage`. */
  readonly updateProject?: Maybe<UpdateProjectPayload>;
  /** Moves a project on in its life. PLANNED may become ACTIVE or CANCELLED; ACTIVE: ON_HOLD, COMPLETED or CANCELLED; ON_HOLD: ACTIVE or CANCELLED; COMPLETED: ACTIVE; CANCELLED: PLANNED or ACTIVE. A project with open tasks or milestones cannot be COMPLETED. Needs the permission `projects.manage`. */
  readonly moveProject?: Maybe<MoveProjectPayload>;
  /** Archives a project: lists leave it out unless asked, and nothing in it can be changed, except its time, which can be handed in, approved, rejected and corrected (`approveTime`), and its link to a PSA contract, which can be ended (`unlinkContract`). Its id still leads to it. An ACTIVE project cannot be archived. Needs the permission `projects.manage`. */
  readonly archiveProject?: Maybe<ArchiveProjectPayload>;
  /** Takes a project back out of the archive, in the status that it had. Needs the permission `projects.manage`. */
  readonly unarchiveProject?: Maybe<UnarchiveProjectPayload>;
  /** Creates an open milestone. Needs the permission `projects.manage`. */
  readonly createMilestone?: Maybe<CreateMilestonePayload>;
  /** Changes a milestone. One that is completed must be reopened first. Needs the permission `projects.manage`. */
  readonly updateMilestone?: Maybe<UpdateMilestonePayload>;
  /** Completes an open milestone, also when tasks that lead to it are still open. With `notifyClient`, the client is told. Needs the permission `projects.manage`. */
  readonly completeMilestone?: Maybe<CompleteMilestonePayload>;
  /** Opens a completed milestone again. Completing it once more tells the client once more. Needs the permission `projects.manage`. */
  readonly reopenMilestone?: Maybe<ReopenMilestonePayload>;
  /** Deletes an open milestone that no task leads to. Needs the permission `projects.manage`. */
  readonly deleteMilestone?: Maybe<DeleteMilestonePayload>;
  /** Creates a task, TODO, behind the project's other tasks. Needs the permission `tasks.work`. */
  readonly createTask?: Maybe<CreateTaskPayload>;
  /** Changes a task. Its status is changed by `moveTask`, who does it by `assignTask`. Needs the permission `tasks.work`. */
  readonly updateTask?: Maybe<UpdateTaskPayload>;
  /** Says who does a task: an active team member, or nobody. Needs the permission `tasks.work`. */
  readonly assignTask?: Maybe<AssignTaskPayload>;
  /** Moves a task on. TODO may become IN_PROGRESS, BLOCKED or DONE; IN_PROGRESS: TODO, BLOCKED or DONE; BLOCKED: TODO or IN_PROGRESS; DONE: TODO or IN_PROGRESS. A task is DONE only after all its subtasks, and open before any of them is opened again. Needs the permission `tasks.work`. */
  readonly moveTask?: Maybe<MoveTaskPayload>;
  /** Puts a task elsewhere among the tasks beside it: the project's tasks without a parent, or the subtasks of one task. Needs the permission `tasks.work`. */
  readonly reorderTask?: Maybe<ReorderTaskPayload>;
  /** Deletes a task on which no time was logged and which has no subtasks. Needs the permission `tasks.work`. */
  readonly deleteTask?: Maybe<DeleteTaskPayload>;
  /** Creates a template. Needs the permission `projects.manage`. */
  readonly createProjectTemplate?: Maybe<CreateProjectTemplatePayload>;
  /** Changes a template that is not archived. Projects that were made from it stay as they are. Needs the permission `projects.manage`. */
  readonly updateProjectTemplate?: Maybe<UpdateProjectTemplatePayload>;
  /** Archives a template: no project can be made from it any more, and lists leave it out unless asked. Needs the permission `projects.manage`. */
  readonly archiveProjectTemplate?: Maybe<ArchiveProjectTemplatePayload>;
  /** Takes a template back out of the archive. Needs the permission `projects.manage`. */
  readonly unarchiveProjectTemplate?: Maybe<UnarchiveProjectTemplatePayload>;
  /** Logs time that the viewer spent on a task, as a draft. Whatever the project's status, as time is often written up after the end, but not in an archived project (`WRONG_STATE`). On a project that is linked to a PSA contract, only an active team member whose link is CONFIRMED may (`WRONG_STATE` otherwise, which says how to get there). Needs the permission `time.log`, and a viewer that is a person: a program has no time of its own (`FORBIDDEN`). */
  readonly logTime?: Maybe<LogTimePayload>;
  /** Changes time that is a draft or was rejected, which makes it a draft again; not in an archived project (`WRONG_STATE`), and where the project that it is then on is linked to a PSA contract, only with a CONFIRMED link, as for `logTime`. Only one's own (`FORBIDDEN` otherwise). Needs the permission `time.log`. */
  readonly updateTime?: Maybe<UpdateTimePayload>;
  /** Deletes a draft of one's own (`FORBIDDEN` for somebody else's). Needs the permission `time.log`. */
  readonly deleteTime?: Maybe<DeleteTimePayload>;
  /** Hands drafts of one's own in for approval (`FORBIDDEN` where one is somebody else's). All of them or none: where one cannot be handed in, nothing is changed, and each that is in the way is named with its place in `ids`. Time on a project that is linked to a PSA contract by now, for instance since it was logged, is handed in only with a CONFIRMED link, as for `logTime`. What was handed in before that can be approved, rejected and corrected as ever. Needs the permission `time.log`. */
  readonly submitTime?: Maybe<SubmitTimePayload>;
  /** Approves time that was handed in. All of it or none: where one entry cannot be approved, nothing is changed, and each that is in the way is named with its place in `ids`. Needs the permission `time.approve`. Nobody approves time of their own (`FORBIDDEN`), unless they have the role `OWNER`. Approved billable time goes to PSA. Time of an archived project can be handed in, approved, rejected and corrected like any other: what was worked is billed. */
  readonly approveTime?: Maybe<ApproveTimePayload>;
  /** Rejects time that was handed in: it counts for nothing until its person changes it and hands it in again. All of it or none, as for `approveTime`. Needs the permission `time.approve`. */
  readonly rejectTime?: Maybe<RejectTimePayload>;
  /** Gives an approved entry another figure; where PSA has it, it is exported again and changes there. What it was before is kept in `TimeEntry.corrections`. Needs the permission `time.approve`. Nobody corrects approved time of their own (`FORBIDDEN`), unless they have the role `OWNER`. */
  readonly correctTime?: Maybe<CorrectTimePayload>;
  /** Saves how the tenant's PSA is reached, and lets the export of time go on where it was paused. The integration key is kept encrypted and never told again. Needs the permission `settings.manage`. */
  readonly savePsaSettings?: Maybe<SavePsaSettingsPayload>;
  /** Bills a project on a PSA contract. PSA is asked for the contract there and then: it must be of the same tenant and company as the project (`REFUSED` otherwise). Whatever the project's status, as work is often billed after its end, but not an archived project (`WRONG_STATE`): nothing of it changes until it is taken out of the archive. A project that is linked already is linked anew: the old link ends and stays in `Project.contractLinks`. The project's approved billable time follows: what waited for a contract is exported, and what PSA has on another contract is moved to this one. From then on, only team members whose link is CONFIRMED log time on it and hand it in (`inviteTeamMembers`). A change of the contract in PSA reaches Projects in this way only; nothing syncs by itself. Linking again where nothing has changed does nothing. `WRONG_STATE` also where PSA is not set up, `UNAVAILABLE` where it cannot be reached, `NOT_FOUND` where it knows no such contract. Needs the permission `projects.manage`. */
  readonly linkContract?: Maybe<LinkContractPayload>;
  /** Ends a project's link to its PSA contract, which stays in `Project.contractLinks`. Time that PSA has stays where it is; what it does not have yet waits for another contract. Of any project, also of an archived one: what goes to a wrong contract can be stopped at once. A project without a link is left as it is. Needs the permission `projects.manage`. */
  readonly unlinkContract?: Maybe<UnlinkContractPayload>;
  /** Tries exports that have failed again. All of them or none: where one has not failed, nothing is changed, and each that is in the way is named with its place in `ids`. Needs the permission `time.approve`. */
  readonly retryTimeExports?: Maybe<RetryTimeExportsPayload>;
  /** Links a task to a PSA ticket, so that either leads to the other. PSA is asked for the ticket there and then: it must be of the same tenant and company as the task's project (`REFUSED` otherwise). A task has one ticket at most: one before it is let go. A ticket has one task of the tenant at most: one that another task has is refused (`CONFLICT`, which names that task). Linking changes neither: where the ticket stands is not pushed to the task, neither now nor later, and new tickets are not linked by themselves. Linking again does nothing. The project must be neither closed nor archived (`WRONG_STATE`). `WRONG_STATE` also where PSA is not set up, `UNAVAILABLE` where it cannot be reached, `NOT_FOUND` where it knows no such ticket. Needs the permission `tasks.work`. */
  readonly linkTicket?: Maybe<LinkTicketPayload>;
  /** Takes a task's link to its PSA ticket away. Both stay as they are, and PSA is not asked. A task without a link is left as it is. The project must be neither closed nor archived (`WRONG_STATE`). Needs the permission `tasks.work`. */
  readonly unlinkTicket?: Maybe<UnlinkTicketPayload>;
  /** Asks PSA now whether it is reached as it should be, by a lookup of a contract that there is not, and remembers what came of it. That tries the API URL, the tenant id, and the integration key with its scope `psa.contracts.read`; whether the key may also bring time is seen at the next export. Nothing is changed in PSA, and an export that is paused stays so until the settings are saved. That PSA does not answer is no error here: `integrationHealth` tells it. `WRONG_STATE` where PSA is not set up. Needs the permission `settings.manage`. */
  readonly testPsaConnection?: Maybe<TestPsaConnectionPayload>;
  /** Invites team members to confirm their links, after which they may log time on projects that are linked to a PSA contract. Each gets a token, which is shown this once, and is to be sent to that person by whoever invites: there is no mail service yet that would do it. It can be used once, by that person, for 7 days. Who is INVITED already gets a new token, and the one before no longer counts. All of them or none: where one cannot be invited, nothing is changed, and each that is in the way is named with its place in `personIds`: `NOT_FOUND` where the team does not know the person, `WRONG_STATE` where the person has left or is CONFIRMED already. Needs the permission `settings.manage`. */
  readonly inviteTeamMembers?: Maybe<InviteTeamMembersPayload>;
  /** Confirms the viewer's own link with the token of the last invitation. `NOT_FOUND` for any other token, be it unknown, replaced, taken back or somebody else's; `WRONG_STATE` where the token has expired or was used, or the viewer has left. Needs the permission `time.log`, for which the link is, and a viewer that is a person (`FORBIDDEN` otherwise). */
  readonly confirmTeamLink?: Maybe<ConfirmTeamLinkPayload>;
  /** Ends the links of team members, who are NOT_INVITED again: what they logged stays, but on projects that are linked to a PSA contract they log and hand in no more. A token that was not used yet no longer counts. Also of those who have left. Who is NOT_INVITED is left as they are. All of them or none, as for `inviteTeamMembers`. Needs the permission `settings.manage`. */
  readonly disconnectTeamMembers?: Maybe<DisconnectTeamMembersPayload>;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationCreateProjectArgs = {
  input: CreateProjectInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUpdateProjectArgs = {
  input: UpdateProjectInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationMoveProjectArgs = {
  input: MoveProjectInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationArchiveProjectArgs = {
  input: ArchiveProjectInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUnarchiveProjectArgs = {
  input: UnarchiveProjectInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationCreateMilestoneArgs = {
  input: CreateMilestoneInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUpdateMilestoneArgs = {
  input: UpdateMilestoneInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationCompleteMilestoneArgs = {
  input: CompleteMilestoneInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationReopenMilestoneArgs = {
  input: ReopenMilestoneInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationDeleteMilestoneArgs = {
  input: DeleteMilestoneInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationCreateTaskArgs = {
  input: CreateTaskInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUpdateTaskArgs = {
  input: UpdateTaskInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationAssignTaskArgs = {
  input: AssignTaskInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationMoveTaskArgs = {
  input: MoveTaskInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationReorderTaskArgs = {
  input: ReorderTaskInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationDeleteTaskArgs = {
  input: DeleteTaskInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationCreateProjectTemplateArgs = {
  input: CreateProjectTemplateInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUpdateProjectTemplateArgs = {
  input: UpdateProjectTemplateInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationArchiveProjectTemplateArgs = {
  input: ArchiveProjectTemplateInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUnarchiveProjectTemplateArgs = {
  input: UnarchiveProjectTemplateInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationLogTimeArgs = {
  input: LogTimeInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUpdateTimeArgs = {
  input: UpdateTimeInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationDeleteTimeArgs = {
  input: DeleteTimeInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationSubmitTimeArgs = {
  input: SubmitTimeInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationApproveTimeArgs = {
  input: ApproveTimeInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationRejectTimeArgs = {
  input: RejectTimeInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationCorrectTimeArgs = {
  input: CorrectTimeInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationSavePsaSettingsArgs = {
  input: SavePsaSettingsInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationLinkContractArgs = {
  input: LinkContractInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUnlinkContractArgs = {
  input: UnlinkContractInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationRetryTimeExportsArgs = {
  input: RetryTimeExportsInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationLinkTicketArgs = {
  input: LinkTicketInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationUnlinkTicketArgs = {
  input: UnlinkTicketInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationInviteTeamMembersArgs = {
  input: InviteTeamMembersInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationConfirmTeamLinkArgs = {
  input: ConfirmTeamLinkInput;
};


/** Where changing starts. A change happens whole or not at all; one that is refused says why in `errors`. */
export type MutationDisconnectTeamMembersArgs = {
  input: DisconnectTeamMembersInput;
};

/** A project to create. What is left out comes from the template, where one is given. */
export type CreateProjectInput = {
  /** The company that it is done for, `cmp_…`. CRM knows the company: that there is one is not checked here. */
  readonly companyId: Scalars['ID']['input'];
  /** The template that it is made from, `ptp_…`. Its milestones and tasks get their days from `startsOn`. */
  readonly templateId?: InputMaybe<Scalars['ID']['input']>;
  /** The project's name, 1 to 200 characters. Needed where no template is given; the template's name when left out. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What is to be reached, at most 5,000 characters; the template's text when left out. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The active team member (`teamMembers`) who leads it, `usr_…`; nobody when left out. Whom the team does not know is refused (`NOT_FOUND`): a new employee becomes a team member when the directory sync has run. So is who has left (`WRONG_STATE`). */
  readonly managerId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day, from 1900 to 2999. */
  readonly startsOn: Scalars['Date']['input'];
  /** The day on which it must be done, not before `startsOn`; the template's when left out, none where null. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The time that is planned for it, in minutes, 1 to 10,000,000; the template's when left out, none where null. */
  readonly budgetMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of creating a project. */
export type CreateProjectPayload = {
  /** The project as it is now; null where it was not created. */
  readonly project?: Maybe<Project>;
  /** Why it was not created; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a project. What is left out stays as it is. */
export type UpdateProjectInput = {
  /** The project, `prj_…`. */
  readonly projectId: Scalars['ID']['input'];
  /** The project's name, 1 to 200 characters. It cannot be cleared. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What is to be reached, at most 5,000 characters; null clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The active team member (`teamMembers`) who leads it, `usr_…`; null for nobody. Whom the team does not know is refused (`NOT_FOUND`): a new employee becomes a team member when the directory sync has run. So is who has left (`WRONG_STATE`), unless they lead it already. */
  readonly managerId?: InputMaybe<Scalars['ID']['input']>;
  /** The first day, from 1900 to 2999. It cannot be cleared. Milestones and tasks keep their days. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day on which it must be done, not before the first day; null for none. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The time that is planned for it, in minutes, 1 to 10,000,000; null for no budget. */
  readonly budgetMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of changing a project. */
export type UpdateProjectPayload = {
  /** The project as it is now; null where it was not changed. */
  readonly project?: Maybe<Project>;
  /** Why it was not changed; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Where a project goes in its life. */
export type MoveProjectInput = {
  /** The project, `prj_…`. */
  readonly projectId: Scalars['ID']['input'];
  /** The status that it gets. */
  readonly status: ProjectStatus;
};

/** What came of moving a project on. */
export type MoveProjectPayload = {
  /** The project as it is now; null where it was not moved. */
  readonly project?: Maybe<Project>;
  /** Why it was not moved; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A project to archive. */
export type ArchiveProjectInput = {
  /** The project, `prj_…`. */
  readonly projectId: Scalars['ID']['input'];
};

/** What came of archiving a project. */
export type ArchiveProjectPayload = {
  /** The project as it is now; null where it was not archived. */
  readonly project?: Maybe<Project>;
  /** Why it was not archived; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A project to take out of the archive. */
export type UnarchiveProjectInput = {
  /** The project, `prj_…`. */
  readonly projectId: Scalars['ID']['input'];
};

/** What came of taking a project out of the archive. */
export type UnarchiveProjectPayload = {
  /** The project as it is now; null where it was not taken out. */
  readonly project?: Maybe<Project>;
  /** Why it was not taken out; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A milestone to create. */
export type CreateMilestoneInput = {
  /** The project, `prj_…`, neither closed nor archived. */
  readonly projectId: Scalars['ID']['input'];
  /** The milestone's name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The day by which it must be reached, from 1900 to 2999. */
  readonly dueOn: Scalars['Date']['input'];
  /** Whether the client is told when it is completed. */
  readonly notifyClient?: Scalars['Boolean']['input'];
};

/** What came of creating a milestone. */
export type CreateMilestonePayload = {
  /** The milestone as it is now; null where it was not created. */
  readonly milestone?: Maybe<Milestone>;
  /** Why it was not created; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a milestone. What is left out stays as it is; nothing of it can be cleared. */
export type UpdateMilestoneInput = {
  /** The milestone, `mst_…`. */
  readonly milestoneId: Scalars['ID']['input'];
  /** The milestone's name, 1 to 200 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The day by which it must be reached, from 1900 to 2999. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whether the client is told when it is completed. */
  readonly notifyClient?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What came of changing a milestone. */
export type UpdateMilestonePayload = {
  /** The milestone as it is now; null where it was not changed. */
  readonly milestone?: Maybe<Milestone>;
  /** Why it was not changed; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A milestone that is reached. */
export type CompleteMilestoneInput = {
  /** The milestone, `mst_…`. */
  readonly milestoneId: Scalars['ID']['input'];
};

/** What came of completing a milestone. */
export type CompleteMilestonePayload = {
  /** The milestone as it is now; null where it was not completed. */
  readonly milestone?: Maybe<Milestone>;
  /** Why it was not completed; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A milestone to open again. */
export type ReopenMilestoneInput = {
  /** The milestone, `mst_…`. */
  readonly milestoneId: Scalars['ID']['input'];
};

/** What came of opening a milestone again. */
export type ReopenMilestonePayload = {
  /** The milestone as it is now; null where it was not opened. */
  readonly milestone?: Maybe<Milestone>;
  /** Why it was not opened; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A milestone to delete. */
export type DeleteMilestoneInput = {
  /** The milestone, `mst_…`. */
  readonly milestoneId: Scalars['ID']['input'];
};

/** What came of deleting a milestone. */
export type DeleteMilestonePayload = {
  /** The id that the milestone had; null where it was not deleted. */
  readonly deletedMilestoneId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not deleted; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A task to create. */
export type CreateTaskInput = {
  /** The project, `prj_…`, neither closed nor archived. */
  readonly projectId: Scalars['ID']['input'];
  /** The task that it is a part of, `tsk_…`, of the same project and not done; none when left out. A subtask has no subtasks. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** What is to be done, 1 to 300 characters. */
  readonly title: Scalars['String']['input'];
  /** The active team member (`teamMembers`) who does it, `usr_…`; nobody when left out. Whom the team does not know is refused (`NOT_FOUND`): a new employee becomes a team member when the directory sync has run. So is who has left (`WRONG_STATE`). */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** How long it should take, in minutes, 1 to 1,000,000. */
  readonly estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The day by which it must be done, from 1900 to 2999. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The milestone that it leads to, `mst_…`, of the same project. */
  readonly milestoneId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of creating a task. */
export type CreateTaskPayload = {
  /** The task as it is now; null where it was not created. */
  readonly task?: Maybe<Task>;
  /** Why it was not created; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a task. What is left out stays as it is. */
export type UpdateTaskInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
  /** What is to be done, 1 to 300 characters. It cannot be cleared. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** How long it should take, in minutes, 1 to 1,000,000; null where nobody knows. */
  readonly estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The day by which it must be done, from 1900 to 2999; null for none. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** The milestone that it leads to, `mst_…`, of the same project; null for none. */
  readonly milestoneId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of changing a task. */
export type UpdateTaskPayload = {
  /** The task as it is now; null where it was not changed. */
  readonly task?: Maybe<Task>;
  /** Why it was not changed; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Who does a task. */
export type AssignTaskInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
  /** The active team member (`teamMembers`) who does it, `usr_…`; null for nobody. Whom the team does not know is refused (`NOT_FOUND`): a new employee becomes a team member when the directory sync has run. So is who has left (`WRONG_STATE`); a task that they have already stays theirs until it is assigned anew. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of assigning a task. */
export type AssignTaskPayload = {
  /** The task as it is now; null where it was not assigned. */
  readonly task?: Maybe<Task>;
  /** Why it was not assigned; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Where a task goes. */
export type MoveTaskInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
  /** The status that it gets. */
  readonly status: TaskStatus;
};

/** What came of moving a task on. */
export type MoveTaskPayload = {
  /** The task as it is now; null where it was not moved. */
  readonly task?: Maybe<Task>;
  /** Why it was not moved; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Where a task stands among the tasks beside it. */
export type ReorderTaskInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
  /** The task behind which it goes, `tsk_…`, one beside it; null or left out to go first. */
  readonly afterTaskId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of putting a task elsewhere. */
export type ReorderTaskPayload = {
  /** The task as it is now; null where it was not moved. */
  readonly task?: Maybe<Task>;
  /** Why it was not moved; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A task to delete. */
export type DeleteTaskInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
};

/** What came of deleting a task. */
export type DeleteTaskPayload = {
  /** The id that the task had; null where it was not deleted. */
  readonly deletedTaskId?: Maybe<Scalars['ID']['output']>;
  /** Why it was not deleted; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A template to create. */
export type CreateProjectTemplateInput = {
  /** The template's name, 1 to 200 characters; projects made from it are called so unless they get another name. */
  readonly name: Scalars['String']['input'];
  /** What its projects are to reach, at most 5,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How many days after its first day a project must be done, 0 to 3,650; 0 is the first day itself. None when left out. */
  readonly dueAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** The time that is planned for a project, in minutes, 1 to 10,000,000; no budget when left out. */
  readonly budgetMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The milestones of a project, at most 50, with different names. */
  readonly milestones?: ReadonlyArray<ProjectTemplateMilestoneInput>;
  /** The tasks of a project in their order, at most 500 with their subtasks. */
  readonly tasks?: ReadonlyArray<ProjectTemplateTaskInput>;
};

/** What came of creating a template. */
export type CreateProjectTemplatePayload = {
  /** The template as it is now; null where it was not created. */
  readonly template?: Maybe<ProjectTemplate>;
  /** Why it was not created; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a template. What is left out stays as it is. */
export type UpdateProjectTemplateInput = {
  /** The template, `ptp_…`. */
  readonly templateId: Scalars['ID']['input'];
  /** The template's name, 1 to 200 characters. It cannot be cleared. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** What its projects are to reach, at most 5,000 characters; null clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How many days after its first day a project must be done, 0 to 3,650; null for none. */
  readonly dueAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** The time that is planned for a project, in minutes, 1 to 10,000,000; null for no budget. */
  readonly budgetMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** All milestones, in place of those that were there: at most 50, with different names. Cleared by an empty list. */
  readonly milestones?: InputMaybe<ReadonlyArray<ProjectTemplateMilestoneInput>>;
  /** All tasks in their order, in place of those that were there: at most 500 with their subtasks. Cleared by an empty list. */
  readonly tasks?: InputMaybe<ReadonlyArray<ProjectTemplateTaskInput>>;
};

/** What came of changing a template. */
export type UpdateProjectTemplatePayload = {
  /** The template as it is now; null where it was not changed. */
  readonly template?: Maybe<ProjectTemplate>;
  /** Why it was not changed; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A milestone of a template. */
export type ProjectTemplateMilestoneInput = {
  /** The milestone's name, 1 to 200 characters, which no other milestone of the template has. */
  readonly name: Scalars['String']['input'];
  /** How many days after the project's first day it is due, 0 to 3,650; 0 is that day itself. */
  readonly dueAfterDays: Scalars['Int']['input'];
  /** Whether the client is told when it is completed. */
  readonly notifyClient?: Scalars['Boolean']['input'];
};

/** A task of a template. */
export type ProjectTemplateTaskInput = {
  /** What is to be done, 1 to 300 characters. */
  readonly title: Scalars['String']['input'];
  /** How long it should take, in minutes, 1 to 1,000,000. */
  readonly estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** How many days after the project's first day it is due, 0 to 3,650; 0 is that day itself. */
  readonly dueAfterDays?: InputMaybe<Scalars['Int']['input']>;
  /** The name of the template's milestone that it leads to. */
  readonly milestoneName?: InputMaybe<Scalars['String']['input']>;
  /** Its parts, in their order. */
  readonly subtasks?: ReadonlyArray<ProjectTemplateSubtaskInput>;
};

/** A part of a template's task. */
export type ProjectTemplateSubtaskInput = {
  /** What is to be done, 1 to 300 characters. */
  readonly title: Scalars['String']['input'];
  /** How long it should take, in minutes, 1 to 1,000,000. */
  readonly estimateMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** How many days after the project's first day it is due, 0 to 3,650; 0 is that day itself. */
  readonly dueAfterDays?: InputMaybe<Scalars['Int']['input']>;
};

/** A template to archive. */
export type ArchiveProjectTemplateInput = {
  /** The template, `ptp_…`. */
  readonly templateId: Scalars['ID']['input'];
};

/** What came of archiving a template. */
export type ArchiveProjectTemplatePayload = {
  /** The template as it is now; null where it was not archived. */
  readonly template?: Maybe<ProjectTemplate>;
  /** Why it was not archived; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A template to take out of the archive. */
export type UnarchiveProjectTemplateInput = {
  /** The template, `ptp_…`. */
  readonly templateId: Scalars['ID']['input'];
};

/** What came of taking a template out of the archive. */
export type UnarchiveProjectTemplatePayload = {
  /** The template as it is now; null where it was not taken out. */
  readonly template?: Maybe<ProjectTemplate>;
  /** Why it was not taken out; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
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
  /** What happened in the company's projects, archived ones too, newest first. */
  readonly projectActivity?: Maybe<ProjectActivityConnection>;
  /** The next milestone to reach among the company's active projects: the open one that is due first, also when it is overdue. Null where none is open. */
  readonly nextMilestone?: Maybe<Milestone>;
};


/** A customer of the tenant. Projects adds the work that is done for it. */
export type CompanyProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<ProjectStatus>;
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A customer of the tenant. Projects adds the work that is done for it. */
export type CompanyProjectActivityArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What goes on in the tenant, as PSA shows it. Projects adds the work. */
export type CommandCenter = {
  /** The tenant's id, `ten_…`: each tenant has one command center. */
  readonly id: Scalars['ID']['output'];
  /** How the tenant's active projects stand. */
  readonly projectTotals?: Maybe<ProjectTotals>;
};

/** What can be watched. */
export type Subscription = {
  /** Tells at once how the tenant's active projects stand, and again after every change that may change it: the part of PSA's Command Center that Projects knows, as PSA's `commandCenterChanged` tells the rest. Changes that come close together are told as one. After 15 minutes the stream ends, and the client comes again. Served by the Projects subgraph as server-sent events (GraphQL over SSE, distinct connections mode). */
  readonly projectTotalsChanged?: Maybe<ProjectTotalsChange>;
};


/** What can be watched. */
export type SubscriptionProjectTotalsChangedArgs = {
  companyId?: InputMaybe<Scalars['ID']['input']>;
};

/** How the active projects stand after a change. */
export type ProjectTotalsChange = {
  /** When it was read. */
  readonly at: Scalars['DateTime']['output'];
  /** How the tenant's active projects stand. */
  readonly projectTotals: ProjectTotals;
  /** The company that was asked for, with what is done for it; null where none was. */
  readonly company?: Maybe<Company>;
};

/** How all active projects of the tenant stand, in numbers. Archived projects do not count. */
export type ProjectTotals = {
  /** How many projects are active. */
  readonly activeCount: Scalars['Int']['output'];
  /** How many active projects are past their due day. */
  readonly overdueCount: Scalars['Int']['output'];
  /** How far the active projects are, taken together, as a whole percentage, 0 to 100, weighted by their tasks' estimates. Null where none is active. */
  readonly progress?: Maybe<Scalars['Int']['output']>;
  /** How many active projects stand how; every status is listed, also with 0. */
  readonly healthCounts: ReadonlyArray<HealthCount>;
};

/** How many projects have one health. */
export type HealthCount = {
  /** The health. */
  readonly status: HealthStatus;
  /** How many active projects have it. */
  readonly count: Scalars['Int']['output'];
};

/** What goes on for a company, in numbers. */
export type ProjectSummary = {
  /** How many projects are active. */
  readonly activeCount: Scalars['Int']['output'];
  /** How many active projects are past their due day. */
  readonly overdueCount: Scalars['Int']['output'];
  /** How many projects are completed and not archived. */
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
  /** When it was archived; null unless it is. Lists leave an archived project out unless asked, and nothing in it can be changed but what `archiveProject` names. */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it is, as a whole percentage, 0 to 100, rounded down: the share of its tasks that are done, weighted by their estimates. A task with subtasks counts by these alone. Computed, never typed in. */
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
  /** Its tasks in their order, subtasks too. */
  readonly tasks: TaskConnection;
  /** The time logged on it, newest first. */
  readonly timeEntries: TimeEntryConnection;
  /** What happened in it, newest first. */
  readonly activity: ProjectActivityConnection;
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
export type ProjectActivityArgs = {
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
  /** Whether the client is told, in the portal, when it is completed. */
  readonly notifyClient: Scalars['Boolean']['output'];
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
  /** How long it should take, in minutes; null where nobody said. In the project's progress, a task without an estimate counts as 60 minutes, and a task with subtasks counts by their estimates and not by its own. */
  readonly estimateMinutes?: Maybe<Scalars['Int']['output']>;
  /** The day by which it must be done; null where none was set. */
  readonly dueOn?: Maybe<Scalars['Date']['output']>;
  /** The milestone that it leads to; null where there is none. */
  readonly milestone?: Maybe<Milestone>;
  /** The task that it is a part of; null where it stands by itself. */
  readonly parent?: Maybe<Task>;
  /** Its parts, in their order. A subtask has none. */
  readonly subtasks: TaskConnection;
  /** The project that it belongs to. */
  readonly project: Project;
  /** The PSA ticket that it is linked to (`linkTicket`); null where there is none. A task has one ticket at most, and a ticket one task of the tenant. Nothing syncs by itself: where the ticket stands is not pushed to the task, nor the other way round, and new tickets are not linked. */
  readonly ticket?: Maybe<Ticket>;
};


/** A piece of a project that one person does. */
export type TaskSubtasksArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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

/** A plan for projects that are done again and again. Its days are relative: they count from a project's first day. */
export type ProjectTemplate = Node & {
  /** The template's id, `ptp_…`. */
  readonly id: Scalars['ID']['output'];
  /** The template's name. */
  readonly name: Scalars['String']['output'];
  /** What its projects are to reach. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** How many days after its first day a project must be done; 0 is the first day itself. Null where no day is promised. */
  readonly dueAfterDays?: Maybe<Scalars['Int']['output']>;
  /** The time that is planned for a project, in minutes; null where no budget is set. */
  readonly budgetMinutes?: Maybe<Scalars['Int']['output']>;
  /** The milestones of a project, at most 50. */
  readonly milestones: ReadonlyArray<ProjectTemplateMilestone>;
  /** The tasks of a project in their order, at most 500 with their subtasks. */
  readonly tasks: ReadonlyArray<ProjectTemplateTask>;
  /** When it was archived; null unless it is. No project can be made from an archived template. */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A milestone of a template. */
export type ProjectTemplateMilestone = {
  /** The milestone's name, which no other milestone of the template has. */
  readonly name: Scalars['String']['output'];
  /** How many days after the project's first day it is due; 0 is that day itself. */
  readonly dueAfterDays: Scalars['Int']['output'];
  /** Whether the client is told when it is completed. */
  readonly notifyClient: Scalars['Boolean']['output'];
};

/** A task of a template. */
export type ProjectTemplateTask = {
  /** What is to be done. */
  readonly title: Scalars['String']['output'];
  /** How long it should take, in minutes; null where nobody said. */
  readonly estimateMinutes?: Maybe<Scalars['Int']['output']>;
  /** How many days after the project's first day it is due; 0 is that day itself. Null where no day is set. */
  readonly dueAfterDays?: Maybe<Scalars['Int']['output']>;
  /** The name of the template's milestone that it leads to; null where there is none. */
  readonly milestoneName?: Maybe<Scalars['String']['output']>;
  /** Its parts, in their order. */
  readonly subtasks: ReadonlyArray<ProjectTemplateSubtask>;
};

/** A part of a template's task. */
export type ProjectTemplateSubtask = {
  /** What is to be done. */
  readonly title: Scalars['String']['output'];
  /** How long it should take, in minutes; null where nobody said. */
  readonly estimateMinutes?: Maybe<Scalars['Int']['output']>;
  /** How many days after the project's first day it is due; 0 is that day itself. Null where no day is set. */
  readonly dueAfterDays?: Maybe<Scalars['Int']['output']>;
};

/** Something that happened in a project. */
export type ProjectActivity = Node & {
  /** The activity's id, `pac_…`. */
  readonly id: Scalars['ID']['output'];
  /** What happened, for programs. */
  readonly kind: ProjectActivityKind;
  /** What happened, as a sentence for people. It stays as it was written, also when names change later. */
  readonly message: Scalars['String']['output'];
  /** When it happened. */
  readonly happenedAt: Scalars['DateTime']['output'];
  /** The member of staff who did it; null where a program did. */
  readonly person?: Maybe<Person>;
  /** The project that it happened in. */
  readonly project: Project;
  /** The milestone that it is about; null where it is about none, or where that is deleted. */
  readonly milestone?: Maybe<Milestone>;
  /** The task that it is about; null where it is about none, or where that is deleted. */
  readonly task?: Maybe<Task>;
};

/** What can happen in a project. */
export type ProjectActivityKind =
  /** The project was created. */
  | 'PROJECT_CREATED'
  /** Its name, description, manager or days were changed. */
  | 'PROJECT_CHANGED'
  /** It moved on in its life. */
  | 'STATUS_CHANGED'
  /** Its budget was set, changed or taken away. */
  | 'BUDGET_CHANGED'
  /** It was archived. */
  | 'ARCHIVED'
  /** It was taken back out of the archive. */
  | 'UNARCHIVED'
  /** A milestone was created. */
  | 'MILESTONE_CREATED'
  /** A milestone's name, day or flag was changed. */
  | 'MILESTONE_CHANGED'
  /** A milestone was completed. */
  | 'MILESTONE_COMPLETED'
  /** A completed milestone was opened again. */
  | 'MILESTONE_REOPENED'
  /** A milestone was deleted. */
  | 'MILESTONE_DELETED'
  /** A task was created. */
  | 'TASK_CREATED'
  /** A task's title, estimate, day or milestone was changed. */
  | 'TASK_CHANGED'
  /** A task was given to somebody, or taken from somebody. */
  | 'TASK_ASSIGNED'
  /** An open task was moved on, and is still open. */
  | 'TASK_MOVED'
  /** A task was completed. */
  | 'TASK_COMPLETED'
  /** A completed task was opened again. */
  | 'TASK_REOPENED'
  /** A task was deleted. */
  | 'TASK_DELETED'
  /** The project was linked to a PSA contract, perhaps instead of another one, or again to its own, which had changed in PSA. */
  | 'CONTRACT_LINKED'
  /** The project's link to its PSA contract was taken away. */
  | 'CONTRACT_UNLINKED'
  /** A task was linked to a PSA ticket, perhaps instead of another one. */
  | 'TICKET_LINKED'
  /** A task's link to its PSA ticket was taken away. */
  | 'TICKET_UNLINKED';

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

/** A page of templates. */
export type ProjectTemplateConnection = {
  /** The templates with their cursors. */
  readonly edges: ReadonlyArray<ProjectTemplateEdge>;
  /** The templates alone. */
  readonly nodes: ReadonlyArray<ProjectTemplate>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many templates the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A template in a page. */
export type ProjectTemplateEdge = {
  /** The place of this template in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The template. */
  readonly node: ProjectTemplate;
};

/** A page of what happened. */
export type ProjectActivityConnection = {
  /** The activities with their cursors. */
  readonly edges: ReadonlyArray<ProjectActivityEdge>;
  /** The activities alone. */
  readonly nodes: ReadonlyArray<ProjectActivity>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many activities the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An activity in a page. */
export type ProjectActivityEdge = {
  /** The place of this activity in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The activity. */
  readonly node: ProjectActivity;
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

/** A member of the tenant's staff; Identity knows the person. Projects adds the place on its team. */
export type Person = {
  /** The person's id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
  /** The person as a member of the team of Projects, also after leaving; null where the directory sync has not brought the person yet. */
  readonly teamMember?: Maybe<TeamMember>;
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
  /** The project, `prj_…`, not archived. */
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
  /** The project, `prj_…`, archived or not. */
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

/** Something that a client asks for; PSA knows it. Projects adds the task that is about it. */
export type Ticket = {
  /** The ticket's id, `tkt_…`. */
  readonly id: Scalars['ID']['output'];
  /** The task of a project that it is linked to (`linkTicket`); null where there is none. A ticket has one task at most. Nothing syncs by itself: where the ticket stands is not pushed to the task, nor the other way round, and a new ticket is not linked. */
  readonly task?: Maybe<Task>;
};

/** A task, and the ticket to link it to. */
export type LinkTicketInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
  /** The ticket, `tkt_…`. */
  readonly ticketId: Scalars['ID']['input'];
};

/** What came of linking a ticket. */
export type LinkTicketPayload = {
  /** The task as it is now; null where linking was refused. */
  readonly task?: Maybe<Task>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A task that is to have no ticket. */
export type UnlinkTicketInput = {
  /** The task, `tsk_…`. */
  readonly taskId: Scalars['ID']['input'];
};

/** What came of taking a link away. */
export type UnlinkTicketPayload = {
  /** The task as it is now; null where it was refused. */
  readonly task?: Maybe<Task>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** How the integration with other products stands. */
export type IntegrationHealth = {
  /** The tenant's id, `ten_…`: each tenant has one. */
  readonly tenantId: Scalars['ID']['output'];
  /** What Hub has found: `findings` has it, too, among what other products have found. Needs the permission `settings.manage` (`FORBIDDEN` otherwise). */
  readonly hubFindings?: Maybe<ReadonlyArray<IntegrationFinding>>;
  /** As bad as the worst of the findings; OK where there is none. Null where Hub's are not known, as Hub does not answer. */
  readonly status?: Maybe<IntegrationStatus>;
  /** All that is wrong, Hub's findings among it, the gravest first, at most one for each code; empty where all is well. Null where Hub's are not known, as Hub does not answer. */
  readonly findings?: Maybe<ReadonlyArray<IntegrationFinding>>;
  /** What was last heard from PSA; null where it was not asked since the settings were saved. */
  readonly lastContact?: Maybe<PsaContact>;
  /** How the export of approved time stands. */
  readonly timeExports: TimeExportNumbers;
};

/** How grave something is. */
export type IntegrationStatus =
  /** All is well. */
  | 'OK'
  /** Something waits for somebody, or may be wrong. */
  | 'WARNING'
  /** Something does not work. */
  | 'ERROR';

/** One thing that is wrong with the integration. */
export type IntegrationFinding = {
  /** What it is, for programs. */
  readonly code: IntegrationFindingCode;
  /** How grave it is: WARNING or ERROR. */
  readonly status: IntegrationStatus;
  /** What is wrong, with its numbers, as a sentence for people. */
  readonly message: Scalars['String']['output'];
  /** What to do about it, as a sentence for people. */
  readonly wayOut: Scalars['String']['output'];
  /** Since when it is like that; null where that is not known. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
};

/** What can be wrong with the integration. More codes will follow as more of it is covered. */
export type IntegrationFindingCode =
  /** How PSA is reached was never saved: contracts cannot be linked, and time is not exported. ERROR. */
  | 'PSA_NOT_SET_UP'
  /** There is no integration key for PSA. ERROR. */
  | 'PSA_KEY_MISSING'
  /** The integration key for PSA is kept and cannot be opened any more, as the server's `SECRETS_KEY` is not the one that it was saved with: links are refused, and time waits until the key is saved again. ERROR. */
  | 'PSA_KEY_UNREADABLE'
  /** The PSA tenant id in the settings is another tenant's: lookups find nothing, links are refused, and time waits until it is right. ERROR. */
  | 'PSA_WRONG_TENANT'
  /** What answers at the API URL is not PSA. Time waits until the settings are saved anew, or is tried again where the answer could not be understood. ERROR. */
  | 'PSA_WRONG_ADDRESS'
  /** PSA did not answer when it was last asked, or could not do what it was asked for. Time is tried again by itself. ERROR. */
  | 'PSA_UNREACHABLE'
  /** PSA refused the integration key, with the status 401: it is unknown, revoked, or has expired. ERROR. */
  | 'PSA_KEY_REFUSED'
  /** PSA does not let the integration key do what is needed, with the status 403: it is of another tenant, or lacks a scope. ERROR. */
  | 'PSA_KEY_NOT_ALLOWED'
  /** PSA was not asked since the settings were saved. WARNING. */
  | 'PSA_NOT_ASKED'
  /** Time is not exported until the settings are saved anew. ERROR. */
  | 'EXPORT_PAUSED'
  /** The export of some time has failed, and is not tried again by itself. ERROR. */
  | 'EXPORT_FAILED'
  /** Time of projects without a PSA contract waits until they are linked to one. WARNING. */
  | 'WAITING_FOR_CONTRACT'
  /** The tenant's branding is not complete, and the client portal shows the defaults in place of what is missing. WARNING. */
  | 'BRANDING_MISSING'
  /** Microsoft Entra ID is not set up, or has no client secret: new employees do not get onto the staff. WARNING. */
  | 'DIRECTORY_NOT_SET_UP'
  /** The staff were never synced with Microsoft Entra ID. WARNING. */
  | 'DIRECTORY_NEVER_SYNCED'
  /** The last sync with Microsoft Entra ID is more than 7 days old: employees who are new since cannot be assigned. WARNING. */
  | 'DIRECTORY_STALE'
  /** The last sync with Microsoft Entra ID failed. ERROR. */
  | 'DIRECTORY_SYNC_FAILED';

/** What was heard from PSA when it was last asked. */
export type PsaContact = {
  /** What it came to. */
  readonly outcome: PsaContactOutcome;
  /** Why PSA is not reached as it should be, as a sentence for people; null where it is. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When PSA was last asked. */
  readonly at: Scalars['DateTime']['output'];
  /** Since when it has come to that each time. */
  readonly since: Scalars['DateTime']['output'];
};

/** What asking PSA came to. */
export type PsaContactOutcome =
  /** PSA answered, be it that it does not know what it was asked for. */
  | 'ANSWERED'
  /** PSA did not answer in time, or could not do it then (for instance, the status 503). */
  | 'UNREACHABLE'
  /** What answered is not PSA. */
  | 'NOT_PSA'
  /** PSA refused the integration key (status 401). */
  | 'KEY_REFUSED'
  /** PSA does not let the integration key do this (status 403). */
  | 'KEY_NOT_ALLOWED';

/** How the export of approved time stands, in time entries. */
export type TimeExportNumbers = {
  /** How many are to be sent. */
  readonly pendingCount: Scalars['Int']['output'];
  /** How many wait for a PSA contract. */
  readonly waitingForContractCount: Scalars['Int']['output'];
  /** How many have failed. */
  readonly failedCount: Scalars['Int']['output'];
  /** How many PSA has as they are; counted only when asked for. */
  readonly exportedCount: Scalars['Int']['output'];
  /** When PSA last took one; null where it never has. */
  readonly lastExportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the first of those that are to be sent is tried, at the earliest; null where there is none. Where the export is paused, nothing is tried before the settings are saved. */
  readonly nextTryAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What came of asking PSA. */
export type TestPsaConnectionPayload = {
  /** How the integration stands after it; null where PSA could not even be asked. */
  readonly integrationHealth?: Maybe<IntegrationHealth>;
  /** Why PSA could not be asked; empty where it was. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Somebody who is, or was, on the tenant's staff, as Projects has to know: whether they can be given work, and whether they may log time on projects that are linked to a PSA contract. */
export type TeamMember = {
  /** The person's id, `usr_…`. */
  readonly id: Scalars['ID']['output'];
  /** The person; Identity knows the name. */
  readonly person?: Maybe<Person>;
  /** Whether the person is on the staff. Only an active member can be assigned a task, lead a project or be invited. Who has left stays here, and in all that they did. */
  readonly isActive: Scalars['Boolean']['output'];
  /** When the person last joined the staff, as Identity told it; until it has, the first day that is known of those who were here before there was a team. Null where only their leaving was heard of. */
  readonly joinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the person last left the staff; null where they never did. Before `joinedAt` where they came back. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** How the person's link stands. It stays when they leave: who comes back goes on as before. */
  readonly link: TeamLink;
  /** How the link came to stand so, the latest change first. */
  readonly linkChanges: TeamLinkChangeConnection;
};


/** Somebody who is, or was, on the tenant's staff, as Projects has to know: whether they can be given work, and whether they may log time on projects that are linked to a PSA contract. */
export type TeamMemberLinkChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A team member's link, without which nobody logs time on projects that are linked to a PSA contract. */
export type TeamLink = {
  /** Where it stands. */
  readonly state: TeamLinkState;
  /** When the person was last invited; null where NOT_INVITED, and where no invitation was needed. */
  readonly invitedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who invited; null where nobody has, or a program did. */
  readonly invitedBy?: Maybe<Person>;
  /** Until when the invitation can be confirmed; null unless INVITED. An invitation that has expired stays INVITED: a new one takes its place. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was confirmed; null unless CONFIRMED. Who had logged time on a linked project before there were invitations counts as confirmed. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a team member's link stands. */
export type TeamLinkState =
  /** There is none: nobody has invited the person, or the link was ended. May become INVITED. */
  | 'NOT_INVITED'
  /** Invited, and not confirmed yet. May become CONFIRMED, INVITED anew or NOT_INVITED. */
  | 'INVITED'
  /** Confirmed by the person: time may be logged on projects that are linked to a PSA contract. May become NOT_INVITED. */
  | 'CONFIRMED';

/** That a team member's link came to stand somewhere. */
export type TeamLinkChange = {
  /** Where it came to stand. */
  readonly state: TeamLinkState;
  /** When. */
  readonly changedAt: Scalars['DateTime']['output'];
  /** Who did it; null where it was a program. */
  readonly changedBy?: Maybe<Person>;
};

/** Whom to invite. */
export type InviteTeamMembersInput = {
  /** The people, `usr_…`, 1 to 200. One who is named twice is invited once. */
  readonly personIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** An invitation of one person. */
export type TeamInvitation = {
  /** Who is invited. */
  readonly teamMember: TeamMember;
  /** The token to send to that person, 43 characters. It is shown this once, and not kept: what is kept is its SHA-256 hash. */
  readonly token: Scalars['String']['output'];
  /** Until when it can be used: 7 days. */
  readonly expiresAt: Scalars['DateTime']['output'];
};

/** What came of inviting. */
export type InviteTeamMembersPayload = {
  /** One for each person, in their order, at most 200; null where it was refused. */
  readonly invitations?: Maybe<ReadonlyArray<TeamInvitation>>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What confirms a link. */
export type ConfirmTeamLinkInput = {
  /** The token of the viewer's own last invitation. */
  readonly token: Scalars['String']['input'];
};

/** What came of confirming. */
export type ConfirmTeamLinkPayload = {
  /** The viewer as a team member; null where it was refused. */
  readonly teamMember?: Maybe<TeamMember>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Whose links to end. */
export type DisconnectTeamMembersInput = {
  /** The people, `usr_…`, 1 to 200. One who is named twice counts once. */
  readonly personIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What came of ending links. */
export type DisconnectTeamMembersPayload = {
  /** The members as they are now, in the order in which they were named, at most 200; null where it was refused. */
  readonly teamMembers?: Maybe<ReadonlyArray<TeamMember>>;
  /** Why it was refused; empty where it was done. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A page of team members. */
export type TeamMemberConnection = {
  /** The members with their cursors. */
  readonly edges: ReadonlyArray<TeamMemberEdge>;
  /** The members alone. */
  readonly nodes: ReadonlyArray<TeamMember>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many members the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A team member in a page. */
export type TeamMemberEdge = {
  /** The place of this member in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: TeamMember;
};

/** A page of changes of a link. */
export type TeamLinkChangeConnection = {
  /** The changes with their cursors. */
  readonly edges: ReadonlyArray<TeamLinkChangeEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<TeamLinkChange>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many changes the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A change of a link in a page. */
export type TeamLinkChangeEdge = {
  /** The place of this change in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: TeamLinkChange;
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
  CommandCenter: CommandCenter;
  Project: Project;
  Milestone: Milestone;
  Task: Task;
  TimeEntry: TimeEntry;
  ProjectTemplate: ProjectTemplate;
  ProjectActivity: ProjectActivity;
  Person: Person;
  Ticket: Ticket;
  IntegrationHealth: IntegrationHealth;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Company:
    ( { __typename: 'Company' }
    & GraphQLRecursivePick<FederationTypes['Company'], {"id":true}> );
  CommandCenter:
    ( { __typename: 'CommandCenter' }
    & GraphQLRecursivePick<FederationTypes['CommandCenter'], {"id":true}> );
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
  ProjectTemplate:
    ( { __typename: 'ProjectTemplate' }
    & GraphQLRecursivePick<FederationTypes['ProjectTemplate'], {"id":true}> );
  ProjectActivity:
    ( { __typename: 'ProjectActivity' }
    & GraphQLRecursivePick<FederationTypes['ProjectActivity'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
  IntegrationHealth:
    ( { __typename: 'IntegrationHealth' }
    & GraphQLRecursivePick<FederationTypes['IntegrationHealth'], {"tenantId":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['IntegrationHealth'], {"hubFindings":{"code":true,"status":true,"message":true,"wayOut":true,"since":true}}>
        | GraphQLRecursivePick<FederationTypes['IntegrationHealth'], {"hubFindings":{"code":true,"status":true,"message":true,"wayOut":true,"since":true}}>
        | GraphQLRecursivePick<FederationTypes['IntegrationHealth'], {"hubFindings":{"code":true,"status":true,"message":true,"wayOut":true,"since":true}}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ProjectParent )
    | ( MilestoneParent )
    | ( TaskParent )
    | ( TimeEntryParent )
    | ( ProjectTemplateParent )
    | ( ProjectActivityParent )
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
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CreateProjectInput: CreateProjectInput;
  CreateProjectPayload: ResolverTypeWrapper<Omit<CreateProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  UpdateProjectInput: UpdateProjectInput;
  UpdateProjectPayload: ResolverTypeWrapper<Omit<UpdateProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  MoveProjectInput: MoveProjectInput;
  MoveProjectPayload: ResolverTypeWrapper<Omit<MoveProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  ArchiveProjectInput: ArchiveProjectInput;
  ArchiveProjectPayload: ResolverTypeWrapper<Omit<ArchiveProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  UnarchiveProjectInput: UnarchiveProjectInput;
  UnarchiveProjectPayload: ResolverTypeWrapper<Omit<UnarchiveProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  CreateMilestoneInput: CreateMilestoneInput;
  CreateMilestonePayload: ResolverTypeWrapper<Omit<CreateMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversTypes['Milestone']> }>;
  UpdateMilestoneInput: UpdateMilestoneInput;
  UpdateMilestonePayload: ResolverTypeWrapper<Omit<UpdateMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversTypes['Milestone']> }>;
  CompleteMilestoneInput: CompleteMilestoneInput;
  CompleteMilestonePayload: ResolverTypeWrapper<Omit<CompleteMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversTypes['Milestone']> }>;
  ReopenMilestoneInput: ReopenMilestoneInput;
  ReopenMilestonePayload: ResolverTypeWrapper<Omit<ReopenMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversTypes['Milestone']> }>;
  DeleteMilestoneInput: DeleteMilestoneInput;
  DeleteMilestonePayload: ResolverTypeWrapper<DeleteMilestonePayload>;
  CreateTaskInput: CreateTaskInput;
  CreateTaskPayload: ResolverTypeWrapper<Omit<CreateTaskPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  UpdateTaskInput: UpdateTaskInput;
  UpdateTaskPayload: ResolverTypeWrapper<Omit<UpdateTaskPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  AssignTaskInput: AssignTaskInput;
  AssignTaskPayload: ResolverTypeWrapper<Omit<AssignTaskPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  MoveTaskInput: MoveTaskInput;
  MoveTaskPayload: ResolverTypeWrapper<Omit<MoveTaskPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  ReorderTaskInput: ReorderTaskInput;
  ReorderTaskPayload: ResolverTypeWrapper<Omit<ReorderTaskPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  DeleteTaskInput: DeleteTaskInput;
  DeleteTaskPayload: ResolverTypeWrapper<DeleteTaskPayload>;
  CreateProjectTemplateInput: CreateProjectTemplateInput;
  CreateProjectTemplatePayload: ResolverTypeWrapper<Omit<CreateProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['ProjectTemplate']> }>;
  UpdateProjectTemplateInput: UpdateProjectTemplateInput;
  UpdateProjectTemplatePayload: ResolverTypeWrapper<Omit<UpdateProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['ProjectTemplate']> }>;
  ProjectTemplateMilestoneInput: ProjectTemplateMilestoneInput;
  ProjectTemplateTaskInput: ProjectTemplateTaskInput;
  ProjectTemplateSubtaskInput: ProjectTemplateSubtaskInput;
  ArchiveProjectTemplateInput: ArchiveProjectTemplateInput;
  ArchiveProjectTemplatePayload: ResolverTypeWrapper<Omit<ArchiveProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['ProjectTemplate']> }>;
  UnarchiveProjectTemplateInput: UnarchiveProjectTemplateInput;
  UnarchiveProjectTemplatePayload: ResolverTypeWrapper<Omit<UnarchiveProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversTypes['ProjectTemplate']> }>;
  Company: ResolverTypeWrapper<CompanyParent>;
  CommandCenter: ResolverTypeWrapper<CommandCenterParent>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ProjectTotalsChange: ResolverTypeWrapper<ProjectTotalsChangeParent>;
  ProjectTotals: ResolverTypeWrapper<ProjectTotalsParent>;
  HealthCount: ResolverTypeWrapper<HealthCount>;
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
  ProjectTemplate: ResolverTypeWrapper<ProjectTemplateParent>;
  ProjectTemplateMilestone: ResolverTypeWrapper<ProjectTemplateMilestoneParent>;
  ProjectTemplateTask: ResolverTypeWrapper<ProjectTemplateTaskParent>;
  ProjectTemplateSubtask: ResolverTypeWrapper<ProjectTemplateSubtaskParent>;
  ProjectActivity: ResolverTypeWrapper<ProjectActivityParent>;
  ProjectActivityKind: ProjectActivityKind;
  ProjectConnection: ResolverTypeWrapper<ProjectConnectionParent>;
  ProjectEdge: ResolverTypeWrapper<ProjectEdgeParent>;
  MilestoneConnection: ResolverTypeWrapper<MilestoneConnectionParent>;
  MilestoneEdge: ResolverTypeWrapper<MilestoneEdgeParent>;
  TaskConnection: ResolverTypeWrapper<TaskConnectionParent>;
  TaskEdge: ResolverTypeWrapper<TaskEdgeParent>;
  ProjectTemplateConnection: ResolverTypeWrapper<ProjectTemplateConnectionParent>;
  ProjectTemplateEdge: ResolverTypeWrapper<ProjectTemplateEdgeParent>;
  ProjectActivityConnection: ResolverTypeWrapper<ProjectActivityConnectionParent>;
  ProjectActivityEdge: ResolverTypeWrapper<ProjectActivityEdgeParent>;
  TimeEntryConnection: ResolverTypeWrapper<TimeEntryConnectionParent>;
  TimeEntryEdge: ResolverTypeWrapper<TimeEntryEdgeParent>;
  Contract: ResolverTypeWrapper<ContractParent>;
  Person: ResolverTypeWrapper<PersonParent>;
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
  Ticket: ResolverTypeWrapper<TicketParent>;
  LinkTicketInput: LinkTicketInput;
  LinkTicketPayload: ResolverTypeWrapper<Omit<LinkTicketPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  UnlinkTicketInput: UnlinkTicketInput;
  UnlinkTicketPayload: ResolverTypeWrapper<Omit<UnlinkTicketPayload, 'task'> & { task?: Maybe<ResolversTypes['Task']> }>;
  IntegrationHealth: ResolverTypeWrapper<IntegrationHealthParent>;
  IntegrationStatus: IntegrationStatus;
  IntegrationFinding: ResolverTypeWrapper<IntegrationFindingParent>;
  IntegrationFindingCode: IntegrationFindingCode;
  PsaContact: ResolverTypeWrapper<PsaContact>;
  PsaContactOutcome: PsaContactOutcome;
  TimeExportNumbers: ResolverTypeWrapper<TimeExportNumbersParent>;
  TestPsaConnectionPayload: ResolverTypeWrapper<Omit<TestPsaConnectionPayload, 'integrationHealth'> & { integrationHealth?: Maybe<ResolversTypes['IntegrationHealth']> }>;
  TeamMember: ResolverTypeWrapper<TeamMemberParent>;
  TeamLink: ResolverTypeWrapper<TeamLinkParent>;
  TeamLinkState: TeamLinkState;
  TeamLinkChange: ResolverTypeWrapper<TeamLinkChangeParent>;
  InviteTeamMembersInput: InviteTeamMembersInput;
  TeamInvitation: ResolverTypeWrapper<TeamInvitationParent>;
  InviteTeamMembersPayload: ResolverTypeWrapper<Omit<InviteTeamMembersPayload, 'invitations'> & { invitations?: Maybe<ReadonlyArray<ResolversTypes['TeamInvitation']>> }>;
  ConfirmTeamLinkInput: ConfirmTeamLinkInput;
  ConfirmTeamLinkPayload: ResolverTypeWrapper<Omit<ConfirmTeamLinkPayload, 'teamMember'> & { teamMember?: Maybe<ResolversTypes['TeamMember']> }>;
  DisconnectTeamMembersInput: DisconnectTeamMembersInput;
  DisconnectTeamMembersPayload: ResolverTypeWrapper<Omit<DisconnectTeamMembersPayload, 'teamMembers'> & { teamMembers?: Maybe<ReadonlyArray<ResolversTypes['TeamMember']>> }>;
  TeamMemberConnection: ResolverTypeWrapper<TeamMemberConnectionParent>;
  TeamMemberEdge: ResolverTypeWrapper<TeamMemberEdgeParent>;
  TeamLinkChangeConnection: ResolverTypeWrapper<TeamLinkChangeConnectionParent>;
  TeamLinkChangeEdge: ResolverTypeWrapper<TeamLinkChangeEdgeParent>;
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
  Mutation: Record<PropertyKey, never>;
  CreateProjectInput: CreateProjectInput;
  CreateProjectPayload: Omit<CreateProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  UpdateProjectInput: UpdateProjectInput;
  UpdateProjectPayload: Omit<UpdateProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  MoveProjectInput: MoveProjectInput;
  MoveProjectPayload: Omit<MoveProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  ArchiveProjectInput: ArchiveProjectInput;
  ArchiveProjectPayload: Omit<ArchiveProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  UnarchiveProjectInput: UnarchiveProjectInput;
  UnarchiveProjectPayload: Omit<UnarchiveProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  CreateMilestoneInput: CreateMilestoneInput;
  CreateMilestonePayload: Omit<CreateMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversParentTypes['Milestone']> };
  UpdateMilestoneInput: UpdateMilestoneInput;
  UpdateMilestonePayload: Omit<UpdateMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversParentTypes['Milestone']> };
  CompleteMilestoneInput: CompleteMilestoneInput;
  CompleteMilestonePayload: Omit<CompleteMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversParentTypes['Milestone']> };
  ReopenMilestoneInput: ReopenMilestoneInput;
  ReopenMilestonePayload: Omit<ReopenMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversParentTypes['Milestone']> };
  DeleteMilestoneInput: DeleteMilestoneInput;
  DeleteMilestonePayload: DeleteMilestonePayload;
  CreateTaskInput: CreateTaskInput;
  CreateTaskPayload: Omit<CreateTaskPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  UpdateTaskInput: UpdateTaskInput;
  UpdateTaskPayload: Omit<UpdateTaskPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  AssignTaskInput: AssignTaskInput;
  AssignTaskPayload: Omit<AssignTaskPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  MoveTaskInput: MoveTaskInput;
  MoveTaskPayload: Omit<MoveTaskPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  ReorderTaskInput: ReorderTaskInput;
  ReorderTaskPayload: Omit<ReorderTaskPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  DeleteTaskInput: DeleteTaskInput;
  DeleteTaskPayload: DeleteTaskPayload;
  CreateProjectTemplateInput: CreateProjectTemplateInput;
  CreateProjectTemplatePayload: Omit<CreateProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['ProjectTemplate']> };
  UpdateProjectTemplateInput: UpdateProjectTemplateInput;
  UpdateProjectTemplatePayload: Omit<UpdateProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['ProjectTemplate']> };
  ProjectTemplateMilestoneInput: ProjectTemplateMilestoneInput;
  ProjectTemplateTaskInput: ProjectTemplateTaskInput;
  ProjectTemplateSubtaskInput: ProjectTemplateSubtaskInput;
  ArchiveProjectTemplateInput: ArchiveProjectTemplateInput;
  ArchiveProjectTemplatePayload: Omit<ArchiveProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['ProjectTemplate']> };
  UnarchiveProjectTemplateInput: UnarchiveProjectTemplateInput;
  UnarchiveProjectTemplatePayload: Omit<UnarchiveProjectTemplatePayload, 'template'> & { template?: Maybe<ResolversParentTypes['ProjectTemplate']> };
  Company: CompanyParent;
  CommandCenter: CommandCenterParent;
  Subscription: Record<PropertyKey, never>;
  ProjectTotalsChange: ProjectTotalsChangeParent;
  ProjectTotals: ProjectTotalsParent;
  HealthCount: HealthCount;
  ProjectSummary: ProjectSummaryParent;
  Project: ProjectParent;
  Health: Omit<Health, 'reasons'> & { reasons: ReadonlyArray<ResolversParentTypes['HealthReason']> };
  HealthReason: HealthReasonParent;
  Milestone: MilestoneParent;
  Task: TaskParent;
  TimeEntry: TimeEntryParent;
  ProjectTemplate: ProjectTemplateParent;
  ProjectTemplateMilestone: ProjectTemplateMilestoneParent;
  ProjectTemplateTask: ProjectTemplateTaskParent;
  ProjectTemplateSubtask: ProjectTemplateSubtaskParent;
  ProjectActivity: ProjectActivityParent;
  ProjectConnection: ProjectConnectionParent;
  ProjectEdge: ProjectEdgeParent;
  MilestoneConnection: MilestoneConnectionParent;
  MilestoneEdge: MilestoneEdgeParent;
  TaskConnection: TaskConnectionParent;
  TaskEdge: TaskEdgeParent;
  ProjectTemplateConnection: ProjectTemplateConnectionParent;
  ProjectTemplateEdge: ProjectTemplateEdgeParent;
  ProjectActivityConnection: ProjectActivityConnectionParent;
  ProjectActivityEdge: ProjectActivityEdgeParent;
  TimeEntryConnection: TimeEntryConnectionParent;
  TimeEntryEdge: TimeEntryEdgeParent;
  Contract: ContractParent;
  Person: PersonParent;
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
  Ticket: TicketParent;
  LinkTicketInput: LinkTicketInput;
  LinkTicketPayload: Omit<LinkTicketPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  UnlinkTicketInput: UnlinkTicketInput;
  UnlinkTicketPayload: Omit<UnlinkTicketPayload, 'task'> & { task?: Maybe<ResolversParentTypes['Task']> };
  IntegrationHealth: IntegrationHealthParent;
  IntegrationFinding: IntegrationFindingParent;
  PsaContact: PsaContact;
  TimeExportNumbers: TimeExportNumbersParent;
  TestPsaConnectionPayload: Omit<TestPsaConnectionPayload, 'integrationHealth'> & { integrationHealth?: Maybe<ResolversParentTypes['IntegrationHealth']> };
  TeamMember: TeamMemberParent;
  TeamLink: TeamLinkParent;
  TeamLinkChange: TeamLinkChangeParent;
  InviteTeamMembersInput: InviteTeamMembersInput;
  TeamInvitation: TeamInvitationParent;
  InviteTeamMembersPayload: Omit<InviteTeamMembersPayload, 'invitations'> & { invitations?: Maybe<ReadonlyArray<ResolversParentTypes['TeamInvitation']>> };
  ConfirmTeamLinkInput: ConfirmTeamLinkInput;
  ConfirmTeamLinkPayload: Omit<ConfirmTeamLinkPayload, 'teamMember'> & { teamMember?: Maybe<ResolversParentTypes['TeamMember']> };
  DisconnectTeamMembersInput: DisconnectTeamMembersInput;
  DisconnectTeamMembersPayload: Omit<DisconnectTeamMembersPayload, 'teamMembers'> & { teamMembers?: Maybe<ReadonlyArray<ResolversParentTypes['TeamMember']>> };
  TeamMemberConnection: TeamMemberConnectionParent;
  TeamMemberEdge: TeamMemberEdgeParent;
  TeamLinkChangeConnection: TeamLinkChangeConnectionParent;
  TeamLinkChangeEdge: TeamLinkChangeEdgeParent;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Project' | 'Milestone' | 'Task' | 'TimeEntry' | 'ProjectTemplate' | 'ProjectActivity', ParentType, ContextType>;
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
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<QueryProjectsArgs, 'first' | 'includeArchived'>>;
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType, RequireFields<QueryMilestoneArgs, 'id'>>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType, RequireFields<QueryTaskArgs, 'id'>>;
  projectTemplate?: Resolver<Maybe<ResolversTypes['ProjectTemplate']>, ParentType, ContextType, RequireFields<QueryProjectTemplateArgs, 'id'>>;
  projectTemplates?: Resolver<Maybe<ResolversTypes['ProjectTemplateConnection']>, ParentType, ContextType, RequireFields<QueryProjectTemplatesArgs, 'first' | 'includeArchived'>>;
  projectActivity?: Resolver<Maybe<ResolversTypes['ProjectActivityConnection']>, ParentType, ContextType, RequireFields<QueryProjectActivityArgs, 'first'>>;
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType, RequireFields<QueryTimeEntryArgs, 'id'>>;
  timeEntries?: Resolver<Maybe<ResolversTypes['TimeEntryConnection']>, ParentType, ContextType, RequireFields<QueryTimeEntriesArgs, 'first'>>;
  psaSettings?: Resolver<Maybe<ResolversTypes['PsaSettings']>, ParentType, ContextType>;
  integrationHealth?: Resolver<Maybe<ResolversTypes['IntegrationHealth']>, ParentType, ContextType>;
  teamMembers?: Resolver<Maybe<ResolversTypes['TeamMemberConnection']>, ParentType, ContextType, RequireFields<QueryTeamMembersArgs, 'first'>>;
  myTeamMembership?: Resolver<Maybe<ResolversTypes['TeamMember']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createProject?: Resolver<Maybe<ResolversTypes['CreateProjectPayload']>, ParentType, ContextType, RequireFields<MutationCreateProjectArgs, 'input'>>;
  updateProject?: Resolver<Maybe<ResolversTypes['UpdateProjectPayload']>, ParentType, ContextType, RequireFields<MutationUpdateProjectArgs, 'input'>>;
  moveProject?: Resolver<Maybe<ResolversTypes['MoveProjectPayload']>, ParentType, ContextType, RequireFields<MutationMoveProjectArgs, 'input'>>;
  archiveProject?: Resolver<Maybe<ResolversTypes['ArchiveProjectPayload']>, ParentType, ContextType, RequireFields<MutationArchiveProjectArgs, 'input'>>;
  unarchiveProject?: Resolver<Maybe<ResolversTypes['UnarchiveProjectPayload']>, ParentType, ContextType, RequireFields<MutationUnarchiveProjectArgs, 'input'>>;
  createMilestone?: Resolver<Maybe<ResolversTypes['CreateMilestonePayload']>, ParentType, ContextType, RequireFields<MutationCreateMilestoneArgs, 'input'>>;
  updateMilestone?: Resolver<Maybe<ResolversTypes['UpdateMilestonePayload']>, ParentType, ContextType, RequireFields<MutationUpdateMilestoneArgs, 'input'>>;
  completeMilestone?: Resolver<Maybe<ResolversTypes['CompleteMilestonePayload']>, ParentType, ContextType, RequireFields<MutationCompleteMilestoneArgs, 'input'>>;
  reopenMilestone?: Resolver<Maybe<ResolversTypes['ReopenMilestonePayload']>, ParentType, ContextType, RequireFields<MutationReopenMilestoneArgs, 'input'>>;
  deleteMilestone?: Resolver<Maybe<ResolversTypes['DeleteMilestonePayload']>, ParentType, ContextType, RequireFields<MutationDeleteMilestoneArgs, 'input'>>;
  createTask?: Resolver<Maybe<ResolversTypes['CreateTaskPayload']>, ParentType, ContextType, RequireFields<MutationCreateTaskArgs, 'input'>>;
  updateTask?: Resolver<Maybe<ResolversTypes['UpdateTaskPayload']>, ParentType, ContextType, RequireFields<MutationUpdateTaskArgs, 'input'>>;
  assignTask?: Resolver<Maybe<ResolversTypes['AssignTaskPayload']>, ParentType, ContextType, RequireFields<MutationAssignTaskArgs, 'input'>>;
  moveTask?: Resolver<Maybe<ResolversTypes['MoveTaskPayload']>, ParentType, ContextType, RequireFields<MutationMoveTaskArgs, 'input'>>;
  reorderTask?: Resolver<Maybe<ResolversTypes['ReorderTaskPayload']>, ParentType, ContextType, RequireFields<MutationReorderTaskArgs, 'input'>>;
  deleteTask?: Resolver<Maybe<ResolversTypes['DeleteTaskPayload']>, ParentType, ContextType, RequireFields<MutationDeleteTaskArgs, 'input'>>;
  createProjectTemplate?: Resolver<Maybe<ResolversTypes['CreateProjectTemplatePayload']>, ParentType, ContextType, RequireFields<MutationCreateProjectTemplateArgs, 'input'>>;
  updateProjectTemplate?: Resolver<Maybe<ResolversTypes['UpdateProjectTemplatePayload']>, ParentType, ContextType, RequireFields<MutationUpdateProjectTemplateArgs, 'input'>>;
  archiveProjectTemplate?: Resolver<Maybe<ResolversTypes['ArchiveProjectTemplatePayload']>, ParentType, ContextType, RequireFields<MutationArchiveProjectTemplateArgs, 'input'>>;
  unarchiveProjectTemplate?: Resolver<Maybe<ResolversTypes['UnarchiveProjectTemplatePayload']>, ParentType, ContextType, RequireFields<MutationUnarchiveProjectTemplateArgs, 'input'>>;
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
  linkTicket?: Resolver<Maybe<ResolversTypes['LinkTicketPayload']>, ParentType, ContextType, RequireFields<MutationLinkTicketArgs, 'input'>>;
  unlinkTicket?: Resolver<Maybe<ResolversTypes['UnlinkTicketPayload']>, ParentType, ContextType, RequireFields<MutationUnlinkTicketArgs, 'input'>>;
  testPsaConnection?: Resolver<Maybe<ResolversTypes['TestPsaConnectionPayload']>, ParentType, ContextType>;
  inviteTeamMembers?: Resolver<Maybe<ResolversTypes['InviteTeamMembersPayload']>, ParentType, ContextType, RequireFields<MutationInviteTeamMembersArgs, 'input'>>;
  confirmTeamLink?: Resolver<Maybe<ResolversTypes['ConfirmTeamLinkPayload']>, ParentType, ContextType, RequireFields<MutationConfirmTeamLinkArgs, 'input'>>;
  disconnectTeamMembers?: Resolver<Maybe<ResolversTypes['DisconnectTeamMembersPayload']>, ParentType, ContextType, RequireFields<MutationDisconnectTeamMembersArgs, 'input'>>;
};

export type CreateProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProjectPayload'] = ResolversParentTypes['CreateProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProjectPayload'] = ResolversParentTypes['UpdateProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveProjectPayload'] = ResolversParentTypes['MoveProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProjectPayload'] = ResolversParentTypes['ArchiveProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnarchiveProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnarchiveProjectPayload'] = ResolversParentTypes['UnarchiveProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateMilestonePayload'] = ResolversParentTypes['CreateMilestonePayload']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMilestonePayload'] = ResolversParentTypes['UpdateMilestonePayload']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompleteMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteMilestonePayload'] = ResolversParentTypes['CompleteMilestonePayload']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReopenMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenMilestonePayload'] = ResolversParentTypes['ReopenMilestonePayload']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMilestonePayload'] = ResolversParentTypes['DeleteMilestonePayload']> = {
  deletedMilestoneId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTaskPayload'] = ResolversParentTypes['CreateTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTaskPayload'] = ResolversParentTypes['UpdateTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignTaskPayload'] = ResolversParentTypes['AssignTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveTaskPayload'] = ResolversParentTypes['MoveTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReorderTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderTaskPayload'] = ResolversParentTypes['ReorderTaskPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteTaskPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteTaskPayload'] = ResolversParentTypes['DeleteTaskPayload']> = {
  deletedTaskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProjectTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProjectTemplatePayload'] = ResolversParentTypes['CreateProjectTemplatePayload']> = {
  template?: Resolver<Maybe<ResolversTypes['ProjectTemplate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProjectTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProjectTemplatePayload'] = ResolversParentTypes['UpdateProjectTemplatePayload']> = {
  template?: Resolver<Maybe<ResolversTypes['ProjectTemplate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveProjectTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveProjectTemplatePayload'] = ResolversParentTypes['ArchiveProjectTemplatePayload']> = {
  template?: Resolver<Maybe<ResolversTypes['ProjectTemplate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnarchiveProjectTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnarchiveProjectTemplatePayload'] = ResolversParentTypes['UnarchiveProjectTemplatePayload']> = {
  template?: Resolver<Maybe<ResolversTypes['ProjectTemplate']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompanyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Company'] = ResolversParentTypes['Company'], FederationReferenceType extends FederationReferenceTypes['Company'] = FederationReferenceTypes['Company']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Company']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['Health']>, ParentType, ContextType>;
  projectSummary?: Resolver<Maybe<ResolversTypes['ProjectSummary']>, ParentType, ContextType>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, RequireFields<CompanyProjectsArgs, 'first' | 'includeArchived'>>;
  projectActivity?: Resolver<Maybe<ResolversTypes['ProjectActivityConnection']>, ParentType, ContextType, RequireFields<CompanyProjectActivityArgs, 'first'>>;
  nextMilestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
};

export type CommandCenterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommandCenter'] = ResolversParentTypes['CommandCenter'], FederationReferenceType extends FederationReferenceTypes['CommandCenter'] = FederationReferenceTypes['CommandCenter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommandCenter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  projectTotals?: Resolver<Maybe<ResolversTypes['ProjectTotals']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  projectTotalsChanged?: SubscriptionResolver<Maybe<ResolversTypes['ProjectTotalsChange']>, "projectTotalsChanged", ParentType, ContextType, Partial<SubscriptionProjectTotalsChangedArgs>>;
};

export type ProjectTotalsChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTotalsChange'] = ResolversParentTypes['ProjectTotalsChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  projectTotals?: Resolver<ResolversTypes['ProjectTotals'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['Company']>, ParentType, ContextType>;
};

export type ProjectTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTotals'] = ResolversParentTypes['ProjectTotals']> = {
  activeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  healthCounts?: Resolver<ReadonlyArray<ResolversTypes['HealthCount']>, ParentType, ContextType>;
};

export type HealthCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthCount'] = ResolversParentTypes['HealthCount']> = {
  status?: Resolver<ResolversTypes['HealthStatus'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  progress?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['Health']>, ParentType, ContextType>;
  budgetMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  loggedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  milestones?: Resolver<ResolversTypes['MilestoneConnection'], ParentType, ContextType, RequireFields<ProjectMilestonesArgs, 'first'>>;
  nextMilestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<ProjectTasksArgs, 'first'>>;
  timeEntries?: Resolver<ResolversTypes['TimeEntryConnection'], ParentType, ContextType, RequireFields<ProjectTimeEntriesArgs, 'first'>>;
  activity?: Resolver<ResolversTypes['ProjectActivityConnection'], ParentType, ContextType, RequireFields<ProjectActivityArgs, 'first'>>;
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
  notifyClient?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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
  parent?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  subtasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<TaskSubtasksArgs, 'first'>>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
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

export type ProjectTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTemplate'] = ResolversParentTypes['ProjectTemplate'], FederationReferenceType extends FederationReferenceTypes['ProjectTemplate'] = FederationReferenceTypes['ProjectTemplate']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProjectTemplate']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  dueAfterDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  budgetMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['ProjectTemplateMilestone']>, ParentType, ContextType>;
  tasks?: Resolver<ReadonlyArray<ResolversTypes['ProjectTemplateTask']>, ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectTemplateMilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTemplateMilestone'] = ResolversParentTypes['ProjectTemplateMilestone']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dueAfterDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notifyClient?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProjectTemplateTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTemplateTask'] = ResolversParentTypes['ProjectTemplateTask']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  estimateMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueAfterDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  milestoneName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subtasks?: Resolver<ReadonlyArray<ResolversTypes['ProjectTemplateSubtask']>, ParentType, ContextType>;
};

export type ProjectTemplateSubtaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTemplateSubtask'] = ResolversParentTypes['ProjectTemplateSubtask']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  estimateMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  dueAfterDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectActivity'] = ResolversParentTypes['ProjectActivity'], FederationReferenceType extends FederationReferenceTypes['ProjectActivity'] = FederationReferenceTypes['ProjectActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProjectActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProjectActivityKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  happenedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  project?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
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

export type ProjectTemplateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTemplateConnection'] = ResolversParentTypes['ProjectTemplateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectTemplateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProjectTemplate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectTemplateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectTemplateEdge'] = ResolversParentTypes['ProjectTemplateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProjectTemplate'], ParentType, ContextType>;
};

export type ProjectActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectActivityConnection'] = ResolversParentTypes['ProjectActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProjectActivity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProjectActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectActivityEdge'] = ResolversParentTypes['ProjectActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProjectActivity'], ParentType, ContextType>;
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

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  teamMember?: Resolver<Maybe<ResolversTypes['TeamMember']>, ParentType, ContextType>;
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

export type TicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ticket'] = ResolversParentTypes['Ticket'], FederationReferenceType extends FederationReferenceTypes['Ticket'] = FederationReferenceTypes['Ticket']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ticket']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
};

export type LinkTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkTicketPayload'] = ResolversParentTypes['LinkTicketPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnlinkTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlinkTicketPayload'] = ResolversParentTypes['UnlinkTicketPayload']> = {
  task?: Resolver<Maybe<ResolversTypes['Task']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type IntegrationHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationHealth'] = ResolversParentTypes['IntegrationHealth'], FederationReferenceType extends FederationReferenceTypes['IntegrationHealth'] = FederationReferenceTypes['IntegrationHealth']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['IntegrationHealth']> | FederationReferenceType, FederationReferenceType, ContextType>;
  tenantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['IntegrationStatus']>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntegrationFinding']>>, ParentType, ContextType>;
  lastContact?: Resolver<Maybe<ResolversTypes['PsaContact']>, ParentType, ContextType>;
  timeExports?: Resolver<ResolversTypes['TimeExportNumbers'], ParentType, ContextType>;
};

export type IntegrationFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationFinding'] = ResolversParentTypes['IntegrationFinding']> = {
  code?: Resolver<ResolversTypes['IntegrationFindingCode'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IntegrationStatus'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  wayOut?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PsaContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PsaContact'] = ResolversParentTypes['PsaContact']> = {
  outcome?: Resolver<ResolversTypes['PsaContactOutcome'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TimeExportNumbersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeExportNumbers'] = ResolversParentTypes['TimeExportNumbers']> = {
  pendingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waitingForContractCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exportedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lastExportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  nextTryAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TestPsaConnectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TestPsaConnectionPayload'] = ResolversParentTypes['TestPsaConnectionPayload']> = {
  integrationHealth?: Resolver<Maybe<ResolversTypes['IntegrationHealth']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TeamMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamMember'] = ResolversParentTypes['TeamMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  isActive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  link?: Resolver<ResolversTypes['TeamLink'], ParentType, ContextType>;
  linkChanges?: Resolver<ResolversTypes['TeamLinkChangeConnection'], ParentType, ContextType, RequireFields<TeamMemberLinkChangesArgs, 'first'>>;
};

export type TeamLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamLink'] = ResolversParentTypes['TeamLink']> = {
  state?: Resolver<ResolversTypes['TeamLinkState'], ParentType, ContextType>;
  invitedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TeamLinkChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamLinkChange'] = ResolversParentTypes['TeamLinkChange']> = {
  state?: Resolver<ResolversTypes['TeamLinkState'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type TeamInvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamInvitation'] = ResolversParentTypes['TeamInvitation']> = {
  teamMember?: Resolver<ResolversTypes['TeamMember'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type InviteTeamMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteTeamMembersPayload'] = ResolversParentTypes['InviteTeamMembersPayload']> = {
  invitations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TeamInvitation']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmTeamLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmTeamLinkPayload'] = ResolversParentTypes['ConfirmTeamLinkPayload']> = {
  teamMember?: Resolver<Maybe<ResolversTypes['TeamMember']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DisconnectTeamMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisconnectTeamMembersPayload'] = ResolversParentTypes['DisconnectTeamMembersPayload']> = {
  teamMembers?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TeamMember']>>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TeamMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamMemberConnection'] = ResolversParentTypes['TeamMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TeamMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TeamMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamMemberEdge'] = ResolversParentTypes['TeamMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TeamMember'], ParentType, ContextType>;
};

export type TeamLinkChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamLinkChangeConnection'] = ResolversParentTypes['TeamLinkChangeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamLinkChangeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TeamLinkChange']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TeamLinkChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamLinkChangeEdge'] = ResolversParentTypes['TeamLinkChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TeamLinkChange'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  CreateProjectPayload?: CreateProjectPayloadResolvers<ContextType>;
  UpdateProjectPayload?: UpdateProjectPayloadResolvers<ContextType>;
  MoveProjectPayload?: MoveProjectPayloadResolvers<ContextType>;
  ArchiveProjectPayload?: ArchiveProjectPayloadResolvers<ContextType>;
  UnarchiveProjectPayload?: UnarchiveProjectPayloadResolvers<ContextType>;
  CreateMilestonePayload?: CreateMilestonePayloadResolvers<ContextType>;
  UpdateMilestonePayload?: UpdateMilestonePayloadResolvers<ContextType>;
  CompleteMilestonePayload?: CompleteMilestonePayloadResolvers<ContextType>;
  ReopenMilestonePayload?: ReopenMilestonePayloadResolvers<ContextType>;
  DeleteMilestonePayload?: DeleteMilestonePayloadResolvers<ContextType>;
  CreateTaskPayload?: CreateTaskPayloadResolvers<ContextType>;
  UpdateTaskPayload?: UpdateTaskPayloadResolvers<ContextType>;
  AssignTaskPayload?: AssignTaskPayloadResolvers<ContextType>;
  MoveTaskPayload?: MoveTaskPayloadResolvers<ContextType>;
  ReorderTaskPayload?: ReorderTaskPayloadResolvers<ContextType>;
  DeleteTaskPayload?: DeleteTaskPayloadResolvers<ContextType>;
  CreateProjectTemplatePayload?: CreateProjectTemplatePayloadResolvers<ContextType>;
  UpdateProjectTemplatePayload?: UpdateProjectTemplatePayloadResolvers<ContextType>;
  ArchiveProjectTemplatePayload?: ArchiveProjectTemplatePayloadResolvers<ContextType>;
  UnarchiveProjectTemplatePayload?: UnarchiveProjectTemplatePayloadResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  CommandCenter?: CommandCenterResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  ProjectTotalsChange?: ProjectTotalsChangeResolvers<ContextType>;
  ProjectTotals?: ProjectTotalsResolvers<ContextType>;
  HealthCount?: HealthCountResolvers<ContextType>;
  ProjectSummary?: ProjectSummaryResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  HealthReason?: HealthReasonResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TimeEntry?: TimeEntryResolvers<ContextType>;
  ProjectTemplate?: ProjectTemplateResolvers<ContextType>;
  ProjectTemplateMilestone?: ProjectTemplateMilestoneResolvers<ContextType>;
  ProjectTemplateTask?: ProjectTemplateTaskResolvers<ContextType>;
  ProjectTemplateSubtask?: ProjectTemplateSubtaskResolvers<ContextType>;
  ProjectActivity?: ProjectActivityResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  MilestoneConnection?: MilestoneConnectionResolvers<ContextType>;
  MilestoneEdge?: MilestoneEdgeResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  ProjectTemplateConnection?: ProjectTemplateConnectionResolvers<ContextType>;
  ProjectTemplateEdge?: ProjectTemplateEdgeResolvers<ContextType>;
  ProjectActivityConnection?: ProjectActivityConnectionResolvers<ContextType>;
  ProjectActivityEdge?: ProjectActivityEdgeResolvers<ContextType>;
  TimeEntryConnection?: TimeEntryConnectionResolvers<ContextType>;
  TimeEntryEdge?: TimeEntryEdgeResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
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
  Ticket?: TicketResolvers<ContextType>;
  LinkTicketPayload?: LinkTicketPayloadResolvers<ContextType>;
  UnlinkTicketPayload?: UnlinkTicketPayloadResolvers<ContextType>;
  IntegrationHealth?: IntegrationHealthResolvers<ContextType>;
  IntegrationFinding?: IntegrationFindingResolvers<ContextType>;
  PsaContact?: PsaContactResolvers<ContextType>;
  TimeExportNumbers?: TimeExportNumbersResolvers<ContextType>;
  TestPsaConnectionPayload?: TestPsaConnectionPayloadResolvers<ContextType>;
  TeamMember?: TeamMemberResolvers<ContextType>;
  TeamLink?: TeamLinkResolvers<ContextType>;
  TeamLinkChange?: TeamLinkChangeResolvers<ContextType>;
  TeamInvitation?: TeamInvitationResolvers<ContextType>;
  InviteTeamMembersPayload?: InviteTeamMembersPayloadResolvers<ContextType>;
  ConfirmTeamLinkPayload?: ConfirmTeamLinkPayloadResolvers<ContextType>;
  DisconnectTeamMembersPayload?: DisconnectTeamMembersPayloadResolvers<ContextType>;
  TeamMemberConnection?: TeamMemberConnectionResolvers<ContextType>;
  TeamMemberEdge?: TeamMemberEdgeResolvers<ContextType>;
  TeamLinkChangeConnection?: TeamLinkChangeConnectionResolvers<ContextType>;
  TeamLinkChangeEdge?: TeamLinkChangeEdgeResolvers<ContextType>;
};

