import { addDays } from '../../../subgraphs/common/clock.ts';
import type { Dice } from './dice.ts';

/** Time that somebody is to log. */
export interface PlannedTime {
  /** Which of the people, and of the tasks, by number. */
  readonly person: number;
  readonly task: number;
  readonly workedOn: string;
  readonly minutes: number;
}

/** The most that one entry is planned with: a correction may be to so much, too. */
export const MOST_MINUTES = 45;
/** A person's day is full here. It has 24 hours, so that corrections to more minutes still fit. */
const FULL_DAY_MINUTES = 900;

/** So much time, of so many people in turn, on tasks at random; the days go back from the last one as they fill up. */
export function planTime(
  count: number,
  { people, tasks, lastDay }: { people: number; tasks: number; lastDay: string },
  dice: Dice,
): PlannedTime[] {
  const days = Array.from({ length: people }, () => ({ back: 0, filled: 0 }));
  return Array.from({ length: count }, (_, index) => {
    const person = index % people;
    const minutes = 1 + dice(MOST_MINUTES);
    const day = days[person] as (typeof days)[number];
    if (day.filled + minutes > FULL_DAY_MINUTES) Object.assign(day, { back: day.back + 1, filled: 0 });
    day.filled += minutes;
    return { person, task: dice(tasks), workedOn: addDays(lastDay, -day.back), minutes };
  });
}
