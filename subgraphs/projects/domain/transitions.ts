import { listing } from './listing.ts';

/** What may follow each status. */
export type Transitions<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** Why a thing cannot go from one status to another; null where it can. `what` is what it is: "project". */
export function whyNotMove<Status extends string>(
  transitions: Transitions<Status>,
  what: string,
  from: Status,
  to: Status,
): string | null {
  const allowed = transitions[from];
  if (allowed.includes(to)) return null;
  if (from === to) return `The ${what} is ${from} already.`;
  return `A ${what} that is ${from} may become ${listing(allowed, 'or')}; received ${to}.`;
}
