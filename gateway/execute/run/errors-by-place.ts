import type { GraphQLError } from 'graphql';
import type { ClientPath } from './shape.ts';

/** The errors at or below each place. One that is at none of them goes to the first: it must be told somewhere. */
export function byPlace(
  errors: readonly GraphQLError[],
  places: readonly { readonly path: ClientPath }[],
): GraphQLError[][] {
  const sorted: GraphQLError[][] = places.map(() => []);
  if (errors.length === 0) return sorted;
  const indexes = new Map(places.map(({ path }, index) => [JSON.stringify(path), index] as const));
  for (const error of errors) sorted[placeOf(error.path ?? [], indexes)]?.push(error);
  return sorted;
}

/** The index of the place that is nearest above a path. */
function placeOf(path: ClientPath, indexes: ReadonlyMap<string, number>): number {
  for (let length = path.length; length >= 0; length--) {
    const index = indexes.get(JSON.stringify(path.slice(0, length)));
    if (index !== undefined) return index;
  }
  return 0;
}
