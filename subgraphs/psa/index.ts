import type { SubgraphDefinition } from '../common/graph/subgraph.ts';
import { demo } from './demo.ts';
import {
  BoardEntity,
  ClientEntity,
  ContractEntity,
  TicketActivityEntity,
  TicketEntity,
  WorkEntryEntity,
} from './entities.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { ClientsContractsTickets1767225600000 } from './migrations/1767225600000-clients-contracts-tickets.ts';
import { ArchivedClientsAndRenewals1795219200000 } from './migrations/1795219200000-archived-clients-and-renewals.ts';
import { Boards1795222800000 } from './migrations/1795222800000-boards.ts';
import { ImportedTime1795226400000 } from './migrations/1795226400000-imported-time.ts';
import { TicketHistory1795230000000 } from './migrations/1795230000000-ticket-history.ts';
import { resolvers } from './resolvers/index.ts';
import { topics } from './topics.ts';

/** PSA: the tenant's client accounts, their contracts, tickets and work. */
export const psa: SubgraphDefinition<Loaders> = {
  name: 'psa',
  resolvers,
  entities: [ClientEntity, ContractEntity, BoardEntity, TicketEntity, TicketActivityEntity, WorkEntryEntity],
  migrations: [
    ClientsContractsTickets1767225600000,
    ArchivedClientsAndRenewals1795219200000,
    Boards1795222800000,
    ImportedTime1795226400000,
    TicketHistory1795230000000,
  ],
  createLoaders,
  announces: topics,
  demo,
};
