import type { TimeEntryStatus } from '../../enums.ts';

/** What can be done to a time entry, as it is afterwards. */
export type TimeAction = 'changed' | 'handed in' | 'approved' | 'rejected' | 'corrected' | 'deleted';

/** Where each action leads, from every status in which it can be done. `GONE` is no status: there is no entry any more. */
export const timeTransitions: Readonly<
  Record<TimeAction, Readonly<Partial<Record<TimeEntryStatus, TimeEntryStatus | 'GONE'>>>>
> = {
  changed: { DRAFT: 'DRAFT', REJECTED: 'DRAFT' },
  'handed in': { DRAFT: 'SUBMITTED' },
  approved: { SUBMITTED: 'APPROVED' },
  rejected: { SUBMITTED: 'REJECTED' },
  corrected: { APPROVED: 'APPROVED' },
  deleted: { DRAFT: 'GONE' },
};

/** What speaks against an action, as a sentence for people; null where nothing does. */
export function whyNot(action: TimeAction, { id, status }: TimeInStatus): string | null {
  const transitions = timeTransitions[action];
  if (status in transitions) return null;
  const allowed = Object.keys(transitions).join(' or ');
  return `The time entry ${id} is ${status}, and only one that is ${allowed} can be ${action}.`;
}

/** A time entry as far as its lifecycle goes. */
export interface TimeInStatus {
  readonly id: string;
  readonly status: TimeEntryStatus;
}
