import { LRUCache } from 'lru-cache';

/** The documents that clients asked last, for the warming of the next supergraph. */
export interface RecentOperations {
  note(source: string): void;
  /** The most recent first. */
  list(): string[];
}

const MOST_CHARACTERS = 2_000_000;

/** Keeps so many of them at most, and so much text. */
export function createRecentOperations(most = 200): RecentOperations {
  const held = new LRUCache<string, true>({
    max: most,
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (_, source) => Math.max(1, source.length),
  });
  return {
    note(source) {
      // What is held already is only moved to the front, which costs no calculation.
      if (held.get(source) === undefined) held.set(source, true);
    },
    list: () => [...held.keys()],
  };
}
