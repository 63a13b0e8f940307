// Made by `npm run codegen` from schema.graphql and parents.ts. Change those instead.
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

/** How something stands. */
export type HealthStatus =
  /** Nothing speaks against reaching the goal. */
  | 'ON_TRACK'
  /** The goal is in danger. */
  | 'AT_RISK'
  /** The goal is missed, or will be. */
  | 'OFF_TRACK';

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

/** Where a milestone stands. */
export type MilestoneStatus =
  /** Open, and its due day is not past. */
  | 'UPCOMING'
  /** Open, and its due day is past. */
  | 'MISSED'
  /** Reached. */
  | 'COMPLETED';

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

/** How grave something is. */
export type IntegrationStatus =
  /** All is well. */
  | 'OK'
  /** Something waits for somebody, or may be wrong. */
  | 'WARNING'
  /** Something does not work. */
  | 'ERROR';

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

/** Where a team member's link stands. */
export type TeamLinkState =
  /** There is none: nobody has invited the person, or the link was ended. May become INVITED. */
  | 'NOT_INVITED'
  /** Invited, and not confirmed yet. May become CONFIRMED, INVITED anew or NOT_INVITED. */
  | 'INVITED'
  /** Confirmed by the person: time may be logged on projects that are linked to a PSA contract. May become NOT_INVITED. */
  | 'CONFIRMED';
