import type { Connection, Edge } from '../common/lists/connection.ts';
import type { CompanyRow, ContactRow } from './entities.ts';

// What each type's resolvers receive as their parent: `<Type>Parent` is the parent of `<Type>`.

export type CompanyParent = CompanyRow;
export type ContactParent = ContactRow;
export type CompanyConnectionParent = Connection<CompanyRow>;
export type CompanyEdgeParent = Edge<CompanyRow>;
export type ContactConnectionParent = Connection<ContactRow>;
export type ContactEdgeParent = Edge<ContactRow>;
/** A person of Identity, by reference. */
export interface PersonParent {
  readonly id: string;
}
