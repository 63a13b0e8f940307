import type { Connection, Edge } from '../common/lists/connection.ts';
import type {
  BoardRow,
  ClientRow,
  ContractRow,
  TicketActivityRow,
  TicketRow,
  WorkEntryRow,
} from './entities.ts';

// What each type's resolvers receive as their parent: `<Type>Parent` is the parent of `<Type>`.

export type ClientParent = ClientRow;
export type ContractParent = ContractRow;
export type TicketParent = TicketRow;
export type BoardParent = BoardRow;
export type TicketActivityParent = TicketActivityRow;
export type WorkEntryParent = WorkEntryRow;
export type ClientConnectionParent = Connection<ClientRow>;
export type ClientEdgeParent = Edge<ClientRow>;
export type ContractConnectionParent = Connection<ContractRow>;
export type ContractEdgeParent = Edge<ContractRow>;
export type TicketConnectionParent = Connection<TicketRow>;
export type TicketEdgeParent = Edge<TicketRow>;
export type BoardConnectionParent = Connection<BoardRow>;
export type BoardEdgeParent = Edge<BoardRow>;
export type TicketActivityConnectionParent = Connection<TicketActivityRow>;
export type TicketActivityEdgeParent = Edge<TicketActivityRow>;
export type WorkEntryConnectionParent = Connection<WorkEntryRow>;
export type WorkEntryEdgeParent = Edge<WorkEntryRow>;
/** The command center at an instant: what is overdue then, is. */
export interface CommandCenterParent {
  /** The tenant's id. */
  readonly id: string;
  readonly now: Date;
}
/** That something of the command center changed: everything is read anew, at that instant. */
export interface CommandCenterChangeParent {
  readonly now: Date;
  readonly clientId: string | null;
}
/** A company of CRM, by reference: whether there is such a company is for CRM to say. */
export interface CompanyParent {
  readonly id: string;
}
/** A contact of CRM, by reference. */
export interface ContactParent {
  readonly id: string;
}
/** A person of Identity, by reference. */
export interface PersonParent {
  readonly id: string;
}
/** A project of Projects, by reference. */
export interface ProjectParent {
  readonly id: string;
}
/** A time entry of Projects, by reference. */
export interface TimeEntryParent {
  readonly id: string;
}
