import type { Connection, Edge } from '../common/lists/connection.ts';
import type { MatterRow, PolicyRow, PolicySignerRow, PolicyTemplateRow } from './entities.ts';
import type { RequirementStanding } from './requirement-loader.ts';

// What each type's resolvers receive as their parent: `<Type>Parent` is the parent of `<Type>`.

/** A company of CRM, by reference: whether there is such a company is not for Legal to know. */
export interface CompanyParent {
  readonly id: string;
}
/** Whose compliance; each field loads what it needs. */
export interface ComplianceParent {
  readonly companyId: string;
}
export type ComplianceRequirementParent = RequirementStanding;
export type PolicyTemplateParent = PolicyTemplateRow;
export type PolicyParent = PolicyRow;
export type PolicySignerParent = PolicySignerRow;
export type MatterParent = MatterRow;
export type PolicyConnectionParent = Connection<PolicyRow>;
export type PolicyEdgeParent = Edge<PolicyRow>;
export type MatterConnectionParent = Connection<MatterRow>;
export type MatterEdgeParent = Edge<MatterRow>;
/** A contact of CRM, by reference. */
export interface ContactParent {
  readonly id: string;
}
/** A person of Identity, by reference. */
export interface PersonParent {
  readonly id: string;
}
/** A ticket of PSA, by reference. */
export interface TicketParent {
  readonly id: string;
}
