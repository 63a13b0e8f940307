import type { LoaderSource } from '../common/graph/subgraph.ts';
import type { ExportNumbers } from './domain/integration/facts.ts';

// What became of a tenant's exports, from indexes alone: what is not exported is little, and what is, is counted only when asked for.

/** How much the tenant's PSA does not have yet. */
export function createExportNumbers({ read }: LoaderSource): () => Promise<ExportNumbers> {
  const open = `SELECT state, count(*) AS n, min(next_try_at) AS next_try_at FROM projects.time_exports
    WHERE state IN ('PENDING', 'WAITING_FOR_CONTRACT', 'FAILED') GROUP BY state`;
  const count = (state: string) => `coalesce(sum(n) FILTER (WHERE state = '${state}'), 0)::int`;
  const failed = (wanted: string, order: string) =>
    `(SELECT ${wanted} FROM projects.time_exports WHERE state = 'FAILED' ORDER BY last_try_at ${order} LIMIT 1)`;
  const sql = `SELECT ${count('PENDING')} AS "pending", ${count('WAITING_FOR_CONTRACT')} AS "waitingForContract",
      ${count('FAILED')} AS "failed", min(next_try_at) FILTER (WHERE state = 'PENDING') AS "nextTryAt",
      ${failed('last_try_at', 'ASC')} AS "failedSince", ${failed('reason', 'DESC')} AS "failedReason"
    FROM (${open}) AS open`;
  return once(async () => {
    const [numbers] = await read<ExportNumbers>({ sql, values: [] });
    if (numbers === undefined) throw new Error('A sum without groups is one row.');
    return numbers;
  });
}

/** How many of the tenant's time entries are in PSA as they are. */
export function createExportedCount({ read }: LoaderSource): () => Promise<number> {
  const sql = `SELECT count(*)::int AS "count" FROM projects.time_exports WHERE state = 'EXPORTED'`;
  return once(async () => (await read<{ count: number }>({ sql, values: [] }))[0]?.count ?? 0);
}

/** When PSA last took some of the tenant's time. */
export function createLastExportedAt({ read }: LoaderSource): () => Promise<Date | null> {
  const sql = `SELECT exported_at AS "at" FROM projects.time_exports WHERE exported_at IS NOT NULL
    ORDER BY exported_at DESC LIMIT 1`;
  return once(async () => (await read<{ at: Date }>({ sql, values: [] }))[0]?.at ?? null);
}

/** Loads once for a request, however often it is asked for. */
function once<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | null = null;
  return () => (asked ??= load());
}
