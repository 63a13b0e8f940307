import { countOf } from './count.ts';

/** A milestone as far as its life goes: open until it is completed. */
export interface MilestoneState {
  readonly completedAt: Date | null;
}

/** Why a milestone cannot be changed, deleted or completed; null where it can. */
export function whyNotOpen({ completedAt }: MilestoneState): string | null {
  if (completedAt === null) return null;
  return `The milestone was completed on ${completedAt.toISOString().slice(0, 10)}: reopen it first.`;
}

/** Why a milestone cannot be reopened; null where it can. */
export function whyNotReopen({ completedAt }: MilestoneState): string | null {
  return completedAt === null ? 'The milestone is open already.' : null;
}

/** Why a milestone cannot be deleted to which so many tasks lead; null where it can. */
export function whyNeeded(tasks: number): string | null {
  if (tasks === 0) return null;
  return `${countOf(tasks, 'task')} of the project lead${tasks === 1 ? 's' : ''} to the milestone: take the milestone off first.`;
}
