import { addDays, daysBetween } from '../../common/clock.ts';

/** From when until when, both days in it. */
export interface ClosedPeriod {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The period that follows: it begins on the day after, and is as long. Whole months are followed by as many whole months. */
export function nextPeriod({ startsOn, endsOn }: ClosedPeriod): ClosedPeriod {
  const next = addDays(endsOn, 1);
  const months = wholeMonths(startsOn, next);
  if (months === null) return { startsOn: next, endsOn: addDays(next, daysBetween(startsOn, endsOn)) };
  return { startsOn: next, endsOn: addDays(addMonths(next, months), -1) };
}

/** How many months lie between two days; null where that is not a whole number. */
function wholeMonths(from: string, to: string): number | null {
  const [fromMonth, toMonth] = [monthNumber(from), monthNumber(to)];
  const months = toMonth - fromMonth;
  return months > 0 && addMonths(from, months) === to ? months : null;
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** The same day so many months later; the month's last day where it has no such day. */
function addMonths(day: string, count: number): string {
  const month = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + count + 1, 0);
  const lastDay = month.getUTCDate();
  month.setUTCDate(Math.min(lastDay, Number(day.slice(8))));
  return month.toISOString().slice(0, 10);
}
