import type { ServerResponse } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { createLimitRate } from '../../../gateway/access/rate-limit.ts';
import { Refusal } from '../../../gateway/access/refusal.ts';

/** A limit on a clock that is moved by hand, and what each request was told. */
function limited(perMinute: number) {
  const clock = { now: 5000 };
  const limit = createLimitRate({ perMinute, now: () => clock.now });
  return (key: string, afterMs = 0) => {
    clock.now += afterMs;
    const headers: Record<string, string> = {};
    const response = { setHeader: (name: string, value: string) => (headers[name] = value) };
    try {
      limit(key, response as unknown as ServerResponse);
      return {
        allowed: true,
        left: headers['ratelimit'],
        policy: headers['ratelimit-policy'],
        retryAfter: undefined,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const retryAfter = error.headers['retry-after'];
      return { allowed: false, left: headers['ratelimit'], policy: headers['ratelimit-policy'], retryAfter };
    }
  };
}

describe('a minute’s requests', () => {
  test('may come at once, and then one by one as they come back', () => {
    const send = limited(3);
    expect(send('a')).toEqual({
      allowed: true,
      left: '"key";r=2;t=20',
      policy: '"key";q=3;w=60',
      retryAfter: undefined,
    });
    expect(send('a').left).toBe('"key";r=1;t=40');
    expect(send('a').left).toBe('"key";r=0;t=60');
    expect(send('a')).toMatchObject({ allowed: false, left: '"key";r=0;t=60', retryAfter: '20' });
    expect(send('a', 19_000)).toMatchObject({ allowed: false, retryAfter: '1' });
    expect(send('a', 1000)).toMatchObject({ allowed: true, left: '"key";r=0;t=60' });
    expect(send('a')).toMatchObject({ allowed: false, retryAfter: '20' });
  });

  test('are counted for each key by itself', () => {
    const send = limited(1);
    expect(send('a').allowed).toBe(true);
    expect(send('b').allowed).toBe(true);
    expect(send('a').allowed).toBe(false);
  });

  test('are never more than a minute’s, however long none came', () => {
    const send = limited(2);
    send('a');
    send('a', 3_600_000);
    expect(send('a').allowed).toBe(true);
    expect(send('a').allowed).toBe(false);
  });

  test('are as many as allowed on the long run, at any pace', () => {
    const send = limited(60);
    let allowed = 0;
    for (let sent = 0; sent < 6000; sent++) if (send('a', 100).allowed) allowed++;
    expect(allowed).toBeGreaterThanOrEqual(600 + 59);
    expect(allowed).toBeLessThanOrEqual(600 + 60);
  });
});
