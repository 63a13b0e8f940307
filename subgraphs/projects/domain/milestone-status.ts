import type { MilestoneStatus } from '../enums.ts';
import { isPast } from './days.ts';

/** A milestone as far as its status goes. */
export interface MilestoneFacts {
  readonly dueOn: string;
  readonly completedAt: Date | null;
}

/** Where a milestone stands on a day. */
export function milestoneStatus({ dueOn, completedAt }: MilestoneFacts, today: string): MilestoneStatus {
  if (completedAt !== null) return 'COMPLETED';
  return isPast(dueOn, today) ? 'MISSED' : 'UPCOMING';
}
