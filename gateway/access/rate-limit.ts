import type { ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { Refusal } from './refusal.ts';

/** How many requests one key may send in a minute. */
export interface RateLimitOptions {
  readonly perMinute: number;
  /** In milliseconds, from any start. */
  readonly now?: () => number;
}

/** Counts a request of a key, and tells it in the answer how many are left. Throws a `Refusal` for one too many. */
export type LimitRate = (key: string, response: ServerResponse) => void;

interface Bucket {
  tokens: number;
  at: number;
}

const KEYS_KEPT = 10_000;
const WINDOW_SECONDS = 60;

/**
 * A bucket of tokens for each key, which is full at first and fills evenly: a minute's requests may come at once, and then no
 * faster than they are allowed. Each gateway process counts for itself. A key that was not seen for long is forgotten, which does
 * no harm: its bucket would be full.
 *
 * What is left is told as https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ has it.
 */
export function createLimitRate({ perMinute, now = () => performance.now() }: RateLimitOptions): LimitRate {
  const buckets = new LRUCache<string, Bucket>({ max: KEYS_KEPT });
  const perMillisecond = perMinute / (WINDOW_SECONDS * 1000);
  const secondsUntil = (tokens: number, bucket: Bucket): number =>
    Math.max(0, Math.ceil((tokens - bucket.tokens) / perMillisecond / 1000));
  return (key, response) => {
    const bucket = buckets.get(key) ?? { tokens: perMinute, at: now() };
    const at = now();
    bucket.tokens = Math.min(perMinute, bucket.tokens + (at - bucket.at) * perMillisecond);
    bucket.at = at;
    buckets.set(key, bucket);
    const isAllowed = bucket.tokens >= 1;
    if (isAllowed) bucket.tokens -= 1;
    const left = `"key";r=${Math.floor(bucket.tokens)};t=${secondsUntil(perMinute, bucket)}`;
    response.setHeader('ratelimit-policy', `"key";q=${perMinute};w=${WINDOW_SECONDS}`);
    response.setHeader('ratelimit', left);
    if (!isAllowed) throw tooMany(perMinute, secondsUntil(1, bucket));
  };
}

function tooMany(perMinute: number, seconds: number): Refusal {
  const message = `This key may send ${perMinute} requests in a minute: send the next in ${seconds} s.`;
  return new Refusal('RATE_LIMITED', message, { status: 429, headers: { 'retry-after': String(seconds) } });
}
