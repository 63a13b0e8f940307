import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/** What failed a short time ago, and would fail again: it is not tried again before the time is over. */
export interface RecentFailures {
  /** Throws the failure again, where there was one. */
  check(key: string): void;
  note(key: string, failure: unknown): void;
}

/** In milliseconds, more than 0, and never going back. */
export type Clock = () => number;

const KEPT_MS = 30_000;
const MOST = 1000;

/** Remembers so many failures at most. Keys are long texts from clients: only their hashes are held. */
export function createRecentFailures(now: Clock): RecentFailures {
  const held = new LRUCache<string, { readonly failure: unknown }>({
    max: MOST,
    ttl: KEPT_MS,
    ttlResolution: 0,
    perf: { now },
  });
  return {
    check(key) {
      const known = held.size > 0 ? held.get(digest(key)) : undefined;
      if (known) throw known.failure;
    },
    note: (key, failure) => void held.set(digest(key), { failure }),
  };
}

function digest(key: string): string {
  return hash('sha256', key, 'base64');
}
