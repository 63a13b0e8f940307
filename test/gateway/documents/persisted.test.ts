import { afterEach, describe, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import { createPersistedQueries } from '../../../gateway/reload/persisted-queries.ts';
import { answerOf, post, start, stopAll } from '../http/start.ts';

afterEach(stopAll);

const query = '{ companies }';
const extensions = { persistedQuery: { version: 1, sha256Hash: hash('sha256', query) } };
const answer = { data: { companies: ['Contoso'] } };
const codeOf = async (response: Response) => (await answerOf(response)).errors?.[0]?.extensions.code;

function get(url: string, parameters: Record<string, string>): Promise<Response> {
  const search = new URLSearchParams(parameters).toString();
  return fetch(`${url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
}

// https://www.apollographql.com/docs/apollo-server/performance/apq
describe('an automatic persisted query', () => {
  test('is not found, then sent with its text, and then found by both methods', async () => {
    const { url } = await start();
    expect(await codeOf(await post(url, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await answerOf(await post(url, { query, extensions }))).toEqual(answer);
    expect(await answerOf(await post(url, { extensions }))).toEqual(answer);
    const byGet = { extensions: JSON.stringify(extensions) };
    expect(await answerOf(await get(url, byGet))).toEqual(answer);
  });

  test('may be registered by GET', async () => {
    const { url } = await start();
    const hashOnly = { extensions: JSON.stringify(extensions) };
    expect(await codeOf(await get(url, hashOnly))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await answerOf(await get(url, { ...hashOnly, query }))).toEqual(answer);
    expect(await answerOf(await post(url, { extensions }))).toEqual(answer);
  });

  test('that is a mutation is not run by GET', async () => {
    const { url } = await start({ legal: () => Promise.resolve({ data: { close: null } }) });
    const mutation = 'mutation { close(id: "m1") { id } }';
    const persistedQuery = { version: 1, sha256Hash: hash('sha256', mutation) };
    await post(url, { query: mutation, extensions: { persistedQuery } });
    expect((await get(url, { extensions: JSON.stringify({ persistedQuery }) })).status).toBe(405);
  });

  test.each([
    ['another text', { query: '{ matters { id } }', extensions }],
    ['another version', { extensions: { persistedQuery: { ...extensions.persistedQuery, version: 2 } } }],
    ['no hash', { extensions: { persistedQuery: { version: 1 } } }],
    ['a hash that is a number', { extensions: { persistedQuery: { version: 1, sha256Hash: 1 } } }],
    ['no object', { query, extensions: { persistedQuery: 'yes' } }],
  ])('with %s is refused', async (_name, body) => {
    const { url } = await start();
    const response = await post(url, body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
    expect(await codeOf(await post(url, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test.each([
    ['broken', '{ companies'],
    ['invalid', '{ nothing }'],
    ['too large', '{ matters '.repeat(1000)],
  ])('that is %s is not kept', async (_name, text) => {
    const { url } = await start();
    const persistedQuery = { version: 1, sha256Hash: hash('sha256', text) };
    await post(url, { query: text, extensions: { persistedQuery } });
    expect(await codeOf(await post(url, { extensions: { persistedQuery } }))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });
});

test('what clients register is bounded by its size: the oldest goes first', async () => {
  const kept = createPersistedQueries();
  const megabyte = 'a'.repeat(1_000_000);
  for (let index = 0; index < 100; index++) await kept.set(`apq:${index}`, megabyte);
  expect(await kept.get('apq:0')).toBeUndefined();
  expect(await kept.get('apq:99')).toBe(megabyte);
  const left = await Promise.all(Array.from({ length: 100 }, (_, index) => kept.get(`apq:${index}`)));
  expect(left.filter(Boolean).length).toBeLessThanOrEqual(30);
});
