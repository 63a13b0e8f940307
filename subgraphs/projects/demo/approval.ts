import type { TimeEntryStatus } from '../enums.ts';
import type { TimeEntryRow } from '../entities.ts';
import type { TimeCorrectionRow } from '../time-entities.ts';

type Approval = Pick<TimeEntryRow, 'submittedAt' | 'approvedAt' | 'approvedBy' | 'rejectionReason'>;

/** When a demo entry was handed in and approved, by its project's manager, or why it was rejected. */
export function approvalOf(status: TimeEntryStatus, workedOn: string, manager: string): Approval {
  const at = (time: string) => new Date(`${workedOn}T${time}:00Z`);
  return {
    submittedAt: status === 'DRAFT' ? null : at('16:30'),
    approvedAt: status === 'APPROVED' ? at('17:15') : null,
    approvedBy: status === 'APPROVED' ? manager : null,
    rejectionReason: status === 'REJECTED' ? 'This belongs to another project.' : null,
  };
}

/** The correction that made a demo entry what it is: half an hour less than was approved. */
export function correctionOf(entry: TimeEntryRow, id: string): TimeCorrectionRow {
  return {
    id,
    timeEntryId: entry.id,
    version: 2,
    minutesBefore: entry.minutes + 30,
    minutesAfter: entry.minutes,
    isBillableBefore: entry.isBillable,
    isBillableAfter: entry.isBillable,
    startedAtBefore: null,
    endedAtBefore: null,
    reason: 'The drive to the site was counted twice.',
    correctedAt: new Date(`${entry.workedOn}T18:00:00Z`),
    correctedBy: entry.approvedBy ?? entry.personId,
  };
}
