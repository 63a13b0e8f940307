import { addDays } from '../../common/clock.ts';
import type { Draws } from './draws.ts';
import type { Story } from './stories.ts';

/** The days of a demo project. */
export interface ProjectDays {
  readonly today: string;
  readonly startsOn: string;
  readonly dueOn: string;
  /** How many days lie between start and due day. */
  readonly length: number;
  /** Which share of them is gone today; below 0 and above 1 too. */
  readonly gone: number;
  readonly completedOn: string | null;
  /** The last day on which anything can have happened. */
  readonly lastWorkedOn: string;
}

/** Places the project around today, as its story says. */
export function drawDays({ status, gone: [from, to] }: Story, today: string, draws: Draws): ProjectDays {
  const length = draws.between(40, 120);
  const passed = Math.round((from + draws.next() * (to - from)) * length);
  const startsOn = addDays(today, -passed);
  const dueOn = addDays(startsOn, length);
  // A completed project is at most some days late: its story puts the due day far enough back.
  const finishedOn = addDays(dueOn, draws.between(-6, 3));
  const completedOn = status === 'COMPLETED' ? finishedOn : null;
  return {
    today,
    startsOn,
    dueOn,
    length,
    gone: passed / length,
    completedOn,
    lastWorkedOn: completedOn ?? today,
  };
}
