import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, finding, KEY, problemOf, send, startLibrary, stopLibraries, type Library } from './start.ts';

let library: Library;
beforeAll(async () => {
  library = await startLibrary();
});
afterAll(stopLibraries);

describe('a key', () => {
  test.each([
    ['none', {}, 'This request has no integration key. Send the header `X-Integration-Key: KEY`.'],
    ['an unknown one', { 'x-integration-key': 'ogk_other' }, 'The integration key is not valid.'],
    [
      'a token instead',
      { authorization: 'Bearer x' },
      'This request has no integration key. Send the header `X-Integration-Key: KEY`.',
    ],
  ])('is needed: %s', async (_, headers, detail) => {
    const response = await fetch(`${library.url}/api/books`, { headers: headers as Record<string, string> });
    expect(response.headers.get('www-authenticate')).toContain('X-Integration-Key');
    expect(await problemOf(response)).toEqual({
      type: '/api#unauthenticated',
      title: 'Unauthenticated',
      status: 401,
      detail,
      code: 'UNAUTHENTICATED',
    });
  });

  test('that has ended is told so', async () => {
    library.keys.set('ogk_old', { state: 'expired', since: '2026-03-02T00:00:00.000Z' });
    const problem = await problemOf(await ask(library, '/api/books', { 'x-integration-key': 'ogk_old' }));
    expect(problem.detail).toBe('The integration key expired at 2026-03-02T00:00:00.000Z.');
  });

  test('without the scope of an address is refused there, and let in elsewhere', async () => {
    library.keys.set('ogk_reads', finding('key_reads', ['books.read']));
    const headers = { 'x-integration-key': 'ogk_reads' };
    const problem = await problemOf(await send(library, '/api/loans', { bookId: 'b1' }, headers));
    expect(problem).toMatchObject({
      type: '/api#forbidden',
      status: 403,
      detail: 'This needs a key with the scope loans.write; this one has books.read.',
    });
    expect(library.lent).toBe(0);
    expect((await ask(library, '/api/books', headers)).status).toBe(200);
  });

  test('of another tenant cannot say that it is another’s', async () => {
    const problem = await problemOf(await ask(library, '/api/mine?tenant_id=ten_2'));
    expect(problem).toMatchObject({
      status: 403,
      detail: "tenant_id must be the key's own: this key is not for ten_2.",
    });
    expect((await problemOf(await ask(library, '/api/mine'))).detail).toBe(
      'The parameter tenant_id is missing.',
    );
  });

  test('cannot be checked where nobody answers: that is not the client’s fault', async () => {
    const kept = { ...library.service };
    library.service.introspect = () => Promise.reject(new Error('no database'));
    const response = await ask(library, '/api/books', { 'x-integration-key': 'ogk_new' });
    Object.assign(library.service, kept);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(await problemOf(response)).toMatchObject({ status: 503, code: 'AUTHENTICATION_UNAVAILABLE' });
  });
});

describe('GraphQL', () => {
  const query = (headers: Record<string, string>): Promise<Response> =>
    fetch(`${library.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ whoAsks }' }),
    });

  test('is open to a key with the scope `graph`', async () => {
    library.keys.set('ogk_graph', finding('key_graph', ['graph']));
    const response = await query({ 'x-integration-key': 'ogk_graph' });
    expect(await response.json()).toEqual({ data: { whoAsks: 'key_graph' } });
    expect(response.headers.get('ratelimit')).toBe('"key";r=599;t=1');
  });

  test.each([
    ['a key without it', { 'x-integration-key': KEY }, 403, 'FORBIDDEN'],
    ['an unknown key', { 'x-integration-key': 'x' }, 401, 'UNAUTHENTICATED'],
    ['a key and a token', { 'x-integration-key': KEY, authorization: 'Bearer x' }, 400, 'BAD_REQUEST'],
    ['nobody', {}, 401, 'UNAUTHENTICATED'],
  ])('is closed to %s', async (_, headers, status, code) => {
    const response = await query(headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test('shows no plan to a key without it either', async () => {
    const response = await fetch(`${library.url}/graphql/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-integration-key': KEY },
      body: JSON.stringify({ query: '{ whoAsks }' }),
    });
    expect(response.status).toBe(403);
  });
});

describe('too many requests', () => {
  test('are refused with the time of the next, for that key alone', async () => {
    const small = await startLibrary({ RATE_LIMIT_PER_MINUTE: '2' });
    small.keys.set('ogk_other', finding('key_other', ['books.read']));
    const first = await ask(small, '/api/books');
    expect(first.headers.get('ratelimit-policy')).toBe('"key";q=2;w=60');
    expect(first.headers.get('ratelimit')).toBe('"key";r=1;t=30');
    await ask(small, '/api/books');
    const third = await ask(small, '/api/books');
    // To the second on a clock of their own: `rate-limit.test.ts`. Here time goes on.
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(third.headers.get('retry-after'))).toBeLessThanOrEqual(30);
    expect(third.headers.get('ratelimit')).toMatch(/^"key";r=0;t=\d\d$/);
    expect(await problemOf(third)).toMatchObject({
      type: '/api#rate-limited',
      status: 429,
      code: 'RATE_LIMITED',
    });
    expect((await ask(small, '/api/books', { 'x-integration-key': 'ogk_other' })).status).toBe(200);
  });
});

describe('a gateway where nobody knows keys', () => {
  test('lets nobody in', async () => {
    const closed = await startLibrary({}, { keyService: null });
    expect((await problemOf(await ask(closed, '/api/books'))).detail).toBe(
      'Integration keys are not known here.',
    );
  });

  test('lets everybody in where nobody is asked for anything', async () => {
    const open = await startLibrary({ AUTH: 'none' }, { keyService: null });
    const response = await fetch(`${open.url}/api/books`);
    expect(response.status).toBe(200);
    expect(response.headers.get('ratelimit')).toBeNull();
  });
});
