import type { WantedExport } from '../domain/export/wanted.ts';
import type { TimeExportRow } from '../time-entities.ts';

/** An export that was not tried yet. */
export function freshExport(
  { id, projectId }: Pick<TimeExportRow, 'id' | 'projectId'>,
  { state, version, reason }: WantedExport & { kind: 'version' },
  now: Date,
): TimeExportRow {
  return {
    id,
    projectId,
    state,
    reason,
    wantedVersion: version,
    exportedVersion: null,
    exportedMinutes: null,
    exportedContractId: null,
    exportedAt: null,
    tries: 0,
    nextTryAt: now,
    lastTryAt: null,
    claim: null,
    claimedUntil: null,
  };
}
