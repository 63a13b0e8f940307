import DataLoader from 'dataloader';
import type { Read } from '../common/database/read.ts';
import { byKeys } from '../common/database/statement.ts';
import type { TicketCounts } from './domain/ticket-counts.ts';
import type { TicketStatus } from './domain/ticket-status.ts';

/**
 * Loads how many tickets are in each status, by client or by board. Open counts are made from it too, so that all counts of a
 * request are one statement.
 */
export function createTicketCountsLoader(
  read: Read,
  column: 'client_id' | 'board',
): DataLoader<string, TicketCounts> {
  const sql = `SELECT ${column} AS "key", status, count(*)::int AS "count" FROM psa.tickets
    WHERE ${column} = ANY($1::text[]) GROUP BY ${column}, status`;
  type Row = { readonly key: string; readonly status: TicketStatus; readonly count: number };
  return new DataLoader(async (keys) => {
    const rows = Map.groupBy(await read<Row>(byKeys(sql, keys)), (row) => row.key);
    return keys.map((key) => new Map(rows.get(key)?.map(({ status, count }) => [status, count])));
  });
}
