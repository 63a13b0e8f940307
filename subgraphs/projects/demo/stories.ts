import type { ProjectStatus } from '../enums.ts';
import type { Draws } from './draws.ts';

/** How a demo project has gone so far. The rows are made to fit; that health then says so is for the rules to find out. */
export interface Story {
  readonly status: ProjectStatus;
  /** From which to which share of its time is gone: below 0 it lies ahead, above 1 it is past its due day. */
  readonly gone: readonly [number, number];
  /** How far the work is ahead of the time, as a share; below 0 it is behind. */
  readonly lead: number;
  /** How many milestones that were due are still open. */
  readonly missed: number;
  /** From which to which share of the budget is used. */
  readonly used: readonly [number, number];
}

const calm = { lead: 0.02, missed: 0, used: [0.3, 0.8] } as const;

/** One story for every state, and one for every reason that an active project can have. */
export const stories = {
  onTrack: { status: 'ACTIVE', gone: [0.1, 0.6], ...calm },
  overdue: { status: 'ACTIVE', gone: [1.04, 1.3], ...calm, lead: -0.35, missed: 1 },
  milestoneMissed: { status: 'ACTIVE', gone: [0.45, 0.65], ...calm, missed: 1 },
  milestonesMissed: { status: 'ACTIVE', gone: [0.75, 0.9], ...calm, missed: 2 },
  budgetTight: { status: 'ACTIVE', gone: [0.4, 0.55], ...calm, used: [0.91, 0.98] },
  budgetBurnt: { status: 'ACTIVE', gone: [0.4, 0.7], ...calm, used: [1.05, 1.4] },
  behind: { status: 'ACTIVE', gone: [0.55, 0.85], ...calm, lead: -0.4 },
  planned: { status: 'PLANNED', gone: [-0.6, -0.05], ...calm },
  onHold: { status: 'ON_HOLD', gone: [0.3, 0.9], ...calm, lead: -0.2, missed: 1 },
  completed: { status: 'COMPLETED', gone: [1.1, 3], ...calm, used: [0.6, 1.1] },
  cancelled: { status: 'CANCELLED', gone: [0.5, 2], ...calm, lead: -0.3, missed: 1 },
} as const satisfies Record<string, Story>;

/** How often each story is told, of 100 projects. */
const shares: readonly (readonly [number, Story])[] = [
  [26, stories.onTrack],
  [6, stories.overdue],
  [6, stories.milestoneMissed],
  [5, stories.milestonesMissed],
  [5, stories.budgetTight],
  [5, stories.budgetBurnt],
  [6, stories.behind],
  [10, stories.planned],
  [6, stories.onHold],
  [20, stories.completed],
  [5, stories.cancelled],
];

/** A story, some more often than others. */
export function drawStory(draws: Draws): Story {
  let rest = draws.next() * 100;
  for (const [share, story] of shares) {
    rest -= share;
    if (rest < 0) return story;
  }
  return stories.completed;
}
