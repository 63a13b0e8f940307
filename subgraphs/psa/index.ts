import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import { BoardEntity, ClientEntity, ContractEntity, TicketEntity, WorkEntryEntity } from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { ClientsContractsTickets1767225600000 } from './migrations/1767225600000-clients-contracts-tickets.ts';
import { ArchivedClientsAndRenewals1795219200000 } from './migrations/1795219200000-archived-clients-and-renewals.ts';
import { Boards1795222800000 } from './migrations/1795222800000-boards.ts';
import { ImportedTime1795226400000 } from './migrations/1795226400000-imported-time.ts';
import { resolvers } from './resolvers/index.ts';

/** PSA: the tenant's client accounts, their contracts, tickets and work. */
export const psa: SubgraphDefinition<Loaders> = {
  name: 'psa',
  resolvers,
  entities: [ClientEntity, ContractEntity, BoardEntity, TicketEntity, WorkEntryEntity],
  migrations: [
    ClientsContractsTickets1767225600000,
    ArchivedClientsAndRenewals1795219200000,
    Boards1795222800000,
    ImportedTime1795226400000,
  ],
  createLoaders,
  demo,
};
