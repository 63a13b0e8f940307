import { daysBetween } from '../../common/clock.ts';

/** Whether a due day is past. On the day itself there is still time. */
export function isPast(dueOn: string, today: string): boolean {
  return today > dueOn;
}

/**
 * How much of the time from the first day to the due day is gone, as a whole percentage, rounded down. Both days count in
 * full and today is not gone yet: 0 on the first day, below 100 on the due day, 100 after it.
 */
export function timeGone(startsOn: string, dueOn: string, today: string): number {
  const all = daysBetween(startsOn, dueOn) + 1;
  const gone = Math.min(all, Math.max(0, daysBetween(startsOn, today)));
  return Math.floor((100 * gone) / all);
}
