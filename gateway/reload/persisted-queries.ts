import { LRUCache } from 'lru-cache';
import type { ApqCache } from '../pipeline.ts';

const MOST_CHARACTERS = 30_000_000;

/** Holds automatic persisted queries for all supergraphs of a gateway: clients need not send theirs again after a swap. */
export function createPersistedQueries(): ApqCache {
  const held = new LRUCache<string, string>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: (text) => Math.max(1, text.length),
  });
  return {
    get: (key) => Promise.resolve(held.get(key)),
    set: (key, text) => {
      held.set(key, text);
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(held.delete(key)),
  };
}
