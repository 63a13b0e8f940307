/**
 * Plans of several parts of an operation may be about the same objects, and each fetches what its `@requires` fields need.
 * Where two need one field with different arguments, both values would stand at one place. So what a part fetches with
 * arguments only to send it on stands under a key of the part's own.
 */
import { Kind, type SelectionNode } from 'graphql';
import { callsIn } from '../calls-in.ts';
import type { PlanNode, RequiredSelection } from '../query-plan.ts';
import { keyOf, keysOf, renameKeys } from '../rename-keys.ts';

/** The same plan with its inputs under keys that begin with the prefix. */
export function withOwnInputs(plan: PlanNode, prefix: string): PlanNode {
  const calls = callsIn(plan);
  // Where the planner has given keys of its own already, it is left alone.
  if (calls.some(({ outputRewrites }) => outputRewrites.some(({ kind }) => kind === 'renameKey')))
    return plan;
  const required = new Set<string>();
  for (const { paths, requires } of calls) {
    for (const path of paths) addRequired(keysOf(path), requires, required);
  }
  const newKeys = new Map<string, string>();
  for (const { paths, fields } of calls) {
    for (const found of paths.flatMap((path) => withArguments(fields, keysOf(path)))) {
      if (required.has(found)) newKeys.set(found, `${prefix}${found.slice(found.lastIndexOf('/') + 1)}`);
    }
  }
  return newKeys.size === 0 ? plan : renameKeys(plan, newKeys);
}

function addRequired(prefix: string, requires: readonly RequiredSelection[], required: Set<string>): void {
  for (const selection of requires) {
    if (selection.kind === 'fragment') addRequired(prefix, selection.selections, required);
    else {
      const path = `${prefix}/${selection.name}`;
      required.add(path);
      addRequired(path, selection.selections, required);
    }
  }
}

/** The paths of the fields that have arguments, or a key that the planner made for that reason. */
function withArguments(selections: readonly SelectionNode[], prefix: string): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const path = selection.kind === Kind.FIELD ? `${prefix}/${keyOf(selection)}` : prefix;
    const inner = withArguments(selection.selectionSet?.selections ?? [], path);
    return hasArguments(selection) ? [path, ...inner] : inner;
  });
}

function hasArguments(selection: SelectionNode): boolean {
  if (selection.kind !== Kind.FIELD) return false;
  const { alias, arguments: given = [] } = selection;
  return given.length > 0 || alias?.value.startsWith('_internal_qp_alias') === true;
}
