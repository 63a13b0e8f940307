import { entityAliases } from '../compile/entity-aliases.ts';
import { needsOf } from '../compile/dependencies.ts';
import type { FlatFetch } from '../compile/flat-plan.ts';
import {
  joinKeys,
  keyPath,
  operationOf,
  renamedKeys,
  suppliedByEntities,
  suppliedByRoot,
} from '../compile/supplied-keys.ts';

/**
 * Tells of each path of keys whether one fetch alone brings what stands there, at once, and no other fetch needs anything at or
 * below it. `null` where the plan does not say so of every path.
 */
export function isOnlyForClient(fetches: readonly FlatFetch[]): ((path: string) => boolean) | null {
  const supplies = countSupplies(fetches);
  const needed = new Set<string>();
  for (const flat of fetches) {
    for (const path of needsOf(flat) ?? []) {
      if (!supplies.has(path) && !path.endsWith('__typename')) return null;
      for (const above of withAncestors(path)) needed.add(above).add(joinKeys(above, '__typename'));
    }
  }
  return (path) => supplies.get(path) === 1 && !needed.has(path);
}

/** How many answers have something at a path: each list of entities is one by itself. */
function countSupplies(fetches: readonly FlatFetch[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const paths of fetches.flatMap(suppliedByEach)) {
    for (const path of paths) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

function suppliedByEach({ fetch, path }: FlatFetch): ReadonlySet<string>[] {
  const operation = operationOf(fetch);
  const aliases = entityAliases(fetch, path);
  if (!aliases) {
    const rewrites = fetch.kind === 'Fetch' ? fetch.outputRewrites : [];
    return [suppliedByRoot(operation, path ?? [], renamedKeys(rewrites)).paths];
  }
  // By each of its paths: one may lead below another.
  return aliases.flatMap(({ alias, paths, outputRewrites }) =>
    distinct(paths).map(
      (one) => suppliedByEntities(operation, alias, [one], renamedKeys(outputRewrites)).paths,
    ),
  );
}

/** Paths that differ only by types lead to the same keys. */
function distinct<Path extends Parameters<typeof keyPath>[0]>(paths: readonly Path[]): Path[] {
  return [...new Map(paths.map((path) => [keyPath(path), path])).values()];
}

function* withAncestors(path: string): Generator<string> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}
