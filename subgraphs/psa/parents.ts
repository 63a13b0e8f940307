import type { Connection, Edge } from '../common/lists/connection.ts';
import type { ClientRow, ContractRow, TicketRow } from './entities.ts';

// What each type's resolvers receive as their parent: `<Type>Parent` is the parent of `<Type>`.

export type ClientParent = ClientRow;
export type ContractParent = ContractRow;
export type TicketParent = TicketRow;
export type ClientConnectionParent = Connection<ClientRow>;
export type ClientEdgeParent = Edge<ClientRow>;
export type ContractConnectionParent = Connection<ContractRow>;
export type ContractEdgeParent = Edge<ContractRow>;
export type TicketConnectionParent = Connection<TicketRow>;
export type TicketEdgeParent = Edge<TicketRow>;
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
