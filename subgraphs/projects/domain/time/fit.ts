import type { UserError } from '../../../common/commands/user-error.ts';
import { sayMinutes } from '../duration.ts';
import { DAY_MINUTES, type TimeFigure } from './figure.ts';
import { firstOverlapping, type Span } from './span.ts';

/** Other time of the same person that counts: what was rejected does not. */
export interface OtherTime {
  readonly id: string;
  readonly workedOn: string;
  readonly minutes: number;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** What of a person's other time a figure cannot stand beside. */
export function conflictsWith(figure: TimeFigure, others: readonly OtherTime[]): UserError[] {
  return [overlapConflict(figure, others), dayConflict(figure, others)].filter((one) => one !== null);
}

function overlapConflict({ span }: TimeFigure, others: readonly OtherTime[]): UserError | null {
  const other = span && firstOverlapping(span, others.filter(hasSpan));
  if (!other) return null;
  const when = `${other.startedAt.toISOString()} to ${other.endedAt.toISOString()}`;
  const message = `The time overlaps with the time entry ${other.id}, from ${when}.`;
  return { code: 'CONFLICT', message, path: ['input', 'startedAt'] };
}

function dayConflict({ workedOn, minutes }: TimeFigure, others: readonly OtherTime[]): UserError | null {
  const logged = others
    .filter((other) => other.workedOn === workedOn)
    .reduce((sum, other) => sum + other.minutes, 0);
  if (logged + minutes <= DAY_MINUTES) return null;
  const message = `A day has 24 h: on ${workedOn}, ${sayMinutes(logged)} are logged already, and ${sayMinutes(minutes)} more do not fit.`;
  return { code: 'CONFLICT', message, path: ['input', 'minutes'] };
}

function hasSpan(other: OtherTime): other is OtherTime & Span {
  return other.startedAt !== null && other.endedAt !== null;
}
