import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import { CompanyEntity, ContactEntity } from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { CompaniesAndContacts1767225600000 } from './migrations/1767225600000-companies-and-contacts.ts';
import { resolvers } from './resolvers/index.ts';

/** CRM: the tenant's companies and their people. */
export const crm: SubgraphDefinition<Loaders> = {
  name: 'crm',
  resolvers,
  entities: [CompanyEntity, ContactEntity],
  migrations: [CompaniesAndContacts1767225600000],
  createLoaders,
  demo,
};
