import type { Connection, Edge } from '../common/lists/connection.ts';
import type { DirectorySettingsRow, DirectorySyncRow } from './directory-entities.ts';
import type { ShownBranding } from './domain/branding.ts';
import type { IntegrationKeyRow, PersonRow, TenantRow } from './entities.ts';

// What each type's resolvers receive as their parent: `<Type>Parent` is the parent of `<Type>`.

export type TenantParent = TenantRow;
export type BrandingParent = ShownBranding;
export type PersonParent = PersonRow;
export type PersonConnectionParent = Connection<PersonRow>;
export type PersonEdgeParent = Edge<PersonRow>;
export type IntegrationKeyParent = IntegrationKeyRow;
export type IntegrationKeyConnectionParent = Connection<IntegrationKeyRow>;
export type IntegrationKeyEdgeParent = Edge<IntegrationKeyRow>;
/** The integration of the tenant, by reference: Identity adds what is found in Hub. */
export interface IntegrationHealthParent {
  readonly tenantId: string;
}
export type DirectorySettingsParent = DirectorySettingsRow;
export type DirectorySyncParent = DirectorySyncRow;
export type DirectorySyncConnectionParent = Connection<DirectorySyncRow>;
export type DirectorySyncEdgeParent = Edge<DirectorySyncRow>;
