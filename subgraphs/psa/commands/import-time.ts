import { done, type Outcome } from '../../common/commands/outcome.ts';
import { takeTurn } from '../../common/commands/take-turns.ts';
import type { Work } from '../../common/commands/work.ts';
import type { Period } from '../domain/contract-status.ts';
import {
  importTime as decide,
  type ImportedTime,
  type ImportResult,
  type KnownTime,
} from '../domain/imported-time.ts';

// However many entries come, it is four statements: wait for one's turn, contracts, what is known of the entries, save.
// Whoever watches is told by a fifth.

/** Imports time entries of another product: each version once, in one transaction. */
export async function importTime(
  work: Work,
  entries: readonly ImportedTime[],
): Promise<Outcome<readonly ImportResult[]>> {
  // Two imports of the same entry must not both find that it is not there.
  await takeTurn('time import', work);
  const contracts = await periodsOf(work, entries);
  const known = await knownOf(work, entries);
  const { results, kept } = decide(entries, { contracts, known });
  if (kept.length > 0) await save(work, kept);
  return done(results);
}

/** The periods of the contracts, which keep them until the transaction ends. */
async function periodsOf({ rows }: Work, entries: readonly ImportedTime[]): Promise<Map<string, Period>> {
  const found = await rows.query<(Period & { readonly id: string })[]>(
    `SELECT id, starts_on AS "startsOn", ends_on AS "endsOn" FROM psa.contracts
     WHERE id = ANY($1::text[]) ORDER BY id FOR SHARE`,
    [entries.map((entry) => entry.contractId)],
  );
  return new Map(found.map((contract) => [contract.id, contract]));
}

async function knownOf({ rows }: Work, entries: readonly ImportedTime[]): Promise<Map<string, KnownTime>> {
  const found = await rows.query<(KnownTime & { readonly originId: string })[]>(
    `SELECT origin_id AS "originId", origin_version AS "originVersion", contract_id AS "contractId"
     FROM psa.time_entries WHERE origin_id = ANY($1::text[])`,
    [entries.map((entry) => entry.originId)],
  );
  return new Map(found.map((entry) => [entry.originId, entry]));
}

/** An entry that is there keeps its id. */
async function save({ rows, newId }: Work, kept: readonly ImportedTime[]): Promise<void> {
  await rows.query(
    `INSERT INTO psa.time_entries
       (id, contract_id, person_id, minutes, is_billable, worked_on, note, project_id, origin_id, origin_version)
     SELECT id, "contractId", "personId", minutes, "isBillable", "workedOn", note, "projectId", "originId", "originVersion"
     FROM jsonb_to_recordset($1::jsonb) AS r(id text, "contractId" text, "personId" text, minutes integer,
       "isBillable" boolean, "workedOn" date, note text, "projectId" text, "originId" text, "originVersion" integer)
     ON CONFLICT (tenant_id, origin_id) DO UPDATE SET contract_id = excluded.contract_id,
       person_id = excluded.person_id, minutes = excluded.minutes, is_billable = excluded.is_billable,
       worked_on = excluded.worked_on, note = excluded.note, project_id = excluded.project_id,
       origin_version = excluded.origin_version`,
    [JSON.stringify(kept.map((entry) => ({ ...entry, id: newId('WorkEntry') })))],
  );
}
