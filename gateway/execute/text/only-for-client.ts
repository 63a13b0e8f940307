import { needsOf } from '../compile/dependencies.ts';
import type { FlatFetch } from '../compile/flat-plan.ts';
import { joinKeys, suppliedBy } from '../compile/supplied-keys.ts';

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
  for (const { places, paths } of fetches.flatMap(suppliedBy)) {
    // By each of its places, as one may lead below another. Paths that differ only by types are one place.
    for (const place of new Set(places)) {
      for (const inner of paths) {
        const path = joinKeys(place, inner);
        counts.set(path, (counts.get(path) ?? 0) + 1);
      }
    }
  }
  return counts;
}

function* withAncestors(path: string): Generator<string> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}
