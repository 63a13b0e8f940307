import type { Walk } from './walk.ts';

type InFragments = ReadonlyMap<string, Pick<Walk, 'spreads'>>;

/** The walk over an operation, and those over all fragments that it leads to. */
export function reachedFrom<Known extends Pick<Walk, 'spreads'>>(
  operation: Known,
  inFragments: ReadonlyMap<string, Known>,
): ReadonlySet<Known> {
  const reached = new Set([operation]);
  // A set hands out what is added to it meanwhile.
  for (const { spreads } of reached) {
    for (const name of spreads) {
      const fragment = inFragments.get(name);
      if (fragment) reached.add(fragment);
    }
  }
  return reached;
}

/** Whether any fragment is spread inside itself. */
export function leadsBack(inFragments: InFragments): boolean {
  const done = new Set<string>();
  const onTheWay = new Set<string>();
  const comesBack = (name: string): boolean => {
    if (done.has(name)) return false;
    if (onTheWay.has(name)) return true;
    onTheWay.add(name);
    for (const inner of inFragments.get(name)?.spreads ?? []) if (comesBack(inner)) return true;
    done.add(name);
    return false;
  };
  return [...inFragments.keys()].some(comesBack);
}
