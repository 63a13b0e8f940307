// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ClientParent, ContractParent, TicketParent, BoardParent, TicketActivityParent, WorkEntryParent, ClientConnectionParent, ClientEdgeParent, ContractConnectionParent, ContractEdgeParent, TicketConnectionParent, TicketEdgeParent, BoardConnectionParent, BoardEdgeParent, TicketActivityConnectionParent, TicketActivityEdgeParent, WorkEntryConnectionParent, WorkEntryEdgeParent, CommandCenterParent, CommandCenterChangeParent, CompanyParent, ContactParent, PersonParent, ProjectParent, TimeEntryParent } from './parents.ts';
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
  /** One board by its id; null where this tenant has no such board. */
  readonly board?: Maybe<Board>;
  /** The tenant's boards, by name. */
  readonly boards?: Maybe<BoardConnection>;
  /** One work entry by its id; null where this tenant has no such entry, or where it was taken back. */
  readonly workEntry?: Maybe<WorkEntry>;
  /** What goes on in the tenant as a whole and client by client. */
  readonly commandCenter?: Maybe<CommandCenter>;
};


/** Where reading starts. */
export type QueryClientArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryClientsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
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


/** Where reading starts. */
export type QueryBoardArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. */
export type QueryBoardsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
};


/** Where reading starts. */
export type QueryWorkEntryArgs = {
  id: Scalars['ID']['input'];
};

