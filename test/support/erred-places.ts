import type { ExecutionResult } from 'graphql';

/**
 * Where errors show in the data. When several fields under one null failed, which of them is named is left open by the spec
 * (graphql-js stops at the first), so an error counts as the null that it made.
 */
export function erredPlaces({ data, errors }: ExecutionResult): string[] {
  const places = (errors ?? []).map(({ path = [] }) => {
    const place: (string | number)[] = [];
    let value: unknown = data;
    for (const key of path) {
      if (value === null || value === undefined) break;
      place.push(key);
      value = (value as Record<string | number, unknown>)[key];
    }
    return place.join('.');
  });
  return [...new Set(places)].sort();
}
