import { addDays, daysBetween } from '../../common/clock.ts';
import type { TimeEntryStatus } from '../enums.ts';
import type { ProjectDays } from './days.ts';
import type { Draws } from './draws.ts';
import { notes } from './kinds.ts';
import type { Story } from './stories.ts';
import type { TaskPlan } from './tasks.ts';

/** A time entry of a demo project. */
export interface TimePlan {
  /** The number of its task. */
  readonly task: number;
  readonly technician: number;
  readonly workedOn: string;
  readonly minutes: number;
  readonly isBillable: boolean;
  readonly status: TimeEntryStatus;
  readonly note: string | null;
}

/** Up to twelve time entries on the tasks that were begun, the older ones mostly approved. */
export function planTime(
  story: Story,
  days: ProjectDays,
  tasks: readonly TaskPlan[],
  draws: Draws,
): TimePlan[] {
  const begun = [...tasks.entries()].filter(
    ([, task]) => task.status === 'DONE' || task.status === 'IN_PROGRESS',
  );
  if (begun.length === 0) return [];
  // A budget that is used up has been used up by something.
  const count = draws.between(story.used[1] > 0.9 ? 4 : 0, 12);
  const span = Math.max(0, daysBetween(days.startsOn, days.lastWorkedOn));
  return Array.from({ length: count }, () => {
    const [task, { technician }] = draws.pick(begun);
    return {
      task,
      technician: technician ?? 0,
      workedOn: addDays(days.startsOn, draws.between(0, span)),
      minutes: draws.between(2, 28) * 15,
      isBillable: draws.next() < 0.8,
      status: statusOf(draws),
      note: draws.pick(notes),
    };
  });
}

function statusOf(draws: Draws): TimeEntryStatus {
  const draw = draws.next();
  if (draw < 0.55) return 'APPROVED';
  if (draw < 0.75) return 'SUBMITTED';
  return draw < 0.9 ? 'DRAFT' : 'REJECTED';
}

/** A budget of which the logged time is the share that the story says; null where none was set. */
export function planBudget(story: Story, time: readonly TimePlan[], draws: Draws): number | null {
  const used = story.used[0] + draws.next() * (story.used[1] - story.used[0]);
  if (story.used[1] < 0.9 && draws.next() < 0.15) return null;
  const counted = time.filter((entry) => entry.status !== 'REJECTED');
  const logged = counted.reduce((sum, entry) => sum + entry.minutes, 0);
  return logged === 0 ? draws.between(20, 60) * 60 : Math.max(1, Math.round(logged / used / 15)) * 15;
}
