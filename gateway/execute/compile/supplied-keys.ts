import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { derivedOnce } from '../../derived.ts';
import { fetchOperation } from '../../plan/fetch-operation.ts';
import type { PathSegment, Rewrite } from '../../plan/query-plan.ts';
import { entityAliases } from './entity-aliases.ts';
import type { FlatFetch } from './flat-plan.ts';

/** What one selection of a subgraph operation brings to the objects that it is about. */
export interface SuppliedKeys {
  /** The keys at its top. */
  readonly top: ReadonlySet<string>;
  /** Every key as a path of keys, such as `reviews/id`; lists and type conditions leave no trace. */
  readonly paths: ReadonlySet<string>;
}

/** What a fetch brings to the objects at some paths of keys. */
export interface SuppliedAt extends SuppliedKeys {
  readonly places: readonly string[];
}

/** The keys that the root fields of an operation bring. */
export function suppliedByRoot(
  operation: OperationDefinitionNode,
  renamed: ReadonlyMap<string, string>,
): SuppliedKeys {
  return readOnce(operation, '', renamed, () => [operation.selectionSet]);
}

/** The keys that one `_entities` of an operation brings. */
export function suppliedByEntities(
  operation: OperationDefinitionNode,
  alias: string,
  renamed: ReadonlyMap<string, string>,
): SuppliedKeys {
  return readOnce(operation, alias, renamed, () =>
    operation.selectionSet.selections.flatMap((selection) =>
      selection.kind === Kind.FIELD && keyOf(selection) === alias && selection.selectionSet
        ? [selection.selectionSet]
        : [],
    ),
  );
}

/** All that a fetch brings, and where. */
export function suppliedBy({ fetch, path }: FlatFetch): readonly SuppliedAt[] {
  const operation = fetchOperation(fetch.operation);
  const aliases = entityAliases(fetch, path);
  if (aliases) {
    return aliases.map(({ alias, paths, outputRewrites }) => ({
      ...suppliedByEntities(operation, alias, renamedKeys(outputRewrites)),
      places: paths.map(keyPath),
    }));
  }
  const renamed = renamedKeys(fetch.kind === 'Fetch' ? fetch.outputRewrites : []);
  return [{ ...suppliedByRoot(operation, renamed), places: [keyPath(path ?? [])] }];
}

/** Whether a path of keys is among what is supplied. */
export function brings({ places, paths }: SuppliedAt, path: string): boolean {
  return places.some((place) => {
    if (place === '') return paths.has(path);
    return path.startsWith(place) && path[place.length] === '/' && paths.has(path.slice(place.length + 1));
  });
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

const known = derivedOnce((_operation: OperationDefinitionNode) => new Map<string, SuppliedKeys>());

/** Reads a selection once where nothing in it is renamed. */
function readOnce(
  operation: OperationDefinitionNode,
  alias: string,
  renamed: ReadonlyMap<string, string>,
  setsOf: () => readonly SelectionSetNode[],
): SuppliedKeys {
  if (renamed.size > 0) return readKeys(setsOf(), renamed);
  const byAlias = known(operation);
  const found = byAlias.get(alias) ?? readKeys(setsOf(), renamed);
  byAlias.set(alias, found);
  return found;
}

function readKeys(sets: readonly SelectionSetNode[], renamed: ReadonlyMap<string, string>): SuppliedKeys {
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
  for (const set of sets) walk(set, '', true);
  return { top, paths };
}

function keyOf(field: {
  readonly alias?: { readonly value: string };
  readonly name: { readonly value: string };
}) {
  return field.alias?.value ?? field.name.value;
}
