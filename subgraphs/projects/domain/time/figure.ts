import type { UserError } from '../../../common/commands/user-error.ts';
import { minutesOf, wasDaySomewhere, type Span } from './span.ts';

/** The minutes that a day has, and so the most that one entry can. */
export const DAY_MINUTES = 24 * 60;

/** When and how long somebody worked, as it was told. */
export interface TimeClaim {
  readonly workedOn: string;
  readonly minutes: number | null;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** When and how long somebody worked, made out: with a beginning there is an end, and the minutes are those between. */
export interface TimeFigure {
  readonly workedOn: string;
  readonly minutes: number;
  readonly span: Span | null;
}

export type JudgedClaim =
  | { readonly kind: 'fine'; readonly figure: TimeFigure }
  | { readonly kind: 'wrong'; readonly mistakes: readonly UserError[] };

/** Makes out what a claim says, or all that is wrong with it. `today` is the day of `now` in UTC. */
export function judgeClaim(claim: TimeClaim, now: Date, today: string): JudgedClaim {
  const { workedOn, startedAt, endedAt } = claim;
  const future =
    workedOn > today
      ? [wrong('workedOn', `must not be in the future: today is ${today}; received ${workedOn}`)]
      : [];
  if ((startedAt === null) !== (endedAt === null)) {
    const missing = startedAt === null ? 'startedAt' : 'endedAt';
    return refuse([...future, wrong(missing, 'is missing: a beginning and an end go together')]);
  }
  const span = startedAt !== null && endedAt !== null ? { startedAt, endedAt } : null;
  const mistakes = [...future, ...(span ? spanMistakes(span, claim, now) : minutesMistakes(claim.minutes))];
  if (mistakes.length > 0) return refuse(mistakes);
  return { kind: 'fine', figure: { workedOn, span, minutes: span ? minutesOf(span) : (claim.minutes ?? 0) } };
}

function minutesMistakes(minutes: number | null): UserError[] {
  if (minutes === null) return [wrong('minutes', 'must be given, or startedAt and endedAt instead')];
  if (minutes >= 1 && minutes <= DAY_MINUTES) return [];
  return [wrong('minutes', `must be from 1 to ${DAY_MINUTES}; received ${minutes}`)];
}

function spanMistakes(span: Span, { workedOn, minutes }: TimeClaim, now: Date): UserError[] {
  const { startedAt, endedAt } = span;
  const between = minutesOf(span);
  const begun = startedAt.toISOString();
  const mistakes: UserError[] = [];
  if (endedAt <= startedAt) mistakes.push(wrong('endedAt', `must come after startedAt, ${begun}`));
  else if (between < 1) mistakes.push(wrong('endedAt', 'must be at least half a minute after startedAt'));
  else if (endedAt.getTime() - startedAt.getTime() > DAY_MINUTES * 60_000)
    mistakes.push(wrong('endedAt', `must be at most 24 hours after startedAt, ${begun}`));
  else if (minutes !== null && minutes !== between)
    mistakes.push(wrong('minutes', `must be the ${between} from startedAt to endedAt; received ${minutes}`));
  if (endedAt > now) mistakes.push(wrong('endedAt', `must not be in the future: it is ${now.toISOString()}`));
  if (!wasDaySomewhere(workedOn, startedAt))
    mistakes.push(wrong('workedOn', `must be the day of startedAt, ${begun}; received ${workedOn}`));
  return mistakes;
}

function wrong(field: string, what: string): UserError {
  return { code: 'INVALID_VALUE', message: `${field} ${what}.`, path: ['input', field] };
}

function refuse(mistakes: readonly UserError[]): JudgedClaim {
  return { kind: 'wrong', mistakes };
}