/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type Mutation = {
  /** Opens the account of a company. Needs the permission `psa.manage`. */
  readonly createClient?: Maybe<CreateClientPayload>;
  /** Changes an account. Needs the permission `psa.manage`. */
  readonly updateClient?: Maybe<UpdateClientPayload>;
  /** Archives an account: it stays readable, and nothing new is agreed or asked for under it. Refused while a contract is in force or to come, or a ticket is open. Needs the permission `psa.manage`. */
  readonly archiveClient?: Maybe<ArchiveClientPayload>;
  /** Takes an account out of the archive. Needs the permission `psa.manage`. */
  readonly restoreClient?: Maybe<RestoreClientPayload>;
  /** Agrees a contract with a client. What it needs depends on its type; see `ContractType`. Needs the permission `psa.manage`. */
  readonly createContract?: Maybe<CreateContractPayload>;
  /** Changes a contract's terms; its type stays. Refused where work under it would lie outside its new period. Needs the permission `psa.manage`. */
  readonly updateContract?: Maybe<UpdateContractPayload>;
  /** Ends a contract earlier than agreed. Refused once it has ended, and where work was done under it after that day. Needs the permission `psa.manage`. */
  readonly endContract?: Maybe<EndContractPayload>;
  /** Agrees the contract that follows on one with an end: the same terms for the next period, as far as nothing else is said. Once for each contract. Needs the permission `psa.manage`. */
  readonly renewContract?: Maybe<RenewContractPayload>;
  /** Opens a ticket, under the tenant's next number. Needs the permission `tickets.work`. */
  readonly createTicket?: Maybe<CreateTicketPayload>;
  /** Changes what a ticket says and where it is worked on. Refused once it is closed. Needs the permission `tickets.work`. */
  readonly updateTicket?: Maybe<UpdateTicketPayload>;
  /** Gives a ticket to a member of staff, or to nobody. Refused once it is closed. Needs the permission `tickets.work`. */
  readonly assignTicket?: Maybe<AssignTicketPayload>;
  /** Moves a ticket to another status; `TicketStatus` says which ways there are. Needs the permission `tickets.work`. */
  readonly moveTicket?: Maybe<MoveTicketPayload>;
  /** Changes how soon a ticket must be dealt with, and with it when it is due. Refused unless it is open. Needs the permission `tickets.work`. */
  readonly changePriority?: Maybe<ChangePriorityPayload>;
  /** Writes a note into a ticket's history, also of one that is closed. Needs the permission `tickets.work`. */
  readonly addTicketNote?: Maybe<AddTicketNotePayload>;
  /** Makes a board. Needs the permission `psa.manage`. */
  readonly createBoard?: Maybe<CreateBoardPayload>;
  /** Gives a board another name, on its tickets too. Needs the permission `psa.manage`. */
  readonly renameBoard?: Maybe<RenameBoardPayload>;
  /** Archives a board: it takes no new tickets. Refused while a ticket on it is open. Needs the permission `psa.manage`. */
  readonly archiveBoard?: Maybe<ArchiveBoardPayload>;
  /** Logs work of one's own under a contract, on a ticket where one is named. Needs the permission `time.log`. */
  readonly logWork?: Maybe<LogWorkPayload>;
  /** Corrects work that was logged here: one's own, or anybody's with the permission `psa.manage`. Imported work is corrected where it came from. Needs the permission `time.log`. */
  readonly correctWork?: Maybe<CorrectWorkPayload>;
  /** Removes work that was logged here, as `correctWork` corrects it. Needs the permission `time.log`. */
  readonly removeWork?: Maybe<RemoveWorkPayload>;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationCreateClientArgs = {
  input: CreateClientInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationUpdateClientArgs = {
  input: UpdateClientInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationArchiveClientArgs = {
  input: ArchiveClientInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationRestoreClientArgs = {
  input: RestoreClientInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationCreateContractArgs = {
  input: CreateContractInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationUpdateContractArgs = {
  input: UpdateContractInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationEndContractArgs = {
  input: EndContractInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationRenewContractArgs = {
  input: RenewContractInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationCreateTicketArgs = {
  input: CreateTicketInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationUpdateTicketArgs = {
  input: UpdateTicketInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationAssignTicketArgs = {
  input: AssignTicketInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationMoveTicketArgs = {
  input: MoveTicketInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationChangePriorityArgs = {
  input: ChangePriorityInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationAddTicketNoteArgs = {
  input: AddTicketNoteInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationCreateBoardArgs = {
  input: CreateBoardInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationRenameBoardArgs = {
  input: RenameBoardInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationArchiveBoardArgs = {
  input: ArchiveBoardInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationLogWorkArgs = {
  input: LogWorkInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationCorrectWorkArgs = {
  input: CorrectWorkInput;
};


/** Where changing starts. A change that is refused for a reason that one can expect says so in `errors`, and nothing is changed. */
export type MutationRemoveWorkArgs = {
  input: RemoveWorkInput;
};

/** Where watching starts. */
export type Subscription = {
  /** Tells at once how the Command Center stands, and again after every change in the tenant that it shows. Changes in PSA and Projects count; those that come close together are told as one. A subgraph alone knows its own part: ask the gateway for the rest when something comes. After 15 minutes the stream ends, and the client comes again. Served by the PSA subgraph as server-sent events (GraphQL over SSE, distinct connections mode). */
  readonly commandCenterChanged?: Maybe<CommandCenterChange>;
};


/** Where watching starts. */
export type SubscriptionCommandCenterChangedArgs = {
  clientId?: InputMaybe<Scalars['ID']['input']>;
};

/** How the Command Center stands after a change. */
export type CommandCenterChange = {
  /** When it was read. */
  readonly at: Scalars['DateTime']['output'];
  /** The Command Center as it stands. */
  readonly commandCenter: CommandCenter;
  /** The client that was asked for, as it stands; null where none was, or this tenant has no such client. */
  readonly client?: Maybe<Client>;
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
  /** When it was archived; null while it is not. */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
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
  /** The time that it includes for its whole period, in minutes; null where it includes none (time and material, fixed price). */
  readonly includedMinutes?: Maybe<Scalars['Int']['output']>;
  /** The billable time used so far, in minutes. */
  readonly usedMinutes: Scalars['Int']['output'];
  /** The included time that is left, in minutes: below 0 when more was used. Null where it includes none. */
  readonly remainingMinutes?: Maybe<Scalars['Int']['output']>;
  /** The price of an hour of work; null where there is none, as in a fixed price. */
  readonly hourlyRate?: Maybe<Money>;
  /** The price of the whole period: a retainer's or a fixed price; null where there is none. */
  readonly price?: Maybe<Money>;
  /** The contract that this one follows on; null where it follows on none. */
  readonly renewalOf?: Maybe<Contract>;
  /** The contract that follows on this one; null where it was not renewed. */
  readonly renewedBy?: Maybe<Contract>;
  /** The work that was done under it, newest first. What was imported and taken back again is not there. */
  readonly workEntries: WorkEntryConnection;
  /** How the billable time was used up, step by step, the first step first: from the period's first day to today, or to its last day where that is past. At most 120 points; of a longer period these are the latest, and what was used before them is in their totals. Empty where it has not begun. */
  readonly burnDown: ReadonlyArray<BurnDownPoint>;
  /** What can be invoiced for the billable work of some days. `ContractType` says what counts for each type. What adjacent spans of days give adds up to what they give as one. */
  readonly invoiceable: Invoiceable;
};


/** What is agreed with a client: hours and their price for a period. */
export type ContractWorkEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What is agreed with a client: hours and their price for a period. */
export type ContractBurnDownArgs = {
  by?: BurnDownStep;
};


/** What is agreed with a client: hours and their price for a period. */
export type ContractInvoiceableArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

/** How long a step of a burn-down is. */
export type BurnDownStep =
  /** A calendar week, Monday to Sunday; the first and the last are cut to the contract's period. */
  | 'WEEK'
  /** A calendar month; the first and the last are cut to the contract's period. */
  | 'MONTH';

/** How much of a contract was used in one step of its period, and how much is left after it. */
export type BurnDownPoint = {
  /** The first day of the step. */
  readonly startsOn: Scalars['Date']['output'];
  /** The last day of the step. */
  readonly endsOn: Scalars['Date']['output'];
  /** The billable time used in the step, in minutes. */
  readonly usedMinutes: Scalars['Int']['output'];
  /** The billable time used until the end of the step, in minutes. */
  readonly totalUsedMinutes: Scalars['Int']['output'];
  /** The included time that is left at the end of the step, in minutes: below 0 when more was used. Null where the contract includes none. */
  readonly remainingMinutes?: Maybe<Scalars['Int']['output']>;
};

/** What can be invoiced for the work of some days. */
export type Invoiceable = {
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** The last day. */
  readonly to: Scalars['Date']['output'];
  /** The time that is paid by the hour, in minutes. */
  readonly minutes: Scalars['Int']['output'];
  /** Its price; null where the contract has no price of an hour. */
  readonly amount?: Maybe<Money>;
};

/** How work is paid under a contract. */
export type ContractType =
  /** A block of hours, paid ahead. Needs the included time; may have an hourly rate and a price. Time above the included is invoiced at the hourly rate, where there is one: priced to the minute on the running total, which is rounded half up to the minor unit. */
  | 'HOURS'
  /** A price for each period, with hours included. Needs the included time; may have an hourly rate and a price. Time above the included is invoiced as for HOURS. */
  | 'RETAINER'
  /** Each hour at its rate. Needs the hourly rate; has no included time and no price. Each billable work entry is priced to the minute, rounded half up to the minor unit, and the prices are added up. */
  | 'TIME_AND_MATERIAL'
  /** One price for the whole. Needs the price; has no included time and no hourly rate. No time is invoiced. */
  | 'FIXED';

/** Where a contract stands today. */
export type ContractStatus =
  /** Its period has not begun. */
  | 'UPCOMING'
  /** In force. */
  | 'ACTIVE'
  /** Its period is over. */
  | 'ENDED';

/** Work that was done under a contract: logged here, or imported from another product. */
export type WorkEntry = Node & {
  /** The work entry's id, `wrk_…`. */
  readonly id: Scalars['ID']['output'];
  /** The contract that it is paid under. */
  readonly contract: Contract;
  /** The ticket that it was done on; null where there is none, as for imported time. */
  readonly ticket?: Maybe<Ticket>;
  /** Who did it. */
  readonly person?: Maybe<Person>;
  /** The day on which it was done. */
  readonly workedOn: Scalars['Date']['output'];
  /** How long, in minutes. */
  readonly minutes: Scalars['Int']['output'];
  /** Whether the client pays for it, by the contract's rules. */
  readonly isBillable: Scalars['Boolean']['output'];
  /** What was done, in a few words. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The project that it was done for; null where it was logged here. */
  readonly project?: Maybe<Project>;
  /** The time entry in Projects that it was imported from; null where it was logged here. */
  readonly timeEntry?: Maybe<TimeEntry>;
};

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
  /** The name of the board that it is worked on. */
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
  /** What was done with it since it was opened, newest first: its moves, its changes of priority, board and assignee, and notes. */
  readonly history: TicketActivityConnection;
  /** The work that was done on it, newest first. */
  readonly workEntries: WorkEntryConnection;
};


/** Something that a client asks for or that is broken. */
export type TicketHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Something that a client asks for or that is broken. */
export type TicketWorkEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where a ticket stands. NEW, IN_PROGRESS and WAITING count as open. */
export type TicketStatus =
  /** Nobody has looked at it. From here to every other status; never back. */
  | 'NEW'
  /** Somebody works on it. From here to WAITING, RESOLVED and CLOSED. */
  | 'IN_PROGRESS'
  /** Waits for the client or a vendor. From here to IN_PROGRESS, RESOLVED and CLOSED. */
  | 'WAITING'
  /** Answered; may be opened again. From here to IN_PROGRESS, which opens it again, and CLOSED. */
  | 'RESOLVED'
  /** Done for good. From here to nowhere. */
  | 'CLOSED';

/** How soon a ticket must be dealt with. Unless a ticket says otherwise, it is due so many hours after it was opened. */
export type TicketPriority =
  /** When there is time. No hour is promised. */
  | 'LOW'
  /** In its turn. Due after 240 hours. */
  | 'NORMAL'
  /** Before the others. Due after 72 hours. */
  | 'HIGH'
  /** Now: somebody cannot work. Due after 8 hours. */
  | 'CRITICAL';

/** Something that was done with a ticket. It is never changed. */
export type TicketActivity = Node & {
  /** The activity's id, `tac_…`. */
  readonly id: Scalars['ID']['output'];
  /** What was done. */
  readonly kind: TicketActivityKind;
  /** Who did it. */
  readonly by?: Maybe<Person>;
  /** When it was done. */
  readonly at: Scalars['DateTime']['output'];
  /** What was there before: a status, a priority, a board's name of then, a person's id. Null where there was nothing, and for a note. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** What is there since, in the same form. */
  readonly to?: Maybe<Scalars['String']['output']>;
  /** The note, in full; null where it is none. */
  readonly note?: Maybe<Scalars['String']['output']>;
};

/** What can be done with a ticket. */
export type TicketActivityKind =
  /** It was moved to another status. */
  | 'STATUS'
  /** It was given another priority. */
  | 'PRIORITY'
  /** It was put on another board. */
  | 'BOARD'
  /** It was given to somebody, or to nobody. */
  | 'ASSIGNEE'
  /** Somebody wrote a note. */
  | 'NOTE';

/** A place where a team works on tickets of one kind. */
export type Board = Node & {
  /** The board's id, `brd_…`. */
  readonly id: Scalars['ID']['output'];
  /** The board's name, unique in the tenant whatever its case. */
  readonly name: Scalars['String']['output'];
  /** When it was archived; null while it is not. */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many of its tickets are open: neither resolved nor closed. */
  readonly openTicketCount: Scalars['Int']['output'];
  /** The tickets on it, newest first. */
  readonly tickets: TicketConnection;
};


/** A place where a team works on tickets of one kind. */
export type BoardTicketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  status?: InputMaybe<TicketStatus>;
};

/** What goes on in the tenant: PSA's own numbers, and the clients, whose companies lead to what the other products know of them. */
export type CommandCenter = {
  /** The tenant's id, `ten_…`: each tenant has one command center. */
  readonly id: Scalars['ID']['output'];
  /** How many clients there are, archived ones left out. */
  readonly clientCount: Scalars['Int']['output'];
  /** How many contracts are in force. */
  readonly activeContractCount: Scalars['Int']['output'];
  /** How many contracts in force include time and have used all of it, or more. */
  readonly usedUpContractCount: Scalars['Int']['output'];
  /** How many tickets are open: neither resolved nor closed. */
  readonly openTicketCount: Scalars['Int']['output'];
  /** How many open tickets are past their due time. */
  readonly overdueTicketCount: Scalars['Int']['output'];
  /** The clients by name, archived ones left out. */
  readonly clients: ClientConnection;
};


/** What goes on in the tenant: PSA's own numbers, and the clients, whose companies lead to what the other products know of them. */
export type CommandCenterClientsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An amount of money, to be kept. */
export type MoneyInput = {
  /** The amount in the currency's minor unit, cents for USD: 0 or more. */
  readonly amountMinor: Scalars['Int']['input'];
  /** The currency, as an ISO 4217 code, for instance `USD`. */
  readonly currency: Scalars['String']['input'];
};

/** A client to open. */
export type CreateClientInput = {
  /** The company whose account it is, `cmp_…`. A company has one account. Whether there is such a company is for CRM to say. */
  readonly companyId: Scalars['ID']['input'];
  /** The name on the account, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** The account number, 1 to 40 characters, unique in the tenant. */
  readonly accountNumber: Scalars['String']['input'];
  /** The member of staff who looks after it, `usr_…`. */
  readonly accountManagerId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of opening a client. */
export type CreateClientPayload = {
  /** The client; null where it was refused. */
  readonly client?: Maybe<Client>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a client. What is left out stays as it is. */
export type UpdateClientInput = {
  /** The client's id, `cli_…`. */
  readonly clientId: Scalars['ID']['input'];
  /** The name on the account, 1 to 200 characters. It cannot be cleared. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The account number, 1 to 40 characters, unique in the tenant. It cannot be cleared. */
  readonly accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** The member of staff who looks after it, `usr_…`. Null clears it. */
  readonly accountManagerId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of changing a client. */
export type UpdateClientPayload = {
  /** The client; null where it was refused. */
  readonly client?: Maybe<Client>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A client to archive. */
export type ArchiveClientInput = {
  /** The client's id, `cli_…`. */
  readonly clientId: Scalars['ID']['input'];
};

/** What came of archiving a client. */
export type ArchiveClientPayload = {
  /** The client; null where it was refused. */
  readonly client?: Maybe<Client>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A client to take out of the archive. */
export type RestoreClientInput = {
  /** The client's id, `cli_…`. */
  readonly clientId: Scalars['ID']['input'];
};

/** What came of restoring a client. */
export type RestoreClientPayload = {
  /** The client; null where it was refused. */
  readonly client?: Maybe<Client>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A contract to agree. */
export type CreateContractInput = {
  /** The client it is with, `cli_…`. */
  readonly clientId: Scalars['ID']['input'];
  /** The contract's name, 1 to 200 characters. */
  readonly name: Scalars['String']['input'];
  /** How work is paid under it. */
  readonly type: ContractType;
  /** The first day of its period. */
  readonly startsOn: Scalars['Date']['input'];
  /** The last day of its period, not before the first; left out, it runs until it is ended. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The time that it includes for its whole period, in minutes, 1 to 10,000,000. */
  readonly includedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The price of an hour of work. */
  readonly hourlyRate?: InputMaybe<MoneyInput>;
  /** The price of the whole period, in the same currency as the hourly rate. */
  readonly price?: InputMaybe<MoneyInput>;
};

/** What came of agreeing a contract. */
export type CreateContractPayload = {
  /** The contract; null where it was refused. */
  readonly contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a contract. What is left out stays as it is. */
export type UpdateContractInput = {
  /** The contract's id, `ctr_…`. */
  readonly contractId: Scalars['ID']['input'];
  /** The contract's name, 1 to 200 characters. It cannot be cleared. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The first day of its period. It cannot be cleared. */
  readonly startsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last day of its period, not before the first. Null clears it: the contract runs until it is ended. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The time that it includes for its whole period, in minutes, 1 to 10,000,000. Null clears it. */
  readonly includedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The price of an hour of work. Null clears it. */
  readonly hourlyRate?: InputMaybe<MoneyInput>;
  /** The price of the whole period, in the same currency as the hourly rate. Null clears it. */
  readonly price?: InputMaybe<MoneyInput>;
};

/** What came of changing a contract. */
export type UpdateContractPayload = {
  /** The contract; null where it was refused. */
  readonly contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A contract to end. */
export type EndContractInput = {
  /** The contract's id, `ctr_…`. */
  readonly contractId: Scalars['ID']['input'];
  /** Its last day: not before its first, and before the last day that was agreed. */
  readonly on: Scalars['Date']['input'];
};

/** What came of ending a contract. */
export type EndContractPayload = {
  /** The contract; null where it was refused. */
  readonly contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A contract to renew. What is left out is as in the contract that is renewed. */
export type RenewContractInput = {
  /** The id of the contract that is renewed, `ctr_…`. It must have a last day. */
  readonly contractId: Scalars['ID']['input'];
  /** The new contract's name, 1 to 200 characters. It cannot be cleared. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The last day of the new period, which begins on the day after the old one. Left out, it is as long as the old one: in whole months where that has whole months, else in days. Null: the new contract runs until it is ended. */
  readonly endsOn?: InputMaybe<Scalars['Date']['input']>;
  /** The time that it includes for its whole period, in minutes, 1 to 10,000,000. Null: none. */
  readonly includedMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** The price of an hour of work. Null: none. */
  readonly hourlyRate?: InputMaybe<MoneyInput>;
  /** The price of the whole period, in the same currency as the hourly rate. Null: none. */
  readonly price?: InputMaybe<MoneyInput>;
};

/** What came of renewing a contract. */
export type RenewContractPayload = {
  /** The new contract; null where it was refused. */
  readonly contract?: Maybe<Contract>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A ticket to open. */
export type CreateTicketInput = {
  /** The client that it belongs to, `cli_…`. Refused for an archived one. */
  readonly clientId: Scalars['ID']['input'];
  /** What it is about, 1 to 200 characters. */
  readonly subject: Scalars['String']['input'];
  /** What was reported, in full, at most 20,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How soon it must be dealt with. */
  readonly priority?: TicketPriority;
  /** The board that it is worked on, `brd_…`. Refused for an archived one. */
  readonly boardId: Scalars['ID']['input'];
  /** The contact who asked, `con_…`. Whether there is such a contact is for CRM to say. */
  readonly requesterContactId?: InputMaybe<Scalars['ID']['input']>;
  /** The member of staff who has it, `usr_…`. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
  /** When it must be resolved, not before now. Left out, its priority says; null: nothing is promised. */
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of opening a ticket. */
export type CreateTicketPayload = {
  /** The ticket; null where it was refused. */
  readonly ticket?: Maybe<Ticket>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to change of a ticket. What is left out stays as it is. */
export type UpdateTicketInput = {
  /** The ticket's id, `tkt_…`. */
  readonly ticketId: Scalars['ID']['input'];
  /** What it is about, 1 to 200 characters. It cannot be cleared. */
  readonly subject?: InputMaybe<Scalars['String']['input']>;
  /** What was reported, in full, at most 20,000 characters. Null clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The board that it is worked on, `brd_…`. It cannot be cleared. Refused for an archived one. */
  readonly boardId?: InputMaybe<Scalars['ID']['input']>;
  /** The contact who asked, `con_…`. Null clears it. */
  readonly requesterContactId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of changing a ticket. */
export type UpdateTicketPayload = {
  /** The ticket; null where it was refused. */
  readonly ticket?: Maybe<Ticket>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A ticket to give to somebody. */
export type AssignTicketInput = {
  /** The ticket's id, `tkt_…`. */
  readonly ticketId: Scalars['ID']['input'];
  /** The member of staff who gets it, `usr_…`. Null or left out: nobody. */
  readonly assigneeId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of assigning a ticket. */
export type AssignTicketPayload = {
  /** The ticket; null where it was refused. */
  readonly ticket?: Maybe<Ticket>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A ticket to move on. */
export type MoveTicketInput = {
  /** The ticket's id, `tkt_…`. */
  readonly ticketId: Scalars['ID']['input'];
  /** The status that it gets. */
  readonly status: TicketStatus;
};

/** What came of moving a ticket. */
export type MoveTicketPayload = {
  /** The ticket; null where it was refused. */
  readonly ticket?: Maybe<Ticket>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A ticket whose priority is to change. */
export type ChangePriorityInput = {
  /** The ticket's id, `tkt_…`. */
  readonly ticketId: Scalars['ID']['input'];
  /** How soon it must be dealt with from now on. */
  readonly priority: TicketPriority;
  /** When it must be resolved, not before it was opened. Left out, the priority says; null: nothing is promised. */
  readonly dueAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What came of changing a ticket's priority. */
export type ChangePriorityPayload = {
  /** The ticket; null where it was refused. */
  readonly ticket?: Maybe<Ticket>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A note to write on a ticket. */
export type AddTicketNoteInput = {
  /** The ticket's id, `tkt_…`. */
  readonly ticketId: Scalars['ID']['input'];
  /** The note, 1 to 20,000 characters. */
  readonly note: Scalars['String']['input'];
};

/** What came of writing a note. */
export type AddTicketNotePayload = {
  /** The note in the ticket's history; null where it was refused. */
  readonly activity?: Maybe<TicketActivity>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A board to make. */
export type CreateBoardInput = {
  /** The board's name, 1 to 80 characters, unique in the tenant whatever its case. */
  readonly name: Scalars['String']['input'];
};

/** What came of making a board. */
export type CreateBoardPayload = {
  /** The board; null where it was refused. */
  readonly board?: Maybe<Board>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A board to rename. */
export type RenameBoardInput = {
  /** The board's id, `brd_…`. */
  readonly boardId: Scalars['ID']['input'];
  /** The board's name, 1 to 80 characters, unique in the tenant whatever its case. */
  readonly name: Scalars['String']['input'];
};

/** What came of renaming a board. */
export type RenameBoardPayload = {
  /** The board; null where it was refused. */
  readonly board?: Maybe<Board>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** A board to archive. */
export type ArchiveBoardInput = {
  /** The board's id, `brd_…`. */
  readonly boardId: Scalars['ID']['input'];
};

/** What came of archiving a board. */
export type ArchiveBoardPayload = {
  /** The board; null where it was refused. */
  readonly board?: Maybe<Board>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Work to log. It is the viewer's own. */
export type LogWorkInput = {
  /** The contract that it is paid under, `ctr_…`. */
  readonly contractId: Scalars['ID']['input'];
  /** The ticket that it was done on, `tkt_…`, of the contract's client. */
  readonly ticketId?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which it was done: in the contract's period, and not after today. */
  readonly workedOn: Scalars['Date']['input'];
  /** How long, in minutes, 1 to 1440. */
  readonly minutes: Scalars['Int']['input'];
  /** Whether the client pays for it, by the contract's rules. */
  readonly isBillable?: Scalars['Boolean']['input'];
  /** What was done, in a few words, at most 1000 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of logging work. */
export type LogWorkPayload = {
  /** The work entry; null where it was refused. */
  readonly workEntry?: Maybe<WorkEntry>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** What to correct of a work entry. What is left out stays as it is. */
export type CorrectWorkInput = {
  /** The work entry's id, `wrk_…`. */
  readonly workEntryId: Scalars['ID']['input'];
  /** The contract that it is paid under, `ctr_…`. It cannot be cleared. */
  readonly contractId?: InputMaybe<Scalars['ID']['input']>;
  /** The ticket that it was done on, `tkt_…`, of the contract's client. Null clears it. */
  readonly ticketId?: InputMaybe<Scalars['ID']['input']>;
  /** The day on which it was done: in the contract's period, and not after today. It cannot be cleared. */
  readonly workedOn?: InputMaybe<Scalars['Date']['input']>;
  /** How long, in minutes, 1 to 1440. It cannot be cleared. */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Whether the client pays for it, by the contract's rules. It cannot be cleared. */
  readonly isBillable?: InputMaybe<Scalars['Boolean']['input']>;
  /** What was done, in a few words, at most 1000 characters. Null clears it. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What came of correcting work. */
export type CorrectWorkPayload = {
  /** The work entry; null where it was refused. */
  readonly workEntry?: Maybe<WorkEntry>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

/** Work to remove. */
export type RemoveWorkInput = {
  /** The work entry's id, `wrk_…`. */
  readonly workEntryId: Scalars['ID']['input'];
};

/** What came of removing work. */
export type RemoveWorkPayload = {
  /** The id of the work entry that is no more; null where it was refused. */
  readonly workEntryId?: Maybe<Scalars['ID']['output']>;
  /** Why it was refused; empty where it was not. */
  readonly errors: ReadonlyArray<UserError>;
};

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

/** A page of boards. */
export type BoardConnection = {
  /** The boards with their cursors. */
  readonly edges: ReadonlyArray<BoardEdge>;
  /** The boards alone. */
  readonly nodes: ReadonlyArray<Board>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many boards the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A board in a page. */
export type BoardEdge = {
  /** The place of this board in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The board. */
  readonly node: Board;
};

/** A page of a ticket's history. */
export type TicketActivityConnection = {
  /** The activities with their cursors. */
  readonly edges: ReadonlyArray<TicketActivityEdge>;
  /** The activities alone. */
  readonly nodes: ReadonlyArray<TicketActivity>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many activities the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An activity in a page. */
export type TicketActivityEdge = {
  /** The place of this activity in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The activity. */
  readonly node: TicketActivity;
};

/** A page of work entries. */
export type WorkEntryConnection = {
  /** The work entries with their cursors. */
  readonly edges: ReadonlyArray<WorkEntryEdge>;
  /** The work entries alone. */
  readonly nodes: ReadonlyArray<WorkEntry>;
  /** Where this page stands. */
  readonly pageInfo: PageInfo;
  /** How many work entries the whole list has; counted only when asked for. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A work entry in a page. */
export type WorkEntryEdge = {
  /** The place of this work entry in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The work entry. */
  readonly node: WorkEntry;
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

/** A piece of work for a company; Projects knows it. */
export type Project = {
  /** The project's id, `prj_…`. */
  readonly id: Scalars['ID']['output'];
};

/** Time that somebody spent on a project; Projects knows it. */
export type TimeEntry = {
  /** The time entry's id, `tim_…`. */
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
  WorkEntry: WorkEntry;
  Ticket: Ticket;
  TicketActivity: TicketActivity;
  Board: Board;
  CommandCenter: CommandCenter;
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
  WorkEntry:
    ( { __typename: 'WorkEntry' }
    & GraphQLRecursivePick<FederationTypes['WorkEntry'], {"id":true}> );
  Ticket:
    ( { __typename: 'Ticket' }
    & GraphQLRecursivePick<FederationTypes['Ticket'], {"id":true}> );
  TicketActivity:
    ( { __typename: 'TicketActivity' }
    & GraphQLRecursivePick<FederationTypes['TicketActivity'], {"id":true}> );
  Board:
    ( { __typename: 'Board' }
    & GraphQLRecursivePick<FederationTypes['Board'], {"id":true}> );
  CommandCenter:
    ( { __typename: 'CommandCenter' }
    & GraphQLRecursivePick<FederationTypes['CommandCenter'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ClientParent )
    | ( ContractParent )
    | ( WorkEntryParent )
    | ( TicketParent )
    | ( TicketActivityParent )
    | ( BoardParent )
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
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CommandCenterChange: ResolverTypeWrapper<CommandCenterChangeParent>;
  Company: ResolverTypeWrapper<CompanyParent>;
  Client: ResolverTypeWrapper<ClientParent>;
  TicketStatusCount: ResolverTypeWrapper<TicketStatusCount>;
  Contract: ResolverTypeWrapper<ContractParent>;
  BurnDownStep: BurnDownStep;
  BurnDownPoint: ResolverTypeWrapper<BurnDownPoint>;
  Invoiceable: ResolverTypeWrapper<Invoiceable>;
  ContractType: ContractType;
  ContractStatus: ContractStatus;
  WorkEntry: ResolverTypeWrapper<WorkEntryParent>;
  Ticket: ResolverTypeWrapper<TicketParent>;
  TicketStatus: TicketStatus;
  TicketPriority: TicketPriority;
  TicketActivity: ResolverTypeWrapper<TicketActivityParent>;
  TicketActivityKind: TicketActivityKind;
  Board: ResolverTypeWrapper<BoardParent>;
  CommandCenter: ResolverTypeWrapper<CommandCenterParent>;
  MoneyInput: MoneyInput;
  CreateClientInput: CreateClientInput;
  CreateClientPayload: ResolverTypeWrapper<Omit<CreateClientPayload, 'client'> & { client?: Maybe<ResolversTypes['Client']> }>;
  UpdateClientInput: UpdateClientInput;
  UpdateClientPayload: ResolverTypeWrapper<Omit<UpdateClientPayload, 'client'> & { client?: Maybe<ResolversTypes['Client']> }>;
  ArchiveClientInput: ArchiveClientInput;
  ArchiveClientPayload: ResolverTypeWrapper<Omit<ArchiveClientPayload, 'client'> & { client?: Maybe<ResolversTypes['Client']> }>;
  RestoreClientInput: RestoreClientInput;
  RestoreClientPayload: ResolverTypeWrapper<Omit<RestoreClientPayload, 'client'> & { client?: Maybe<ResolversTypes['Client']> }>;
  CreateContractInput: CreateContractInput;
  CreateContractPayload: ResolverTypeWrapper<Omit<CreateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: ResolverTypeWrapper<Omit<UpdateContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  EndContractInput: EndContractInput;
  EndContractPayload: ResolverTypeWrapper<Omit<EndContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  RenewContractInput: RenewContractInput;
  RenewContractPayload: ResolverTypeWrapper<Omit<RenewContractPayload, 'contract'> & { contract?: Maybe<ResolversTypes['Contract']> }>;
  CreateTicketInput: CreateTicketInput;
  CreateTicketPayload: ResolverTypeWrapper<Omit<CreateTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }>;
  UpdateTicketInput: UpdateTicketInput;
  UpdateTicketPayload: ResolverTypeWrapper<Omit<UpdateTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }>;
  AssignTicketInput: AssignTicketInput;
  AssignTicketPayload: ResolverTypeWrapper<Omit<AssignTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }>;
  MoveTicketInput: MoveTicketInput;
  MoveTicketPayload: ResolverTypeWrapper<Omit<MoveTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }>;
  ChangePriorityInput: ChangePriorityInput;
  ChangePriorityPayload: ResolverTypeWrapper<Omit<ChangePriorityPayload, 'ticket'> & { ticket?: Maybe<ResolversTypes['Ticket']> }>;
  AddTicketNoteInput: AddTicketNoteInput;
  AddTicketNotePayload: ResolverTypeWrapper<Omit<AddTicketNotePayload, 'activity'> & { activity?: Maybe<ResolversTypes['TicketActivity']> }>;
  CreateBoardInput: CreateBoardInput;
  CreateBoardPayload: ResolverTypeWrapper<Omit<CreateBoardPayload, 'board'> & { board?: Maybe<ResolversTypes['Board']> }>;
  RenameBoardInput: RenameBoardInput;
  RenameBoardPayload: ResolverTypeWrapper<Omit<RenameBoardPayload, 'board'> & { board?: Maybe<ResolversTypes['Board']> }>;
  ArchiveBoardInput: ArchiveBoardInput;
  ArchiveBoardPayload: ResolverTypeWrapper<Omit<ArchiveBoardPayload, 'board'> & { board?: Maybe<ResolversTypes['Board']> }>;
  LogWorkInput: LogWorkInput;
  LogWorkPayload: ResolverTypeWrapper<Omit<LogWorkPayload, 'workEntry'> & { workEntry?: Maybe<ResolversTypes['WorkEntry']> }>;
  CorrectWorkInput: CorrectWorkInput;
  CorrectWorkPayload: ResolverTypeWrapper<Omit<CorrectWorkPayload, 'workEntry'> & { workEntry?: Maybe<ResolversTypes['WorkEntry']> }>;
  RemoveWorkInput: RemoveWorkInput;
  RemoveWorkPayload: ResolverTypeWrapper<RemoveWorkPayload>;
  ClientConnection: ResolverTypeWrapper<ClientConnectionParent>;
  ClientEdge: ResolverTypeWrapper<ClientEdgeParent>;
  ContractConnection: ResolverTypeWrapper<ContractConnectionParent>;
  ContractEdge: ResolverTypeWrapper<ContractEdgeParent>;
  TicketConnection: ResolverTypeWrapper<TicketConnectionParent>;
  TicketEdge: ResolverTypeWrapper<TicketEdgeParent>;
  BoardConnection: ResolverTypeWrapper<BoardConnectionParent>;
  BoardEdge: ResolverTypeWrapper<BoardEdgeParent>;
  TicketActivityConnection: ResolverTypeWrapper<TicketActivityConnectionParent>;
  TicketActivityEdge: ResolverTypeWrapper<TicketActivityEdgeParent>;
  WorkEntryConnection: ResolverTypeWrapper<WorkEntryConnectionParent>;
  WorkEntryEdge: ResolverTypeWrapper<WorkEntryEdgeParent>;
  Contact: ResolverTypeWrapper<ContactParent>;
  Person: ResolverTypeWrapper<PersonParent>;
  Project: ResolverTypeWrapper<ProjectParent>;
  TimeEntry: ResolverTypeWrapper<TimeEntryParent>;
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
  Subscription: Record<PropertyKey, never>;
  CommandCenterChange: CommandCenterChangeParent;
  Company: CompanyParent;
  Client: ClientParent;
  TicketStatusCount: TicketStatusCount;
  Contract: ContractParent;
  BurnDownPoint: BurnDownPoint;
  Invoiceable: Invoiceable;
  WorkEntry: WorkEntryParent;
  Ticket: TicketParent;
  TicketActivity: TicketActivityParent;
  Board: BoardParent;
  CommandCenter: CommandCenterParent;
  MoneyInput: MoneyInput;
  CreateClientInput: CreateClientInput;
  CreateClientPayload: Omit<CreateClientPayload, 'client'> & { client?: Maybe<ResolversParentTypes['Client']> };
  UpdateClientInput: UpdateClientInput;
  UpdateClientPayload: Omit<UpdateClientPayload, 'client'> & { client?: Maybe<ResolversParentTypes['Client']> };
  ArchiveClientInput: ArchiveClientInput;
  ArchiveClientPayload: Omit<ArchiveClientPayload, 'client'> & { client?: Maybe<ResolversParentTypes['Client']> };
  RestoreClientInput: RestoreClientInput;
  RestoreClientPayload: Omit<RestoreClientPayload, 'client'> & { client?: Maybe<ResolversParentTypes['Client']> };
  CreateContractInput: CreateContractInput;
  CreateContractPayload: Omit<CreateContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  UpdateContractInput: UpdateContractInput;
  UpdateContractPayload: Omit<UpdateContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  EndContractInput: EndContractInput;
  EndContractPayload: Omit<EndContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  RenewContractInput: RenewContractInput;
  RenewContractPayload: Omit<RenewContractPayload, 'contract'> & { contract?: Maybe<ResolversParentTypes['Contract']> };
  CreateTicketInput: CreateTicketInput;
  CreateTicketPayload: Omit<CreateTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversParentTypes['Ticket']> };
  UpdateTicketInput: UpdateTicketInput;
  UpdateTicketPayload: Omit<UpdateTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversParentTypes['Ticket']> };
  AssignTicketInput: AssignTicketInput;
  AssignTicketPayload: Omit<AssignTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversParentTypes['Ticket']> };
  MoveTicketInput: MoveTicketInput;
  MoveTicketPayload: Omit<MoveTicketPayload, 'ticket'> & { ticket?: Maybe<ResolversParentTypes['Ticket']> };
  ChangePriorityInput: ChangePriorityInput;
  ChangePriorityPayload: Omit<ChangePriorityPayload, 'ticket'> & { ticket?: Maybe<ResolversParentTypes['Ticket']> };
  AddTicketNoteInput: AddTicketNoteInput;
  AddTicketNotePayload: Omit<AddTicketNotePayload, 'activity'> & { activity?: Maybe<ResolversParentTypes['TicketActivity']> };
  CreateBoardInput: CreateBoardInput;
  CreateBoardPayload: Omit<CreateBoardPayload, 'board'> & { board?: Maybe<ResolversParentTypes['Board']> };
  RenameBoardInput: RenameBoardInput;
  RenameBoardPayload: Omit<RenameBoardPayload, 'board'> & { board?: Maybe<ResolversParentTypes['Board']> };
  ArchiveBoardInput: ArchiveBoardInput;
  ArchiveBoardPayload: Omit<ArchiveBoardPayload, 'board'> & { board?: Maybe<ResolversParentTypes['Board']> };
  LogWorkInput: LogWorkInput;
  LogWorkPayload: Omit<LogWorkPayload, 'workEntry'> & { workEntry?: Maybe<ResolversParentTypes['WorkEntry']> };
  CorrectWorkInput: CorrectWorkInput;
  CorrectWorkPayload: Omit<CorrectWorkPayload, 'workEntry'> & { workEntry?: Maybe<ResolversParentTypes['WorkEntry']> };
  RemoveWorkInput: RemoveWorkInput;
  RemoveWorkPayload: RemoveWorkPayload;
  ClientConnection: ClientConnectionParent;
  ClientEdge: ClientEdgeParent;
  ContractConnection: ContractConnectionParent;
  ContractEdge: ContractEdgeParent;
  TicketConnection: TicketConnectionParent;
  TicketEdge: TicketEdgeParent;
  BoardConnection: BoardConnectionParent;
  BoardEdge: BoardEdgeParent;
  TicketActivityConnection: TicketActivityConnectionParent;
  TicketActivityEdge: TicketActivityEdgeParent;
  WorkEntryConnection: WorkEntryConnectionParent;
  WorkEntryEdge: WorkEntryEdgeParent;
  Contact: ContactParent;
  Person: PersonParent;
  Project: ProjectParent;
  TimeEntry: TimeEntryParent;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Client' | 'Contract' | 'WorkEntry' | 'Ticket' | 'TicketActivity' | 'Board', ParentType, ContextType>;
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
  clients?: Resolver<Maybe<ResolversTypes['ClientConnection']>, ParentType, ContextType, RequireFields<QueryClientsArgs, 'first' | 'includeArchived'>>;
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType, RequireFields<QueryContractArgs, 'id'>>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType, RequireFields<QueryTicketArgs, 'id'>>;
  tickets?: Resolver<Maybe<ResolversTypes['TicketConnection']>, ParentType, ContextType, RequireFields<QueryTicketsArgs, 'first'>>;
  board?: Resolver<Maybe<ResolversTypes['Board']>, ParentType, ContextType, RequireFields<QueryBoardArgs, 'id'>>;
  boards?: Resolver<Maybe<ResolversTypes['BoardConnection']>, ParentType, ContextType, RequireFields<QueryBoardsArgs, 'first' | 'includeArchived'>>;
  workEntry?: Resolver<Maybe<ResolversTypes['WorkEntry']>, ParentType, ContextType, RequireFields<QueryWorkEntryArgs, 'id'>>;
  commandCenter?: Resolver<Maybe<ResolversTypes['CommandCenter']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createClient?: Resolver<Maybe<ResolversTypes['CreateClientPayload']>, ParentType, ContextType, RequireFields<MutationCreateClientArgs, 'input'>>;
  updateClient?: Resolver<Maybe<ResolversTypes['UpdateClientPayload']>, ParentType, ContextType, RequireFields<MutationUpdateClientArgs, 'input'>>;
  archiveClient?: Resolver<Maybe<ResolversTypes['ArchiveClientPayload']>, ParentType, ContextType, RequireFields<MutationArchiveClientArgs, 'input'>>;
  restoreClient?: Resolver<Maybe<ResolversTypes['RestoreClientPayload']>, ParentType, ContextType, RequireFields<MutationRestoreClientArgs, 'input'>>;
  createContract?: Resolver<Maybe<ResolversTypes['CreateContractPayload']>, ParentType, ContextType, RequireFields<MutationCreateContractArgs, 'input'>>;
  updateContract?: Resolver<Maybe<ResolversTypes['UpdateContractPayload']>, ParentType, ContextType, RequireFields<MutationUpdateContractArgs, 'input'>>;
  endContract?: Resolver<Maybe<ResolversTypes['EndContractPayload']>, ParentType, ContextType, RequireFields<MutationEndContractArgs, 'input'>>;
  renewContract?: Resolver<Maybe<ResolversTypes['RenewContractPayload']>, ParentType, ContextType, RequireFields<MutationRenewContractArgs, 'input'>>;
  createTicket?: Resolver<Maybe<ResolversTypes['CreateTicketPayload']>, ParentType, ContextType, RequireFields<MutationCreateTicketArgs, 'input'>>;
  updateTicket?: Resolver<Maybe<ResolversTypes['UpdateTicketPayload']>, ParentType, ContextType, RequireFields<MutationUpdateTicketArgs, 'input'>>;
  assignTicket?: Resolver<Maybe<ResolversTypes['AssignTicketPayload']>, ParentType, ContextType, RequireFields<MutationAssignTicketArgs, 'input'>>;
  moveTicket?: Resolver<Maybe<ResolversTypes['MoveTicketPayload']>, ParentType, ContextType, RequireFields<MutationMoveTicketArgs, 'input'>>;
  changePriority?: Resolver<Maybe<ResolversTypes['ChangePriorityPayload']>, ParentType, ContextType, RequireFields<MutationChangePriorityArgs, 'input'>>;
  addTicketNote?: Resolver<Maybe<ResolversTypes['AddTicketNotePayload']>, ParentType, ContextType, RequireFields<MutationAddTicketNoteArgs, 'input'>>;
  createBoard?: Resolver<Maybe<ResolversTypes['CreateBoardPayload']>, ParentType, ContextType, RequireFields<MutationCreateBoardArgs, 'input'>>;
  renameBoard?: Resolver<Maybe<ResolversTypes['RenameBoardPayload']>, ParentType, ContextType, RequireFields<MutationRenameBoardArgs, 'input'>>;
  archiveBoard?: Resolver<Maybe<ResolversTypes['ArchiveBoardPayload']>, ParentType, ContextType, RequireFields<MutationArchiveBoardArgs, 'input'>>;
  logWork?: Resolver<Maybe<ResolversTypes['LogWorkPayload']>, ParentType, ContextType, RequireFields<MutationLogWorkArgs, 'input'>>;
  correctWork?: Resolver<Maybe<ResolversTypes['CorrectWorkPayload']>, ParentType, ContextType, RequireFields<MutationCorrectWorkArgs, 'input'>>;
  removeWork?: Resolver<Maybe<ResolversTypes['RemoveWorkPayload']>, ParentType, ContextType, RequireFields<MutationRemoveWorkArgs, 'input'>>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  commandCenterChanged?: SubscriptionResolver<Maybe<ResolversTypes['CommandCenterChange']>, "commandCenterChanged", ParentType, ContextType, Partial<SubscriptionCommandCenterChangedArgs>>;
};

export type CommandCenterChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommandCenterChange'] = ResolversParentTypes['CommandCenterChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  commandCenter?: Resolver<ResolversTypes['CommandCenter'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
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
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  renewalOf?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  renewedBy?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  workEntries?: Resolver<ResolversTypes['WorkEntryConnection'], ParentType, ContextType, RequireFields<ContractWorkEntriesArgs, 'first'>>;
  burnDown?: Resolver<ReadonlyArray<ResolversTypes['BurnDownPoint']>, ParentType, ContextType, RequireFields<ContractBurnDownArgs, 'by'>>;
  invoiceable?: Resolver<ResolversTypes['Invoiceable'], ParentType, ContextType, RequireFields<ContractInvoiceableArgs, 'from' | 'to'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BurnDownPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BurnDownPoint'] = ResolversParentTypes['BurnDownPoint']> = {
  startsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  usedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalUsedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remainingMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InvoiceableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invoiceable'] = ResolversParentTypes['Invoiceable']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type WorkEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkEntry'] = ResolversParentTypes['WorkEntry'], FederationReferenceType extends FederationReferenceTypes['WorkEntry'] = FederationReferenceTypes['WorkEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contract?: Resolver<ResolversTypes['Contract'], ParentType, ContextType>;
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  workedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isBillable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  timeEntry?: Resolver<Maybe<ResolversTypes['TimeEntry']>, ParentType, ContextType>;
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
  history?: Resolver<ResolversTypes['TicketActivityConnection'], ParentType, ContextType, RequireFields<TicketHistoryArgs, 'first'>>;
  workEntries?: Resolver<ResolversTypes['WorkEntryConnection'], ParentType, ContextType, RequireFields<TicketWorkEntriesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TicketActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketActivity'] = ResolversParentTypes['TicketActivity'], FederationReferenceType extends FederationReferenceTypes['TicketActivity'] = FederationReferenceTypes['TicketActivity']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TicketActivity']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TicketActivityKind'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Board'] = ResolversParentTypes['Board'], FederationReferenceType extends FederationReferenceTypes['Board'] = FederationReferenceTypes['Board']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Board']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  openTicketCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tickets?: Resolver<ResolversTypes['TicketConnection'], ParentType, ContextType, RequireFields<BoardTicketsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommandCenterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommandCenter'] = ResolversParentTypes['CommandCenter'], FederationReferenceType extends FederationReferenceTypes['CommandCenter'] = FederationReferenceTypes['CommandCenter']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommandCenter']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  clientCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activeContractCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usedUpContractCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openTicketCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdueTicketCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  clients?: Resolver<ResolversTypes['ClientConnection'], ParentType, ContextType, RequireFields<CommandCenterClientsArgs, 'first'>>;
};

export type CreateClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateClientPayload'] = ResolversParentTypes['CreateClientPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateClientPayload'] = ResolversParentTypes['UpdateClientPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveClientPayload'] = ResolversParentTypes['ArchiveClientPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RestoreClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RestoreClientPayload'] = ResolversParentTypes['RestoreClientPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateContractPayload'] = ResolversParentTypes['CreateContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateContractPayload'] = ResolversParentTypes['UpdateContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndContractPayload'] = ResolversParentTypes['EndContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenewContractPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenewContractPayload'] = ResolversParentTypes['RenewContractPayload']> = {
  contract?: Resolver<Maybe<ResolversTypes['Contract']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTicketPayload'] = ResolversParentTypes['CreateTicketPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateTicketPayload'] = ResolversParentTypes['UpdateTicketPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AssignTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssignTicketPayload'] = ResolversParentTypes['AssignTicketPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoveTicketPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveTicketPayload'] = ResolversParentTypes['MoveTicketPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePriorityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePriorityPayload'] = ResolversParentTypes['ChangePriorityPayload']> = {
  ticket?: Resolver<Maybe<ResolversTypes['Ticket']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddTicketNotePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddTicketNotePayload'] = ResolversParentTypes['AddTicketNotePayload']> = {
  activity?: Resolver<Maybe<ResolversTypes['TicketActivity']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateBoardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateBoardPayload'] = ResolversParentTypes['CreateBoardPayload']> = {
  board?: Resolver<Maybe<ResolversTypes['Board']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameBoardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameBoardPayload'] = ResolversParentTypes['RenameBoardPayload']> = {
  board?: Resolver<Maybe<ResolversTypes['Board']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ArchiveBoardPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchiveBoardPayload'] = ResolversParentTypes['ArchiveBoardPayload']> = {
  board?: Resolver<Maybe<ResolversTypes['Board']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LogWorkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogWorkPayload'] = ResolversParentTypes['LogWorkPayload']> = {
  workEntry?: Resolver<Maybe<ResolversTypes['WorkEntry']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CorrectWorkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CorrectWorkPayload'] = ResolversParentTypes['CorrectWorkPayload']> = {
  workEntry?: Resolver<Maybe<ResolversTypes['WorkEntry']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveWorkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveWorkPayload'] = ResolversParentTypes['RemoveWorkPayload']> = {
  workEntryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  errors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type BoardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardConnection'] = ResolversParentTypes['BoardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BoardEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Board']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BoardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardEdge'] = ResolversParentTypes['BoardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Board'], ParentType, ContextType>;
};

export type TicketActivityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketActivityConnection'] = ResolversParentTypes['TicketActivityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TicketActivityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['TicketActivity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TicketActivityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TicketActivityEdge'] = ResolversParentTypes['TicketActivityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TicketActivity'], ParentType, ContextType>;
};

export type WorkEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkEntryConnection'] = ResolversParentTypes['WorkEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WorkEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['WorkEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkEntryEdge'] = ResolversParentTypes['WorkEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['WorkEntry'], ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TimeEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeEntry'] = ResolversParentTypes['TimeEntry']> = {
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
  Mutation?: MutationResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  CommandCenterChange?: CommandCenterChangeResolvers<ContextType>;
  Company?: CompanyResolvers<ContextType>;
  Client?: ClientResolvers<ContextType>;
  TicketStatusCount?: TicketStatusCountResolvers<ContextType>;
  Contract?: ContractResolvers<ContextType>;
  BurnDownPoint?: BurnDownPointResolvers<ContextType>;
  Invoiceable?: InvoiceableResolvers<ContextType>;
  WorkEntry?: WorkEntryResolvers<ContextType>;
  Ticket?: TicketResolvers<ContextType>;
  TicketActivity?: TicketActivityResolvers<ContextType>;
  Board?: BoardResolvers<ContextType>;
  CommandCenter?: CommandCenterResolvers<ContextType>;
  CreateClientPayload?: CreateClientPayloadResolvers<ContextType>;
  UpdateClientPayload?: UpdateClientPayloadResolvers<ContextType>;
  ArchiveClientPayload?: ArchiveClientPayloadResolvers<ContextType>;
  RestoreClientPayload?: RestoreClientPayloadResolvers<ContextType>;
  CreateContractPayload?: CreateContractPayloadResolvers<ContextType>;
  UpdateContractPayload?: UpdateContractPayloadResolvers<ContextType>;
  EndContractPayload?: EndContractPayloadResolvers<ContextType>;
  RenewContractPayload?: RenewContractPayloadResolvers<ContextType>;
  CreateTicketPayload?: CreateTicketPayloadResolvers<ContextType>;
  UpdateTicketPayload?: UpdateTicketPayloadResolvers<ContextType>;
  AssignTicketPayload?: AssignTicketPayloadResolvers<ContextType>;
  MoveTicketPayload?: MoveTicketPayloadResolvers<ContextType>;
  ChangePriorityPayload?: ChangePriorityPayloadResolvers<ContextType>;
  AddTicketNotePayload?: AddTicketNotePayloadResolvers<ContextType>;
  CreateBoardPayload?: CreateBoardPayloadResolvers<ContextType>;
  RenameBoardPayload?: RenameBoardPayloadResolvers<ContextType>;
  ArchiveBoardPayload?: ArchiveBoardPayloadResolvers<ContextType>;
  LogWorkPayload?: LogWorkPayloadResolvers<ContextType>;
  CorrectWorkPayload?: CorrectWorkPayloadResolvers<ContextType>;
  RemoveWorkPayload?: RemoveWorkPayloadResolvers<ContextType>;
  ClientConnection?: ClientConnectionResolvers<ContextType>;
  ClientEdge?: ClientEdgeResolvers<ContextType>;
  ContractConnection?: ContractConnectionResolvers<ContextType>;
  ContractEdge?: ContractEdgeResolvers<ContextType>;
  TicketConnection?: TicketConnectionResolvers<ContextType>;
  TicketEdge?: TicketEdgeResolvers<ContextType>;
  BoardConnection?: BoardConnectionResolvers<ContextType>;
  BoardEdge?: BoardEdgeResolvers<ContextType>;
  TicketActivityConnection?: TicketActivityConnectionResolvers<ContextType>;
  TicketActivityEdge?: TicketActivityEdgeResolvers<ContextType>;
  WorkEntryConnection?: WorkEntryConnectionResolvers<ContextType>;
  WorkEntryEdge?: WorkEntryEdgeResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  TimeEntry?: TimeEntryResolvers<ContextType>;
};

