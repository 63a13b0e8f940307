import type { Rewrite, RewriteSegment } from '../../plan/query-plan.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import { isSource, type Source } from '../source.ts';

/** Changes an object in place. */
export type ApplyRewrites = (source: Source) => void;

type CompiledSegment = string | ReadonlySet<string>;

/** Compiles the planner's rewrites; `null` where there are none. */
export function compileRewrites(rewrites: readonly Rewrite[], facts: SupergraphFacts): ApplyRewrites | null {
  if (rewrites.length === 0) return null;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, facts));
  return (source) => {
    for (const apply of compiled) apply(source);
  };
}

function compileRewrite(rewrite: Rewrite, facts: SupergraphFacts): ApplyRewrites {
  const path = rewrite.path.map((segment) => compileSegment(segment, facts));
  const key = path.findLast((segment) => typeof segment === 'string');
  if (key === undefined) throw new Error('The query planner handed back a rewrite of no key.');
  const way = path.slice(0, path.lastIndexOf(key));
  return (source) =>
    follow(way, source, 0, (found) => {
      if (rewrite.kind === 'setValue') found[key] = rewrite.value;
      else if (key in found) moveKey(found, key, rewrite.key);
    });
}

function moveKey(source: Source, from: string, to: string): void {
  source[to] = source[from];
  Reflect.deleteProperty(source, from);
}

function compileSegment(segment: RewriteSegment, facts: SupergraphFacts): CompiledSegment {
  if (segment.kind === 'key') return segment.key;
  return new Set(segment.types.flatMap((type) => [...facts.typesUnder(type)]));
}

function follow(
  way: readonly CompiledSegment[],
  value: unknown,
  from: number,
  apply: (found: Source) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) follow(way, item, from, apply);
    return;
  }
  if (!isSource(value)) return;
  const segment = way[from];
  if (segment === undefined) apply(value);
  else if (typeof segment === 'string') follow(way, value[segment], from + 1, apply);
  else if (segment.has(String(value['__typename']))) follow(way, value, from + 1, apply);
}
