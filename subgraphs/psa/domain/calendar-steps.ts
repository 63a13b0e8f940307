import { addDays } from '../../common/clock.ts';
import type { BurnDownStep } from '../enums.ts';

/** The first day of the calendar week, which begins on Monday, or month that a day is in. */
export function stepOf(day: string, by: BurnDownStep): string {
  if (by === 'MONTH') return `${day.slice(0, 7)}-01`;
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** The first day of the step after the one that begins on this day. */
export function nextStep(step: string, by: BurnDownStep): string {
  return stepOf(addDays(step, by === 'MONTH' ? 31 : 7), by);
}

/** The first day of the step before the one that begins on this day. */
export function previousStep(step: string, by: BurnDownStep): string {
  return stepOf(addDays(step, -1), by);
}
