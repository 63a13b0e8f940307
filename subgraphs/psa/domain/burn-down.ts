import { addDays } from '../../common/clock.ts';
import type { BurnDownStep } from '../enums.ts';
import { nextStep, previousStep, stepOf } from './calendar-steps.ts';
import { contractStatus, type Period } from './contract-status.ts';
import { remainingMinutes } from './remaining-minutes.ts';

/** How much of a contract was used in one step of its period. Days are `YYYY-MM-DD`. */
export interface BurnDownPoint {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly usedMinutes: number;
  readonly totalUsedMinutes: number;
  readonly remainingMinutes: number | null;
}

/** The most points that a burn-down has: of a longer one, the latest are shown. */
export const mostBurnDownPoints = 120;

/**
 * How a contract was used up, step by step. `used` has the minutes of each step by its first day, all of them in the period; a
 * step without work may be left out. Work that was entered ahead of today is shown, too, so that the last total is all work.
 */
export function burnDown(
  contract: Period & { readonly includedMinutes: number | null },
  used: ReadonlyMap<string, number>,
  by: BurnDownStep,
  today: string,
): BurnDownPoint[] {
  const steps = stepsOf(contract, used, by, today);
  let total = sumBefore(used, steps[0]);
  return steps.map((step) => {
    const usedMinutes = used.get(step) ?? 0;
    total += usedMinutes;
    const { includedMinutes } = contract;
    return {
      ...cutTo(contract, step, addDays(nextStep(step, by), -1)),
      usedMinutes,
      totalUsedMinutes: total,
      remainingMinutes: includedMinutes === null ? null : remainingMinutes(includedMinutes, total),
    };
  });
}

/** The latest steps of the period that have begun, or have work. */
function stepsOf(
  contract: Period,
  used: ReadonlyMap<string, number>,
  by: BurnDownStep,
  today: string,
): string[] {
  const first = stepOf(contract.startsOn, by);
  const last = [...used.keys()].reduce(later, lastStep(contract, by, today) ?? '');
  const steps: string[] = [];
  for (let step = last; step >= first && steps.length < mostBurnDownPoints; step = previousStep(step, by)) {
    steps.push(step);
  }
  return steps.reverse();
}

/** The step of today, or of the period's last day where that is past; null where the period has not begun. */
function lastStep(contract: Period, by: BurnDownStep, today: string): string | null {
  if (contractStatus(contract, today) === 'UPCOMING') return null;
  const { endsOn } = contract;
  return stepOf(endsOn !== null && endsOn < today ? endsOn : today, by);
}

function sumBefore(used: ReadonlyMap<string, number>, step: string | undefined): number {
  if (step === undefined) return 0;
  return [...used].reduce((sum, [day, minutes]) => (day < step ? sum + minutes : sum), 0);
}

function cutTo({ startsOn, endsOn }: Period, first: string, last: string): Pick<BurnDownPoint, keyof Period> {
  return {
    startsOn: later(first, startsOn),
    endsOn: endsOn !== null && endsOn < last ? endsOn : last,
  };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
