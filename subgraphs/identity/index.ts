import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import { PersonEntity, TenantEntity } from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { TenantsAndPeople1767225600000 } from './migrations/1767225600000-tenants-and-people.ts';
import { TenantsForTheOwner1795219200001 } from './migrations/1795219200001-tenants-for-the-owner.ts';
import { resolvers } from './resolvers/index.ts';

/** Identity (Hub): tenants, their staff, and who asks. */
export const identity: SubgraphDefinition<Loaders> = {
  name: 'identity',
  resolvers,
  entities: [TenantEntity, PersonEntity],
  migrations: [TenantsAndPeople1767225600000, TenantsForTheOwner1795219200001],
  createLoaders,
  demo,
};
