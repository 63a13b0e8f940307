/** Tells the time. Passed in, so that tests decide what day it is. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** The day of an instant in UTC, as `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The day that lies so many days after (or, below 0, before) a day; both as `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return dayOf(date);
}

/** How many days lie between two days, as `YYYY-MM-DD`; below 0 when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

// Days that people plan with. Others are mistyped: PostgreSQL's calendar has no year 0, and JavaScript's has more than four digits.
export const firstPlannedDay = '1900-01-01';
export const lastPlannedDay = '2999-12-31';

/** Whether people plan with such a day, `YYYY-MM-DD`. */
export function isPlannedDay(day: string): boolean {
  return day >= firstPlannedDay && day <= lastPlannedDay;
}
