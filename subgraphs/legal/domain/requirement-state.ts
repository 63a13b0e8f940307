import type { PolicyStatus } from './policy-status.ts';

/** Where a required policy stands. */
export type RequirementState = 'SATISFIED' | 'PENDING' | 'EXPIRED' | 'DECLINED' | 'MISSING';

/** What needs doing first comes first. */
const order: readonly RequirementState[] = ['MISSING', 'EXPIRED', 'DECLINED', 'PENDING', 'SATISFIED'];

/** Where a requirement stands, from the policy that decides it; null where none was ever made. */
export function requirementState(decisive: PolicyStatus | null): RequirementState {
  switch (decisive) {
    case 'SIGNED':
      return 'SATISFIED';
    case 'SENT':
      return 'PENDING';
    case 'EXPIRED':
    case 'DECLINED':
      return decisive;
    // A draft helps nobody before it is sent.
    case 'DRAFT':
    case null:
      return 'MISSING';
  }
}

/** Compares for a list that begins with what is missing and ends with what is done. */
export function byNeed(a: RequirementState, b: RequirementState): number {
  return order.indexOf(a) - order.indexOf(b);
}
