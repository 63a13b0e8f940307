import { In } from 'typeorm';
import type { Work } from '../../../common/commands/work.ts';
import { wantedAfter } from '../../domain/export/wanted.ts';
import { ProjectEntity, type TimeEntryRow } from '../../entities.ts';
import { freshExport } from '../../export/fresh-export.ts';
import { TimeExportEntity, type TimeExportRow } from '../../time-entities.ts';

/** What becomes of exports: some are there no more, some are changed, some are new. */
interface ExportChanges {
  readonly dropped: string[];
  readonly changed: Pick<TimeExportRow, 'id' | 'state' | 'reason' | 'wantedVersion'>[];
  readonly fresh: TimeExportRow[];
}

/** Puts down that PSA is to have approved time as it is now. 200 entries take as many statements as one. */
export async function wantExports(entries: readonly TimeEntryRow[], work: Work): Promise<void> {
  const contracts = await contractsOf(entries, work);
  const before = await exportsOf(entries, work);
  const changes: ExportChanges = { dropped: [], changed: [], fresh: [] };
  for (const entry of entries) {
    const known = before.get(entry.id);
    const facts = known && { wantedVersion: known.wantedVersion, wasSent: known.lastTryAt !== null };
    const contractId = contracts.get(entry.projectId) ?? null;
    const wanted = wantedAfter(facts ?? null, { ...entry, contractId });
    if (wanted.kind === 'version') {
      const { state, version, reason } = wanted;
      if (known) changes.changed.push({ id: known.id, state, reason, wantedVersion: version });
      else changes.fresh.push(freshExport(entry, wanted, work.clock.now()));
    } else if (known) changes.dropped.push(known.id);
  }
  await save(changes, work);
}

async function save({ dropped, changed, fresh }: ExportChanges, { rows, clock }: Work): Promise<void> {
  if (dropped.length > 0) await rows.delete(TimeExportEntity, { id: In(dropped) });
  if (changed.length > 0)
    await rows.query(
      `UPDATE projects.time_exports e
       SET state = r.state, reason = r.reason, wanted_version = r."wantedVersion", tries = 0, next_try_at = $2
       FROM jsonb_to_recordset($1::jsonb) AS r(id text, state text, reason text, "wantedVersion" integer)
       WHERE e.id = r.id`,
      [JSON.stringify(changed), clock.now()],
    );
  if (fresh.length > 0) await rows.insert(TimeExportEntity, fresh);
}

/** The contracts of the entries' projects, held as they are: who changes one comes before this, or after, and sees these exports. */
async function contractsOf(
  entries: readonly TimeEntryRow[],
  { rows }: Work,
): Promise<Map<string, string | null>> {
  const projects = await rows.find(ProjectEntity, {
    where: { id: In([...new Set(entries.map(({ projectId }) => projectId))]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_read' },
  });
  return new Map(projects.map(({ id, contractId }) => [id, contractId]));
}

async function exportsOf(
  entries: readonly TimeEntryRow[],
  { rows }: Work,
): Promise<Map<string, TimeExportRow>> {
  const exports = await rows.find(TimeExportEntity, {
    where: { id: In(entries.map(({ id }) => id)) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(exports.map((one) => [one.id, one]));
}
