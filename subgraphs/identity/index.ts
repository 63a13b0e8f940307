import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import { DirectorySettingsEntity, DirectorySyncEntity } from './directory-entities.ts';
import {
  BrandingEntity,
  IdempotencyKeyEntity,
  IntegrationKeyEntity,
  PersonEntity,
  TenantEntity,
} from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { TenantsAndPeople1767225600000 } from './migrations/1767225600000-tenants-and-people.ts';
import { TenantsForTheOwner1795219200001 } from './migrations/1795219200001-tenants-for-the-owner.ts';
import { IntegrationKeys1795305600000 } from './migrations/1795305600000-integration-keys.ts';
import { StaffFromTheDirectory1795305600010 } from './migrations/1795305600010-staff-from-the-directory.ts';
import { Branding1795305600020 } from './migrations/1795305600020-branding.ts';
import { resolvers } from './resolvers/index.ts';
import { announceStaff } from './schedules/announce-people.ts';
import { resumeSyncs } from './schedules/resume-syncs.ts';

/** Identity (Hub): tenants, their staff, and who asks. */
export const identity: SubgraphDefinition<Loaders> = {
  name: 'identity',
  resolvers,
  entities: [
    TenantEntity,
    BrandingEntity,
    PersonEntity,
    IntegrationKeyEntity,
    IdempotencyKeyEntity,
    DirectorySettingsEntity,
    DirectorySyncEntity,
  ],
  migrations: [
    TenantsAndPeople1767225600000,
    TenantsForTheOwner1795219200001,
    IntegrationKeys1795305600000,
    StaffFromTheDirectory1795305600010,
    Branding1795305600020,
  ],
  createLoaders,
  schedules: [announceStaff, resumeSyncs],
  demo,
};
