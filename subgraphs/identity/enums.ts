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

/** A part of a tenant's branding. */
export type BrandingPart =
  /** The name, `companyName`. */
  | 'COMPANY_NAME'
  /** The logo, `logoUrl`. */
  | 'LOGO'
  /** The color, `primaryColor`. */
  | 'PRIMARY_COLOR';

/** What a member of staff does, and so may do. */
export type Role =
  /** Owns the tenant: everything. */
  | 'OWNER'
  /** Sets the products up and gives roles. */
  | 'ADMIN'
  /** Leads projects and approves time. */
  | 'PROJECT_MANAGER'
  /** Works on tickets and tasks and logs time. */
  | 'TECHNICIAN'
  /** Takes calls and tickets in and assigns them. */
  | 'DISPATCHER'
  /** Looks after companies and deals. */
  | 'ACCOUNT_MANAGER'
  /** Handles matters, policies and contract reviews. */
  | 'ATTORNEY'
  /** Looks after employees and their documents. */
  | 'HR'
  /** Bills and keeps the books. */
  | 'FINANCE';

/** Who calls with an integration key. */
export type IntegrationProduct =
  /** PSA: shows how a client's projects stand, and links contracts and tickets. */
  | 'PSA'
  /** CRM: shows how a company's projects stand. */
  | 'CRM'
  /** Security: shows how a client's projects stand beside its incidents. */
  | 'SECURITY'
  /** People: shows which projects go on. */
  | 'PEOPLE'
  /** Projects: reads contracts of PSA and hands time over. */
  | 'PROJECTS'
  /** A tool of another vendor, or of the tenant's own. */
  | 'THIRD_PARTY';

/** Where an integration key stands. */
export type IntegrationKeyState =
  /** It works. */
  | 'ACTIVE'
  /** It works for a while beside the key that replaces it. */
  | 'ROTATING'
  /** Its time, or its time beside the key that replaces it, is over. */
  | 'EXPIRED'
  /** It was taken away. */
  | 'REVOKED';

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

/** Where a sync stands. */
export type DirectorySyncState =
  /** It goes on. Where its process has died, another takes it over within minutes. */
  | 'RUNNING'
  /** All was read. */
  | 'SUCCEEDED'
  /** It ended before all was read. */
  | 'FAILED';

/** Why an account could not become a person. */
export type DirectoryConflictCode =
  /** Somebody else has the e-mail address, which is unique in the graph. */
  | 'EMAIL_TAKEN'
  /** It has neither an e-mail address nor a sign-in name that is one. */
  | 'NO_EMAIL';
