import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createKeyLoader, createRowLoader } from '../common/lists/row-loader.ts';
import { createTenantTotalsLoader } from './command-center-loader.ts';
import { BoardEntity, ClientEntity, ContractEntity, TicketActivityEntity, TicketEntity } from './entities.ts';
import {
  boardList,
  boardTicketList,
  clientList,
  clientTicketList,
  contractList,
  contractWorkList,
  ticketActivityList,
  ticketList,
  ticketWorkList,
} from './lists.ts';
import { createTicketCountsLoader } from './ticket-counts-loader.ts';
import {
  createUsedByStepLoader,
  createUsedMinutesLoader,
  createWorkEntryLoader,
  createWorkSpanLoader,
} from './work-loaders.ts';

/** PSA's loaders for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders({ read, today }: LoaderSource) {
  return {
    client: createRowLoader(read, ClientEntity),
    clientOfCompany: createKeyLoader(read, ClientEntity, 'companyId'),
    contract: createRowLoader(read, ContractEntity),
    renewalOf: createKeyLoader(read, ContractEntity, 'renewalOfId'),
    board: createRowLoader(read, BoardEntity),
    ticket: createRowLoader(read, TicketEntity),
    ticketActivity: createRowLoader(read, TicketActivityEntity),
    workEntry: createWorkEntryLoader(read),
    clients: createListLoader(read, clientList),
    contracts: createListLoader(read, contractList(today)),
    boards: createListLoader(read, boardList),
    tickets: createListLoader(read, ticketList),
    clientTickets: createListLoader(read, clientTicketList),
    boardTickets: createListLoader(read, boardTicketList),
    ticketActivities: createListLoader(read, ticketActivityList),
    contractWork: createListLoader(read, contractWorkList),
    ticketWork: createListLoader(read, ticketWorkList),
    usedMinutes: createUsedMinutesLoader(read),
    usedBy: { WEEK: createUsedByStepLoader(read, 'WEEK'), MONTH: createUsedByStepLoader(read, 'MONTH') },
    workSpan: createWorkSpanLoader(read),
    clientTicketCounts: createTicketCountsLoader(read, 'client_id'),
    boardTicketCounts: createTicketCountsLoader(read, 'board'),
    tenantTotals: createTenantTotalsLoader(read, today),
  };
}
