import { describe, expect, test } from '@jest/globals';
import { createAuthenticateKey } from '../../../gateway/access/authenticate-key.ts';
import type { KeyFinding } from '../../../schema/key-service.ts';

const viewer = { subject: 'key_1', tenantId: 'ten_1', email: null, name: 'x', roles: [], scopes: ['a'] };
const active: KeyFinding = { state: 'active', viewer, until: null };

/** An authenticator over a finding that can change, with a clock that moves by hand. */
function authenticator(first: KeyFinding = active) {
  const state = { finding: first, now: Date.UTC(2026, 2, 2), asked: [] as string[], down: false };
  const authenticate = createAuthenticateKey(
    (key) => {
      state.asked.push(key);
      if (state.down) return Promise.reject(new Error('no database'));
      return Promise.resolve(state.finding);
    },
    () => state.now,
  );
  return { state, authenticate };
}

describe('a good key', () => {
  test('tells who asks, and is looked up once in a second', async () => {
    const { state, authenticate } = authenticator();
    expect(await authenticate('k')).toEqual(viewer);
    state.now += 999;
    expect(await authenticate('k')).toBe(viewer);
    expect(state.asked).toEqual(['k']);
    state.now += 1;
    await authenticate('k');
    expect(state.asked).toEqual(['k', 'k']);
  });

  test('is looked up once for all that come together', async () => {
    const { state, authenticate } = authenticator();
    await Promise.all(Array.from({ length: 20 }, () => authenticate('k')));
    expect(state.asked).toEqual(['k']);
  });

  test('stops within a second after it was revoked', async () => {
    const { state, authenticate } = authenticator();
    await authenticate('k');
    state.finding = { state: 'revoked', since: '2026-03-02T00:00:00.500Z' };
    state.now += 1000;
    await expect(authenticate('k')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      status: 401,
      message: 'The integration key was revoked at 2026-03-02T00:00:00.500Z.',
    });
  });

  test('stops when it ends, however lately it was looked up', async () => {
    const { state, authenticate } = authenticator({ ...active, until: '2026-03-02T00:00:00.300Z' });
    await authenticate('k');
    state.finding = { state: 'expired', since: '2026-03-02T00:00:00.300Z' };
    state.now += 299;
    await authenticate('k');
    state.now += 1;
    await expect(authenticate('k')).rejects.toThrow('expired at 2026-03-02T00:00:00.300Z');
  });
});

describe('a bad key', () => {
  test('is refused, says no more than that, and is remembered too', async () => {
    const { state, authenticate } = authenticator({ state: 'unknown' });
    for (let times = 0; times < 3; times++) {
      await expect(authenticate('k')).rejects.toMatchObject({
        code: 'UNAUTHENTICATED',
        message: 'The integration key is not valid.',
        headers: { 'www-authenticate': 'ApiKey header="X-Integration-Key"' },
      });
    }
    expect(state.asked).toHaveLength(1);
  });

  test.each([[undefined], [''], ['  ']])('%p is none: nobody is asked', async (key) => {
    const { state, authenticate } = authenticator();
    await expect(authenticate(key)).rejects.toThrow('has no integration key');
    expect(state.asked).toEqual([]);
  });

  test('that is far too long is none either', async () => {
    const { state, authenticate } = authenticator();
    await expect(authenticate('x'.repeat(501))).rejects.toThrow('not valid');
    expect(state.asked).toEqual([]);
  });
});

test('without whoever knows keys, nobody is let in, and the next try asks again', async () => {
  const { state, authenticate } = authenticator();
  state.down = true;
  await expect(authenticate('k')).rejects.toMatchObject({ code: 'AUTHENTICATION_UNAVAILABLE', status: 503 });
  state.down = false;
  expect(await authenticate('k')).toEqual(viewer);
});
