import { EntitySchema } from 'typeorm';
import type { TimeExportState } from './enums.ts';

/** What an approved time entry was before a correction, and what it became. */
export interface TimeCorrectionRow {
  readonly id: string;
  readonly timeEntryId: string;
  /** What was approved is version 1; each correction makes the next. */
  readonly version: number;
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  readonly isBillableBefore: boolean;
  readonly isBillableAfter: boolean;
  readonly startedAtBefore: Date | null;
  readonly endedAtBefore: Date | null;
  readonly reason: string;
  readonly correctedAt: Date;
  /** A person, or a program with a key. */
  readonly correctedBy: string;
}

export const TimeCorrectionEntity = new EntitySchema<TimeCorrectionRow>({
  name: 'TimeCorrection',
  schema: 'projects',
  tableName: 'time_corrections',
  columns: {
    id: { type: 'text', primary: true },
    timeEntryId: { type: 'text', name: 'time_entry_id' },
    version: { type: 'integer' },
    minutesBefore: { type: 'integer', name: 'minutes_before' },
    minutesAfter: { type: 'integer', name: 'minutes_after' },
    isBillableBefore: { type: 'boolean', name: 'is_billable_before' },
    isBillableAfter: { type: 'boolean', name: 'is_billable_after' },
    startedAtBefore: { type: 'timestamptz', name: 'started_at_before', nullable: true },
    endedAtBefore: { type: 'timestamptz', name: 'ended_at_before', nullable: true },
    reason: { type: 'text' },
    correctedAt: { type: 'timestamptz', name: 'corrected_at' },
    correctedBy: { type: 'text', name: 'corrected_by' },
  },
});

/** What PSA has, and is to have, of an approved time entry. */
export interface TimeExportRow {
  /** The time entry's id: each has one export. */
  readonly id: string;
  /** The entry's project, so that all of a project's exports are found when its contract changes. */
  readonly projectId: string;
  readonly state: TimeExportState;
  /** Why it is not exported, as a sentence for people. */
  readonly reason: string | null;
  /** The version that PSA is to have: it grows with every change of what is to be exported. */
  readonly wantedVersion: number;
  /** The version that PSA has; null until it has one. */
  readonly exportedVersion: number | null;
  readonly exportedMinutes: number | null;
  readonly exportedContractId: string | null;
  readonly exportedAt: Date | null;
  /** How often the wanted version was tried in vain. */
  readonly tries: number;
  readonly nextTryAt: Date;
  /** Null until it was sent once: from then on PSA may have it, whatever came of the call. */
  readonly lastTryAt: Date | null;
  /** Who sends it just now, and until when nobody else does. */
  readonly claim: string | null;
  readonly claimedUntil: Date | null;
}

export const TimeExportEntity = new EntitySchema<TimeExportRow>({
  name: 'TimeExport',
  schema: 'projects',
  tableName: 'time_exports',
  columns: {
    id: { type: 'text', primary: true },
    projectId: { type: 'text', name: 'project_id' },
    state: { type: 'text' },
    reason: { type: 'text', nullable: true },
    wantedVersion: { type: 'integer', name: 'wanted_version' },
    exportedVersion: { type: 'integer', name: 'exported_version', nullable: true },
    exportedMinutes: { type: 'integer', name: 'exported_minutes', nullable: true },
    exportedContractId: { type: 'text', name: 'exported_contract_id', nullable: true },
    exportedAt: { type: 'timestamptz', name: 'exported_at', nullable: true },
    tries: { type: 'integer' },
    nextTryAt: { type: 'timestamptz', name: 'next_try_at' },
    lastTryAt: { type: 'timestamptz', name: 'last_try_at', nullable: true },
    claim: { type: 'text', nullable: true },
    claimedUntil: { type: 'timestamptz', name: 'claimed_until', nullable: true },
  },
});
