import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReplayRequest } from '../../../schema/key-service.ts';
import { until } from '../../support/until.ts';
import { finding, KEY, problemOf, send, startLibrary, stopLibraries, type Library } from './start.ts';

let library: Library;
let kept: Library['service'];
beforeAll(async () => {
  library = await startLibrary();
  kept = { ...library.service };
});
beforeEach(() => {
  library.come = 0;
  library.lent = 0;
  library.gate = Promise.resolve();
  library.forget();
});
afterEach(() => void Object.assign(library.service, kept));
afterAll(stopLibraries);

const loan = { bookId: 'b1', days: 7 };
const lend = (key: string, body: unknown = loan, headers: Record<string, string> = {}): Promise<Response> =>
  send(library, '/api/loans', body, { 'idempotency-key': key, ...headers });

describe('a request that is sent twice', () => {
  test('is run once; the second gets the answer of the first, as it was', async () => {
    const first = await lend('a');
    const second = await lend('a');
    expect(first.status).toBe(201);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(await second.text()).toBe(await first.text());
    expect(library.lent).toBe(1);
  });

  test('is run once though both come at the same time', async () => {
    let open: (value: unknown) => void = () => undefined;
    library.gate = new Promise((resolve) => (open = resolve));
    const first = lend('a');
    // The others find its claim.
    await until(() => library.come === 1);
    const others = await Promise.all([lend('a'), lend('a'), lend('a')]);
    for (const other of others) {
      expect(other.headers.get('retry-after')).toBe('1');
      expect(await problemOf(other)).toMatchObject({ type: '/api#request-in-progress', status: 409 });
    }
    open(null);
    expect((await first).status).toBe(201);
    expect((await lend('a')).headers.get('idempotent-replayed')).toBe('true');
    expect(library.lent).toBe(1);
  });

  test('is run once though its client went away before the answer', async () => {
    let open: (value: unknown) => void = () => undefined;
    library.gate = new Promise((resolve) => (open = resolve));
    const gone = new AbortController();
    const first = fetch(`${library.url}/api/loans`, {
      method: 'POST',
      headers: { 'x-integration-key': KEY, 'content-type': 'application/json', 'idempotency-key': 'a' },
      body: JSON.stringify(loan),
      signal: gone.signal,
    });
    await until(() => library.come === 1);
    gone.abort();
    await expect(first).rejects.toThrow();
    open(null);
    let again = await lend('a');
    while (again.status === 409) again = await lend('a');
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(library.lent).toBe(1);
  });

  test('is not run again because a part of its answer was missing, and is told so again', async () => {
    library.reviewsDown = true;
    const first = await lend('a');
    library.reviewsDown = false;
    expect([first.status, first.headers.get('incomplete-fields')]).toEqual([201, '/book/rating']);
    const again = await lend('a');
    expect([again.status, again.headers.get('incomplete-fields')]).toEqual([201, '/book/rating']);
    expect(await again.text()).toBe(await first.text());
    expect(library.lent).toBe(1);
  });

  test('gets a refusal again, too', async () => {
    const refused = await problemOf(await lend('a', { bookId: 'b2' }));
    const again = await lend('a', { bookId: 'b2' });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await problemOf(again)).toEqual(refused);
  });

  test('is tried again where the first failed for a reason of ours', async () => {
    expect((await lend('a', { bookId: 'b1', days: 91 })).status).toBe(503);
    const again = await lend('a', { bookId: 'b1', days: 91 });
    expect(again.headers.get('idempotent-replayed')).toBeNull();
    expect((await lend('a')).status).toBe(201);
  });
});

test('a request that took too long, and may be done yet, is not run beside itself', async () => {
  const hasty = await startLibrary({ SUBGRAPH_TIMEOUT_MS: '200' });
  let open: (value: unknown) => void = () => undefined;
  hasty.gate = new Promise((resolve) => (open = resolve));
  const lendHastily = () => send(hasty, '/api/loans', loan, { 'idempotency-key': 'a' });
  expect(await problemOf(await lendHastily())).toMatchObject({ type: '/api#timeout', status: 504 });
  expect(await problemOf(await lendHastily())).toMatchObject({ type: '/api#request-in-progress' });
  open(null);
});

test('a claim says how long this gateway lets the request run', async () => {
  const patient = await startLibrary({ REQUEST_TIMEOUT_MS: '600000' });
  const claims: ReplayRequest[] = [];
  const service = { ...patient.service };
  patient.service.claim = (request) => {
    claims.push(request);
    return service.claim(request);
  };
  expect((await send(patient, '/api/loans', loan, { 'idempotency-key': 'a' })).status).toBe(201);
  expect(claims).toMatchObject([{ idempotencyKey: 'a', longestMs: 600_000 }]);
});

describe('another request', () => {
  test('with the same key is refused, and not run', async () => {
    await lend('a');
    const problem = await problemOf(await lend('a', { ...loan, days: 8 }));
    expect(problem).toMatchObject({ type: '/api#idempotency-key-reused', status: 422 });
    expect(library.lent).toBe(1);
  });

  test('of another program may have the same key', async () => {
    library.keys.set('ogk_other', finding('key_other', ['loans.write']));
    await lend('a');
    expect((await lend('a', loan, { 'x-integration-key': 'ogk_other' })).status).toBe(201);
    expect(library.lent).toBe(2);
  });

  test('without a key is run each time', async () => {
    await send(library, '/api/loans', loan);
    await send(library, '/api/loans', loan);
    expect(library.lent).toBe(2);
  });
});

describe('an Idempotency-Key', () => {
  test('may be in quotes or bare, and means the same', async () => {
    await lend('"8e03978e-40d5-43dd-bc93-6894a57f9324"');
    const bare = await lend('8e03978e-40d5-43dd-bc93-6894a57f9324');
    expect(bare.headers.get('idempotent-replayed')).toBe('true');
  });

  test.each([['""'], ['"open'], ['a b'], ['x'.repeat(256)]])('%j is none', async (key) => {
    expect((await problemOf(await lend(key))).detail).toContain('Idempotency-Key must be 1 to 255');
    expect(library.lent).toBe(0);
  });

  test('that is wrong in its body is not used up', async () => {
    expect((await lend('a', { bookId: 1.5, days: 'x' })).status).toBe(422);
    expect((await lend('a')).status).toBe(201);
  });

  test('cannot be kept where nobody keeps answers', async () => {
    const open = await startLibrary({ AUTH: 'none' }, { keyService: null });
    const response = await send(open, '/api/loans', loan, { 'idempotency-key': 'a' });
    expect((await problemOf(response)).detail).toContain('Nobody keeps answers here');
    expect((await send(open, '/api/loans', loan)).status).toBe(201);
  });
});

describe('a memory that fails', () => {
  test('before a request refuses it, and runs nothing', async () => {
    library.service.claim = () => Promise.reject(new Error('no database'));
    expect(await problemOf(await lend('a'))).toMatchObject({ type: '/api#unavailable', status: 503 });
    expect(library.lent).toBe(0);
  });

  test('after a request does not take its answer away', async () => {
    library.service.complete = () => Promise.reject(new Error('no database'));
    expect((await lend('a')).status).toBe(201);
  });
});
