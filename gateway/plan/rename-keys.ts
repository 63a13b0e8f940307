import { Kind, print, type FieldNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fetchOperation } from './fetch-operation.ts';
import type { EntityAlias, PathSegment, PlanNode, RequiredSelection } from './query-plan.ts';

/** The new keys of fields, by the path of keys to the field as it was. */
export type NewKeys = ReadonlyMap<string, string>;

/** The same plan with fields under other keys of the result. What is sent on keeps the name under which it is sent. */
export function renameKeys(plan: PlanNode, newKeys: NewKeys): PlanNode {
  return renameNode(plan, [], newKeys);
}

function renameNode(node: PlanNode, path: readonly PathSegment[], newKeys: NewKeys): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((inner) => renameNode(inner, path, newKeys)) };
    case 'Flatten': {
      const inner = renameNode(node.node, [...path, ...node.path], newKeys);
      return { ...node, path: renamePath(node.path, keysOf(path), newKeys), node: inner };
    }
    case 'Fetch': {
      const alias = node.requires.length > 0 ? '_entities' : null;
      const operation = renameFields(node.operation, alias, [path], newKeys);
      return { ...node, operation, requires: renameRequired(node.requires, keysOf(path), newKeys) };
    }
    case 'BatchFetch': {
      const operation = node.aliases.reduce(
        (text, { alias, paths }) => renameFields(text, alias, paths, newKeys),
        node.operation,
      );
      return { ...node, operation, aliases: node.aliases.map((alias) => renameAlias(alias, newKeys)) };
    }
    case 'Condition':
    case 'Defer':
    case 'Subscription':
      return node;
  }
}

function renameAlias(alias: EntityAlias, newKeys: NewKeys): EntityAlias {
  const [first = []] = alias.paths;
  return {
    ...alias,
    paths: alias.paths.map((path) => renamePath(path, '', newKeys)),
    requires: renameRequired(alias.requires, keysOf(first), newKeys),
  };
}

function renamePath(path: readonly PathSegment[], before: string, newKeys: NewKeys): PathSegment[] {
  let at = before;
  return path.map((segment) => {
    if (segment.kind !== 'key') return segment;
    at = `${at}/${segment.key}`;
    return { ...segment, key: newKeys.get(at) ?? segment.key };
  });
}

/** It is read from where it stands now, and sent under the name that it had. */
function renameRequired(
  requires: readonly RequiredSelection[],
  prefix: string,
  newKeys: NewKeys,
): RequiredSelection[] {
  return requires.map((selection) => {
    if (selection.kind === 'fragment')
      return { ...selection, selections: renameRequired(selection.selections, prefix, newKeys) };
    const path = `${prefix}/${selection.name}`;
    const selections = renameRequired(selection.selections, path, newKeys);
    const name = newKeys.get(path);
    if (name === undefined) return { ...selection, selections };
    return { ...selection, name, alias: selection.alias ?? selection.name, selections };
  });
}

function renameFields(
  text: string,
  alias: string | null,
  paths: readonly (readonly PathSegment[])[],
  newKeys: NewKeys,
): string {
  const prefixes = paths.map(keysOf);
  const operation = fetchOperation(text);
  const { selectionSet } = operation;
  if (alias === null)
    return print({ ...operation, selectionSet: renameSet(selectionSet, prefixes, newKeys) });
  const selections = selectionSet.selections.map((selection) =>
    selection.kind === Kind.FIELD && keyOf(selection) === alias && selection.selectionSet
      ? { ...selection, selectionSet: renameSet(selection.selectionSet, prefixes, newKeys) }
      : selection,
  );
  return print({ ...operation, selectionSet: { ...selectionSet, selections } });
}

function renameSet(set: SelectionSetNode, prefixes: readonly string[], newKeys: NewKeys): SelectionSetNode {
  return {
    ...set,
    selections: set.selections.map((selection) => renameSelection(selection, prefixes, newKeys)),
  };
}

function renameSelection(
  selection: SelectionNode,
  prefixes: readonly string[],
  newKeys: NewKeys,
): SelectionNode {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
  if (selection.kind === Kind.INLINE_FRAGMENT)
    return { ...selection, selectionSet: renameSet(selection.selectionSet, prefixes, newKeys) };
  const paths = prefixes.map((prefix) => `${prefix}/${keyOf(selection)}`);
  const key = paths.map((path) => newKeys.get(path)).find((found) => found !== undefined);
  return {
    ...selection,
    ...(key === undefined ? {} : { alias: { kind: Kind.NAME, value: key } }),
    ...(selection.selectionSet ? { selectionSet: renameSet(selection.selectionSet, paths, newKeys) } : {}),
  };
}

/** A path as its keys: lists and type conditions leave no trace. */
export function keysOf(path: readonly PathSegment[]): string {
  return path.map((segment) => (segment.kind === 'key' ? `/${segment.key}` : '')).join('');
}

export function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
