import type { PathSegment, PlanNode, RequiredSelection } from '../../plan/query-plan.ts';
import { flattenPlan, type FlatFetch } from './flat-plan.ts';
import { brings, joinKeys, keyPath, suppliedBy, type SuppliedAt } from './supplied-keys.ts';

/** A plan as its fetches, and which of them each one waits for, by their index. */
export interface LinkedPlan {
  readonly plan: PlanNode;
  readonly fetches: readonly FlatFetch[];
  readonly inputs: readonly (readonly number[])[];
}

/** Finds out what the fetches of a plan wait for. */
export function linkPlan(plan: PlanNode): LinkedPlan {
  const fetches = flattenPlan(plan);
  const supplied = fetches.map(suppliedBy);
  return { plan, fetches, inputs: fetches.map((flat) => inputsOf(flat, supplied)) };
}

/**
 * Which of the fetches before it a fetch really waits for: those that bring the objects at its path, or something that its
 * representations are made of. A plan's stages say more than that: a fetch would wait for its slowest neighbour.
 * Where one input cannot be traced to a fetch, the plan's own order stands.
 */
function inputsOf(flat: FlatFetch, supplied: readonly (readonly SuppliedAt[])[]): readonly number[] {
  const needs = needsOf(flat);
  if (needs === null) return flat.after;
  const inputs = new Set<number>();
  for (const need of needs) {
    let isBrought = false;
    for (const index of flat.after) {
      if (!supplied[index]?.some((part) => brings(part, need))) continue;
      inputs.add(index);
      isBrought = true;
    }
    if (!isBrought && !need.endsWith('__typename')) return flat.after;
  }
  return [...inputs];
}

/** The paths of keys that a fetch looks into. `null` for root fields: they need nothing, and stand where the plan puts them. */
export function needsOf({ fetch, path }: FlatFetch): ReadonlySet<string> | null {
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
