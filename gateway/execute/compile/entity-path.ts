import type { PathSegment } from '../../plan/query-plan.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import { isSource, type Source } from '../source.ts';

/** A path to entities, compiled: a key to follow, or the types that may pass. Lists are passed through wherever they stand. */
export type EntityPath = readonly (string | ReadonlySet<string>)[];

/** Compiles a plan's path. A type condition lets through every type under it. */
export function compilePath(path: readonly PathSegment[], facts: SupergraphFacts): EntityPath {
  return path.flatMap((segment): (string | ReadonlySet<string>)[] => {
    if (segment.kind === 'list') return [];
    if (segment.kind === 'key') return [segment.key];
    return [new Set(segment.types.flatMap((type) => [...facts.typesUnder(type)]))];
  });
}

/** Adds to `found` every object that stands at the path. Nulls and other values on the way are passed over. */
export function collectEntities(path: EntityPath, value: unknown, found: Source[], from = 0): void {
  if (Array.isArray(value)) {
    for (const item of value) collectEntities(path, item, found, from);
    return;
  }
  if (!isSource(value)) return;
  const segment = path[from];
  if (segment === undefined) found.push(value);
  else if (typeof segment === 'string') collectEntities(path, value[segment], found, from + 1);
  else if (passes(segment, value['__typename'])) collectEntities(path, value, found, from + 1);
}

/** An object without `__typename` passes: the plan asks for it wherever the type can vary. */
function passes(types: ReadonlySet<string>, typename: unknown): boolean {
  return typename === undefined || (typeof typename === 'string' && types.has(typename));
}
