import DataLoader from 'dataloader';
import type { Read } from '../common/database/read.ts';
import { contractStatusSql } from './contract-status-sql.ts';
import { isOpen, ticketStatuses } from './domain/ticket-status.ts';

/** What PSA counts in a whole tenant. */
export interface TenantTotals {
  readonly clientCount: number;
  readonly activeContractCount: number;
  readonly usedUpContractCount: number;
  readonly openTicketCount: number;
  readonly overdueTicketCount: number;
}

/** Loads the tenant's totals at an instant: however many of them are asked for, in two statements. */
export function createTenantTotalsLoader(read: Read, today: string): DataLoader<Date, TenantTotals> {
  return new DataLoader((instants) => Promise.all(instants.map((now) => loadTotals(read, today, now))));
}

async function loadTotals(read: Read, today: string, now: Date): Promise<TenantTotals> {
  const [[agreed], [asked]] = await Promise.all([
    read<Omit<TenantTotals, 'openTicketCount' | 'overdueTicketCount'>>({
      sql: agreedSql(today),
      values: [],
    }),
    read<Pick<TenantTotals, 'openTicketCount' | 'overdueTicketCount'>>({ sql: askedSql, values: [now] }),
  ]);
  if (!agreed || !asked) throw new Error('A count has no row.');
  return { ...agreed, ...asked };
}

function agreedSql(today: string): string {
  const isActive = contractStatusSql(today).ACTIVE;
  return `SELECT (SELECT count(*)::int FROM psa.clients WHERE archived_at IS NULL) AS "clientCount",
      count(*)::int AS "activeContractCount",
      count(*) FILTER (WHERE t.included_minutes <= coalesce(used.minutes, 0))::int AS "usedUpContractCount"
    FROM psa.contracts t
    LEFT JOIN (SELECT contract_id, sum(minutes) AS minutes FROM psa.time_entries WHERE is_billable
      GROUP BY contract_id) used ON used.contract_id = t.id
    WHERE ${isActive}`;
}

const openStatuses = ticketStatuses
  .filter(isOpen)
  .map((status) => `'${status}'`)
  .join(', ');

const askedSql = `SELECT count(*)::int AS "openTicketCount",
    count(*) FILTER (WHERE due_at < $1::timestamptz)::int AS "overdueTicketCount"
  FROM psa.tickets WHERE status IN (${openStatuses})`;
