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
