import DataLoader from 'dataloader';
import type { Read } from '../common/database/read.ts';
import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createKeyLoader, createRowLoader } from '../common/lists/row-loader.ts';
import type { TicketCounts } from './domain/ticket-counts.ts';
import type { TicketStatus } from './domain/ticket-status.ts';
import { ClientEntity, ContractEntity, TicketEntity } from './entities.ts';
import { clientList, clientTicketList, contractList, ticketList } from './lists.ts';

/** PSA's loaders for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders({ read, today }: LoaderSource) {
  return {
    client: createRowLoader(read, ClientEntity),
    clientOfCompany: createKeyLoader(read, ClientEntity, 'companyId'),
    contract: createRowLoader(read, ContractEntity),
    ticket: createRowLoader(read, TicketEntity),
    clients: createListLoader(read, clientList),
    contracts: createListLoader(read, contractList(today)),
    tickets: createListLoader(read, ticketList),
    clientTickets: createListLoader(read, clientTicketList),
    usedMinutes: createUsedMinutesLoader(read),
    ticketCounts: createTicketCountsLoader(read),
  };
}

/** Loads the billable minutes that were worked under contracts, by contract. */
function createUsedMinutesLoader(read: Read): DataLoader<string, number> {
  const sql = `SELECT contract_id AS "contractId", sum(minutes)::int AS "minutes" FROM psa.time_entries
    WHERE contract_id = ANY($1::text[]) AND is_billable GROUP BY contract_id`;
  return new DataLoader(async (contractIds) => {
    const rows = await read<{ contractId: string; minutes: number }>({ sql, values: [contractIds] });
    const used = new Map(rows.map((row) => [row.contractId, row.minutes]));
    return contractIds.map((id) => used.get(id) ?? 0);
  });
}

/** Loads how many tickets clients have in each status, by client. Open counts are made from it too, so that all counts of a request are one statement. */
function createTicketCountsLoader(read: Read): DataLoader<string, TicketCounts> {
  const sql = `SELECT client_id AS "clientId", status, count(*)::int AS "count" FROM psa.tickets
    WHERE client_id = ANY($1::text[]) GROUP BY client_id, status`;
  type Row = { readonly clientId: string; readonly status: TicketStatus; readonly count: number };
  return new DataLoader(async (clientIds) => {
    const rows = Map.groupBy(await read<Row>({ sql, values: [clientIds] }), (row) => row.clientId);
    return clientIds.map((id) => new Map(rows.get(id)?.map(({ status, count }) => [status, count])));
  });
}
