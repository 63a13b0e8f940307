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
  return `A ${what} that is ${from} may become ${listed(allowed)}; received ${to}.`;
}

/** `A`, `A or B`, `A, B or C`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
