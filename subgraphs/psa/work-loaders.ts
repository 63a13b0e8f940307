import DataLoader from 'dataloader';
import type { Read } from '../common/database/read.ts';
import { byKeys } from '../common/database/statement.ts';
import type { RowLoader } from '../common/lists/row-loader.ts';
import { createRowLoader } from '../common/lists/row-loader.ts';
import type { WorkedTime } from './domain/invoiceable.ts';
import { WorkEntryEntity, type WorkEntryRow } from './entities.ts';
import type { BurnDownStep } from './enums.ts';

/** Loads work entries by their ids; null for one that was taken back, as if it had never been. */
export function createWorkEntryLoader(read: Read): RowLoader<WorkEntryRow> {
  const rows = createRowLoader(read, WorkEntryEntity);
  return new DataLoader(async (ids) => {
    const found = await rows.loadMany(ids);
    return found.map((row) => (row instanceof Error || (row && row.minutes > 0) ? row : null));
  });
}

/** Loads the billable minutes that were worked under contracts, by contract. */
export function createUsedMinutesLoader(read: Read): DataLoader<string, number> {
  const sql = `SELECT contract_id AS "contractId", sum(minutes)::int AS "minutes" FROM psa.time_entries
    WHERE contract_id = ANY($1::text[]) AND is_billable GROUP BY contract_id`;
  return new DataLoader(async (contractIds) => {
    const rows = await read<{ contractId: string; minutes: number }>(byKeys(sql, contractIds));
    const used = new Map(rows.map((row) => [row.contractId, row.minutes]));
    return contractIds.map((id) => used.get(id) ?? 0);
  });
}

/** Loads the billable minutes of contracts by the first day of each step; `stepOf` of the domain says the same. */
export function createUsedByStepLoader(
  read: Read,
  by: BurnDownStep,
): DataLoader<string, ReadonlyMap<string, number>> {
  const sql = `SELECT contract_id AS "contractId", date_trunc('${by}', worked_on::timestamp)::date AS "step",
      sum(minutes)::int AS "minutes" FROM psa.time_entries
    WHERE contract_id = ANY($1::text[]) AND is_billable AND minutes > 0 GROUP BY 1, 2`;
  type Row = { readonly contractId: string; readonly step: string; readonly minutes: number };
  return new DataLoader(async (contractIds) => {
    const rows = Map.groupBy(await read<Row>(byKeys(sql, contractIds)), (row) => row.contractId);
    return contractIds.map((id) => new Map(rows.get(id)?.map(({ step, minutes }) => [step, minutes])));
  });
}

/** A contract, and the days of its work that are asked for. */
export interface WorkSpan {
  readonly contractId: string;
  readonly from: string;
  readonly to: string;
}

/** The billable work under a contract before some days, and in them. */
export interface SpanOfWork {
  readonly before: readonly WorkedTime[];
  readonly during: readonly WorkedTime[];
}

/** Loads the billable work of spans of days. Entries of the same length come as one line, so there are never many. */
export function createWorkSpanLoader(read: Read): DataLoader<WorkSpan, SpanOfWork, string> {
  const sql = `SELECT s.n, e.worked_on < s.first AS "isBefore", e.minutes, count(*)::int AS "entries"
    FROM unnest($1::text[], $2::date[], $3::date[]) WITH ORDINALITY AS s(contract_id, first, last, n)
    JOIN psa.time_entries e ON e.contract_id = s.contract_id AND e.is_billable AND e.worked_on <= s.last
    WHERE e.minutes > 0 GROUP BY 1, 2, 3`;
  type Row = WorkedTime & { readonly n: string; readonly isBefore: boolean };
  return new DataLoader(
    async (spans) => {
      const contractIds = spans.map(({ contractId }) => contractId);
      const firsts = spans.map(({ from }) => from);
      const lasts = spans.map(({ to }) => to);
      const found = await read<Row>(byKeys(sql, contractIds, firsts, lasts));
      const rows = Map.groupBy(found, (row) => Number(row.n));
      return spans.map((_, index) => spanOf(rows.get(index + 1) ?? []));
    },
    { cacheKeyFn: ({ contractId, from, to }) => `${contractId} ${from} ${to}` },
  );
}

function spanOf(rows: readonly (WorkedTime & { readonly isBefore: boolean })[]): SpanOfWork {
  return { before: rows.filter((row) => row.isBefore), during: rows.filter((row) => !row.isBefore) };
}
