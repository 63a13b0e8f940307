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
