import { EntitySchema } from 'typeorm';

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
