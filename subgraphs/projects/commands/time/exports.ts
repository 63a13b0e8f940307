import { In } from 'typeorm';
import type { Work } from '../../../common/commands/work.ts';
import { wantedAfter, type WantedExport } from '../../domain/export/wanted.ts';
import { ProjectEntity, type TimeEntryRow } from '../../entities.ts';
import { freshExport } from '../../export/fresh-export.ts';
import { TimeExportEntity, type TimeExportRow } from '../../time-entities.ts';

/** Puts down that PSA is to have approved time as it is now. */
export async function wantExports(entries: readonly TimeEntryRow[], work: Work): Promise<void> {
  const contracts = await contractsOf(entries, work);
  const before = await exportsOf(entries, work);
  const fresh: TimeExportRow[] = [];
  for (const entry of entries) {
    const known = before.get(entry.id);
    const facts = known && { wantedVersion: known.wantedVersion, wasSent: known.lastTryAt !== null };
    const contractId = contracts.get(entry.projectId) ?? null;
    const wanted = wantedAfter(facts ?? null, { ...entry, contractId });
    if (known !== undefined) await changeExport(known, wanted, work);
    else if (wanted.kind === 'version') fresh.push(freshExport(entry, wanted, work.clock.now()));
  }
  if (fresh.length > 0) await work.rows.insert(TimeExportEntity, fresh);
}

async function changeExport({ id }: TimeExportRow, wanted: WantedExport, work: Work): Promise<void> {
  if (wanted.kind === 'nothing') {
    await work.rows.delete(TimeExportEntity, { id });
    return;
  }
  const { state, version, reason } = wanted;
  const set = { state, reason, wantedVersion: version, tries: 0, nextTryAt: work.clock.now() };
  await work.rows.update(TimeExportEntity, { id }, set);
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
