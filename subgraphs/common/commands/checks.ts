import { firstPlannedDay, isPlannedDay, lastPlannedDay } from '../clock.ts';
import type { UserError } from './user-error.ts';

/** A check's finding: nothing, or what is wrong. */
export type Finding = UserError | null;

/** What is wrong among several findings. */
export function mistakesIn(findings: readonly Finding[]): UserError[] {
  return findings.filter((finding) => finding !== null);
}

/** A text that says something, of at most so many characters. Nothing is wrong with one that was left out. */
export function checkText(path: readonly string[], text: string | null | undefined, most: number): Finding {
  if (text === null || text === undefined) return null;
  if (text.trim() === '') return invalid(path, 'must say something; received an empty text');
  if (text.includes('\0')) return invalid(path, 'has a character that no text has, U+0000');
  if (!text.isWellFormed()) return invalid(path, 'has half a character, a surrogate that stands alone');
  if (text.length <= most) return null;
  return invalid(path, `has at most ${most} characters; received ${text.length}`);
}

/** A whole number between two others, both included. Nothing is wrong with one that was left out. */
export function checkNumber(
  path: readonly string[],
  value: number | null | undefined,
  least: number,
  most: number,
): Finding {
  if (value === null || value === undefined || (value >= least && value <= most)) return null;
  return invalid(path, `must be from ${least} to ${most}; received ${value}`);
}

/** Two days in their order; the same day is fine. Nothing is wrong where one was left out. */
export function checkOrder(
  path: readonly string[],
  first: string | null | undefined,
  last: string | null | undefined,
): Finding {
  if (!first || !last || first <= last) return null;
  return invalid(path, `must not come before ${first}; received ${last}`);
}

/** A day that people plan with. Nothing is wrong with one that was left out. */
export function checkDay(path: readonly string[], day: string | null | undefined): Finding {
  if (day === null || day === undefined || isPlannedDay(day)) return null;
  return invalid(path, `must be from ${firstPlannedDay} to ${lastPlannedDay}; received ${day}`);
}

/** A field that an update may leave out, and cannot clear. */
export function checkKept(path: readonly string[], value: unknown): Finding {
  return value === null ? invalid(path, 'cannot be cleared: leave it out to keep it as it is') : null;
}

/** A value that is not allowed. `what` goes on where the value's name stands: "name has at most …". */
export function invalid(path: readonly string[], what: string): UserError {
  return { code: 'INVALID_VALUE', message: `${path.at(-1) ?? 'The input'} ${what}.`, path };
}
