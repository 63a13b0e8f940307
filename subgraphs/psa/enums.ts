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

/** How long a step of a burn-down is. */
export type BurnDownStep =
  /** A calendar week, Monday to Sunday; the first and the last are cut to the contract's period. */
  | 'WEEK'
  /** A calendar month; the first and the last are cut to the contract's period. */
  | 'MONTH';

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
