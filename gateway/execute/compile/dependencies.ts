import type { PathSegment, RequiredSelection } from '../../plan/query-plan.ts';
import type { FlatFetch } from './flat-plan.ts';
import { brings, joinKeys, keyPath, suppliedBy } from './supplied-keys.ts';

/** The fetches of a plan that bring a path of keys, by their index. */
export type Suppliers = (path: string) => readonly number[];

export function readSuppliers(fetches: readonly FlatFetch[]): Suppliers {
  const supplied = fetches.map(suppliedBy);
  const known = new Map<string, readonly number[]>();
  return (path) => {
    const found = known.get(path);
    if (found) return found;
    const suppliers = supplied.flatMap((parts, index) =>
      parts.some((part) => brings(part, path)) ? [index] : [],
    );
    known.set(path, suppliers);
    return suppliers;
  };
}

/**
 * Which of the fetches before it a fetch really waits for: those that bring the objects at its path, or something that its
 * representations are made of. A plan's stages say more than that: a fetch would wait for its slowest neighbour.
 * Where one input cannot be traced to a fetch, the plan's own order stands.
 */
export function inputsOf(flat: FlatFetch, suppliersOf: Suppliers): readonly number[] {
  const needs = needsOf(flat);
  if (needs === null) return flat.after;
  const before = new Set(flat.after);
  const inputs = new Set<number>();
  for (const need of needs) {
    const suppliers = suppliersOf(need).filter((index) => before.has(index));
    if (suppliers.length === 0 && !need.endsWith('__typename')) return flat.after;
    for (const index of suppliers) inputs.add(index);
  }
  return [...inputs];
}

/** `null` for root fields: they need nothing, and stand where the plan puts them. */
function needsOf({ fetch, path }: FlatFetch): Set<string> | null {
  const needs = new Set<string>();
  if (fetch.kind === 'BatchFetch') {
    for (const alias of fetch.aliases) {
      for (const aliasPath of alias.paths) addNeeds(aliasPath, alias.requires, needs);
    }
    return needs;
  }
  if (path === null) return null;
  addNeeds(path, fetch.requires, needs);
  return needs;
}

function addNeeds(
  path: readonly PathSegment[],
  requires: readonly RequiredSelection[],
  needs: Set<string>,
): void {
  const end = keyPath(path);
  if (end !== '') needs.add(end);
  needs.add(joinKeys(end, '__typename'));
  path.forEach((segment, index) => {
    if (segment.kind === 'types') needs.add(joinKeys(keyPath(path.slice(0, index)), '__typename'));
  });
  addRequired(end, requires, needs);
}

function addRequired(prefix: string, requires: readonly RequiredSelection[], needs: Set<string>): void {
  for (const selection of requires) {
    if (selection.kind === 'fragment') addRequired(prefix, selection.selections, needs);
    else {
      const path = joinKeys(prefix, selection.name);
      needs.add(path);
      addRequired(path, selection.selections, needs);
    }
  }
}
