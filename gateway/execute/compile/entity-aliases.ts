import type { BatchFetchNode, EntityAlias, FetchNode, PathSegment } from '../../plan/query-plan.ts';

/**
 * What a fetch asks about entities, one `_entities` each, with rewrites that start at the entity; `null` for a fetch of root
 * fields. `path` is that of the `Flatten` around it.
 */
export function entityAliases(
  fetch: FetchNode | BatchFetchNode,
  path: readonly PathSegment[] | null,
): readonly EntityAlias[] | null {
  const aliases = fetch.kind === 'BatchFetch' ? fetch.aliases : onlyAlias(fetch, path);
  return aliases && aliases.map(startingAtEntity);
}

function onlyAlias(fetch: FetchNode, path: readonly PathSegment[] | null): readonly EntityAlias[] | null {
  if (path === null || fetch.requires.length === 0) return null;
  const { requires, inputRewrites, outputRewrites } = fetch;
  const named = { alias: '_entities', variable: 'representations', paths: [path] };
  return [{ ...named, requires, inputRewrites, outputRewrites }];
}

function startingAtEntity(alias: EntityAlias): EntityAlias {
  const outputRewrites = alias.outputRewrites.map((rewrite) => withoutEntities(rewrite, alias.alias));
  return { ...alias, outputRewrites };
}

/** The planner names the way to the entity in some rewrites, and leaves it out in others. */
function withoutEntities<R extends EntityAlias['outputRewrites'][number]>(rewrite: R, alias: string): R {
  const [first] = rewrite.path;
  const starts = first?.kind === 'key' && (first.key === alias || first.key === '_entities');
  return starts ? { ...rewrite, path: rewrite.path.slice(1) } : rewrite;
}
