import { Kind, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { markedPart } from '../operation/defer-mark.ts';

/**
 * The deferred fragments of an object that ask for objects which another part asks for, too. Were the two fetched apart,
 * the objects of a list that changed in between would be taken for one another.
 */
export function clashingFragments(set: SelectionSetNode): ReadonlySet<SelectionNode> {
  const groups = new Map<SelectionNode | null, Set<string>>();
  group(set, null, groups);
  if (groups.size < 2) return new Set();
  const counts = new Map<string, number>();
  for (const keys of groups.values()) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const clashes = [...groups].filter(([, keys]) => [...keys].some((key) => (counts.get(key) ?? 0) > 1));
  return new Set(clashes.flatMap(([fragment]) => fragment ?? []));
}

/** The keys under which objects stand, by the deferred fragment that asks for them (`null` for none). */
function group(
  { selections }: SelectionSetNode,
  owner: SelectionNode | null,
  groups: Map<SelectionNode | null, Set<string>>,
): void {
  const keys = groups.get(owner) ?? new Set<string>();
  groups.set(owner, keys);
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.selectionSet) keys.add(keyOf(selection));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      group(selection.selectionSet, markedPart(selection) === null ? owner : selection, groups);
    }
  }
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
