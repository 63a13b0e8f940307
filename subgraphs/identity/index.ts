import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
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
import { Branding1795305600020 } from './migrations/1795305600020-branding.ts';
import { resolvers } from './resolvers/index.ts';

/** Identity (Hub): tenants, their staff, and who asks. */
export const identity: SubgraphDefinition<Loaders> = {
  name: 'identity',
  resolvers,
  entities: [TenantEntity, BrandingEntity, PersonEntity, IntegrationKeyEntity, IdempotencyKeyEntity],
  migrations: [
    TenantsAndPeople1767225600000,
    TenantsForTheOwner1795219200001,
    IntegrationKeys1795305600000,
    Branding1795305600020,
  ],
  createLoaders,
  demo,
};
