import { addDays } from '../../common/clock.ts';
import { defaultEstimateMinutes } from '../domain/progress.ts';
import type { TaskStatus } from '../enums.ts';
import type { ProjectDays } from './days.ts';
import type { Draws } from './draws.ts';
import type { ProjectKind } from './kinds.ts';
import type { MilestonePlan } from './milestones.ts';
import type { Story } from './stories.ts';

/** A task of a demo project. */
export interface TaskPlan {
  readonly title: string;
  readonly status: TaskStatus;
  /** The number of the technician who does it; null while nobody does. */
  readonly technician: number | null;
  readonly estimateMinutes: number | null;
  readonly dueOn: string | null;
  /** The number of the milestone that it leads to. */
  readonly milestone: number;
}

/** Five to ten tasks, done in their order as far as the story and the milestones reached say. */
export function planTasks(
  { tasks: titles }: ProjectKind,
  story: Story,
  days: ProjectDays,
  milestones: readonly MilestonePlan[],
  draws: Draws,
): TaskPlan[] {
  const count = draws.between(5, titles.length);
  const estimates = Array.from({ length: count }, () =>
    draws.next() < 0.12 ? null : draws.between(4, 20) * 30,
  );
  const milestoneOf = (index: number) => Math.floor((index * milestones.length) / count);
  const reached = milestones.filter((milestone) => milestone.completedOn !== null).length;
  const ofReached = estimates.filter((_, index) => milestoneOf(index) < reached).length;
  const done = Math.max(ofReached, countDone(estimates, story, days));
  const team = draws.between(0, 3);
  return estimates.map((estimateMinutes, index) => ({
    title: titles[index] ?? '',
    status: statusOf(index, done, story, draws),
    technician: index > done && draws.next() < 0.3 ? null : team + (index % 2),
    estimateMinutes,
    dueOn: dueDayOf(milestones[milestoneOf(index)], days, draws),
    milestone: milestoneOf(index),
  }));
}

/** How many tasks are done, by their estimates. Work that is ahead rounds up and work that is behind rounds down. */
function countDone(
  estimates: readonly (number | null)[],
  { status, lead }: Story,
  { gone }: ProjectDays,
): number {
  if (status === 'PLANNED') return 0;
  if (status === 'COMPLETED') return estimates.length;
  const minutes = estimates.map((estimate) => estimate ?? defaultEstimateMinutes);
  const wanted = (gone + lead) * minutes.reduce((sum, each) => sum + each, 0);
  let sum = 0;
  const within = minutes.filter((each) => (sum += each) <= wanted).length;
  // What is not finished has something left to do.
  return Math.min(estimates.length - 1, lead > 0 ? within + 1 : within);
}

function statusOf(index: number, done: number, { status }: Story, draws: Draws): TaskStatus {
  if (index < done) return 'DONE';
  if (status === 'PLANNED') return 'TODO';
  if (draws.next() < 0.15) return 'BLOCKED';
  return index === done ? 'IN_PROGRESS' : 'TODO';
}

function dueDayOf(
  milestone: MilestonePlan | undefined,
  { startsOn }: ProjectDays,
  draws: Draws,
): string | null {
  if (milestone === undefined || draws.next() < 0.1) return null;
  const day = addDays(milestone.dueOn, -draws.between(0, 5));
  return day < startsOn ? startsOn : day;
}
