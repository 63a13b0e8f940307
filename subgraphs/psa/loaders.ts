import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { LoaderSource } from '../common/graph/subgraph.ts';
import { createListLoader } from '../common/lists/list-loader.ts';
import { createKeyLoader, createRowLoader } from '../common/lists/row-loader.ts';
import type { TicketCounts } from './domain/ticket-counts.ts';
import type { TicketStatus } from './domain/ticket-status.ts';
import { ClientEntity, ContractEntity, TicketEntity } from './entities.ts';
import { clientList, clientTicketList, contractList, ticketList } from './lists.ts';

/** PSA's loaders for one request. */
export type Loaders = ReturnType<typeof createLoaders>;

export function createLoaders({ dataSource, today }: LoaderSource) {
  return {
    client: createRowLoader(dataSource, ClientEntity),
    clientOfCompany: createKeyLoader(dataSource, ClientEntity, 'companyId'),
    contract: createRowLoader(dataSource, ContractEntity),
    ticket: createRowLoader(dataSource, TicketEntity),
    clients: createListLoader(dataSource, clientList),
    contracts: createListLoader(dataSource, contractList(today)),
    tickets: createListLoader(dataSource, ticketList),
    clientTickets: createListLoader(dataSource, clientTicketList),
    usedMinutes: createUsedMinutesLoader(dataSource),
    ticketCounts: createTicketCountsLoader(dataSource),
  };
}

/** Loads the billable minutes that were worked under contracts, by contract. */
function createUsedMinutesLoader(dataSource: DataSource): DataLoader<string, number> {
  const sql = `SELECT contract_id AS "contractId", sum(minutes)::int AS "minutes" FROM psa.time_entries
    WHERE contract_id = ANY($1::text[]) AND is_billable GROUP BY contract_id`;
  return new DataLoader(async (contractIds) => {
    const rows = await dataSource.query<{ contractId: string; minutes: number }[]>(sql, [contractIds]);
    const used = new Map(rows.map((row) => [row.contractId, row.minutes]));
    return contractIds.map((id) => used.get(id) ?? 0);
  });
}

/** Loads how many tickets clients have in each status, by client. Open counts are made from it too, so that all counts of a request are one statement. */
function createTicketCountsLoader(dataSource: DataSource): DataLoader<string, TicketCounts> {
  const sql = `SELECT client_id AS "clientId", status, count(*)::int AS "count" FROM psa.tickets
    WHERE client_id = ANY($1::text[]) GROUP BY client_id, status`;
  type Row = { readonly clientId: string; readonly status: TicketStatus; readonly count: number };
  return new DataLoader(async (clientIds) => {
    const rows = Map.groupBy(await dataSource.query<Row[]>(sql, [clientIds]), (row) => row.clientId);
    return clientIds.map((id) => new Map(rows.get(id)?.map(({ status, count }) => [status, count])));
  });
}
