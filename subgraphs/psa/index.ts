import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import { ClientEntity, ContractEntity, TicketEntity, WorkEntryEntity } from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { ClientsContractsTickets1767225600000 } from './migrations/1767225600000-clients-contracts-tickets.ts';
import { resolvers } from './resolvers/index.ts';

/** PSA: the tenant's client accounts, their contracts and their tickets. */
export const psa: SubgraphDefinition<Loaders> = {
  name: 'psa',
  resolvers,
  entities: [ClientEntity, ContractEntity, TicketEntity, WorkEntryEntity],
  migrations: [ClientsContractsTickets1767225600000],
  createLoaders,
  demo,
};
