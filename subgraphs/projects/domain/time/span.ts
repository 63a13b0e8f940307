import { dayOf } from '../../../common/clock.ts';

/** A stretch of time. Its end is not a part of it, so that two can meet without overlapping. */
export interface Span {
  readonly startedAt: Date;
  readonly endedAt: Date;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** How long it is, in minutes, to the nearest whole one. */
export function minutesOf({ startedAt, endedAt }: Span): number {
  return Math.round((endedAt.getTime() - startedAt.getTime()) / MINUTE_MS);
}

/** The one that begins first among those that overlap with the span; undefined where none does. */
export function firstOverlapping<S extends Span>(span: Span, others: readonly S[]): S | undefined {
  return others
    .filter((other) => overlap(span, other))
    .reduce<S | undefined>((first, other) => (first && !isBefore(other, first) ? first : other), undefined);
}

/** Whether it was that day somewhere on earth at that instant: clocks go from UTC−12 to UTC+14. */
export function wasDaySomewhere(day: string, instant: Date): boolean {
  const at = instant.getTime();
  return day >= dayOf(new Date(at - 12 * HOUR_MS)) && day <= dayOf(new Date(at + 14 * HOUR_MS));
}

function overlap(one: Span, other: Span): boolean {
  return (
    one.startedAt.getTime() < other.endedAt.getTime() && other.startedAt.getTime() < one.endedAt.getTime()
  );
}

function isBefore(one: Span, other: Span): boolean {
  return one.startedAt.getTime() < other.startedAt.getTime();
}
