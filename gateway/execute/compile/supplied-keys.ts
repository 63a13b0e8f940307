import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { fetchOperation } from '../../plan/fetch-operation.ts';
import type { PathSegment, Rewrite } from '../../plan/query-plan.ts';
import { entityAliases } from './entity-aliases.ts';
import type { FlatFetch } from './flat-plan.ts';

/** What one selection of a subgraph operation brings into the result. */
export interface SuppliedKeys {
  /** The keys at its top. */
  readonly top: ReadonlySet<string>;
  /** Every key as a path of keys, such as `users/reviews/id`; lists and type conditions leave no trace. */
  readonly paths: ReadonlySet<string>;
}

/** The keys that the root fields of an operation bring, at the path where they belong. */
export function suppliedByRoot(
  { selectionSet }: OperationDefinitionNode,
  path: readonly PathSegment[],
  renamed: ReadonlyMap<string, string>,
): SuppliedKeys {
  return readKeys([selectionSet], [keyPath(path)], renamed);
}

/** The keys that one `_entities` of an operation brings, at each of its paths. */
export function suppliedByEntities(
  { selectionSet }: OperationDefinitionNode,
  alias: string,
  paths: readonly (readonly PathSegment[])[],
  renamed: ReadonlyMap<string, string>,
): SuppliedKeys {
  const sets = selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && keyOf(selection) === alias && selection.selectionSet
      ? [selection.selectionSet]
      : [],
  );
  return readKeys(sets, paths.map(keyPath), renamed);
}

/** All keys that a fetch brings, as paths. */
export function suppliedPaths({ fetch, path }: FlatFetch): ReadonlySet<string> {
  const operation = fetchOperation(fetch.operation);
  const aliases = entityAliases(fetch, path);
  if (aliases) {
    const supplied = aliases.map(({ alias, paths, outputRewrites }) =>
      suppliedByEntities(operation, alias, paths, renamedKeys(outputRewrites)),
    );
    return new Set(supplied.flatMap(({ paths }) => [...paths]));
  }
  const rewrites = fetch.kind === 'Fetch' ? fetch.outputRewrites : [];
  return suppliedByRoot(operation, path ?? [], renamedKeys(rewrites)).paths;
}

/** A plan's path as a path of keys. */
export function keyPath(path: readonly PathSegment[]): string {
  return path.flatMap((segment) => (segment.kind === 'key' ? [segment.key] : [])).join('/');
}

export function joinKeys(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}

/** The renamed keys of a fetch's answer, from what the subgraph says to what stands in the result. */
export function renamedKeys(rewrites: readonly Rewrite[]): ReadonlyMap<string, string> {
  return new Map(
    rewrites.flatMap((rewrite) => {
      const last = rewrite.path.at(-1);
      return rewrite.kind === 'renameKey' && last?.kind === 'key' ? [[last.key, rewrite.key] as const] : [];
    }),
  );
}

function readKeys(
  sets: readonly SelectionSetNode[],
  prefixes: readonly string[],
  renamed: ReadonlyMap<string, string>,
): SuppliedKeys {
  const top = new Set<string>();
  const paths = new Set<string>();
  const walk = (set: SelectionSetNode, prefix: string, isTop: boolean): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = renamed.get(keyOf(selection)) ?? keyOf(selection);
        const path = joinKeys(prefix, key);
        paths.add(path);
        if (isTop) top.add(key);
        if (selection.selectionSet) walk(selection.selectionSet, path, false);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, prefix, isTop);
    }
  };
  for (const prefix of prefixes) for (const set of sets) walk(set, prefix, true);
  return { top, paths };
}

function keyOf(field: {
  readonly alias?: { readonly value: string };
  readonly name: { readonly value: string };
}) {
  return field.alias?.value ?? field.name.value;
}
