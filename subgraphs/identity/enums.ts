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
  | 'BRANDING_MISSING';
