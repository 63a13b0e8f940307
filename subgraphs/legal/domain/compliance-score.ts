import type { RequirementState } from './requirement-state.ts';

/** How many of the requirements are satisfied. */
export function satisfiedCount(states: readonly RequirementState[]): number {
  return states.filter((state) => state === 'SATISFIED').length;
}

/**
 * The share of the requirements that are satisfied, as a whole percentage. Rounded down, so that 100 means all. Null where
 * nothing is required: who was asked for nothing has not complied with anything.
 */
export function complianceScore(states: readonly RequirementState[]): number | null {
  return states.length === 0 ? null : Math.floor((100 * satisfiedCount(states)) / states.length);
}
