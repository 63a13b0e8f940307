import { afterAll, describe, expect, test } from '@jest/globals';
import { hash } from 'node:crypto';
import type { RunningGateway } from '../../../gateway/gateway.ts';
import { answerOf, post, start, stopAll } from '../http/start.ts';

afterAll(stopAll);

const operations = [
  { name: 'Companies', source: 'query Companies { companies }' },
  { name: 'Close', source: 'mutation Close($id: ID!) { close(id: $id) { id } }' },
  { name: 'Matters', source: '# All of them.\nquery Matters { matters { id } }\n' },
];
const [companies] = operations;
const sha256Hash = hash('sha256', companies?.source ?? '');
const byHash = { extensions: { persistedQuery: { version: 1, sha256Hash } } };
const answer = { data: { companies: ['Contoso'] } };

const opened = new Map<string, Promise<RunningGateway>>();

/** One gateway for all tests of a mode: none of them changes it. */
function open(SAFELIST: string): Promise<RunningGateway> {
  const gateway = opened.get(SAFELIST) ?? start({ operations, environment: { SAFELIST } });
  opened.set(SAFELIST, gateway);
  return gateway;
}

function get(url: string, parameters: Record<string, string>): Promise<Response> {
  const search = new URLSearchParams(parameters).toString();
  return fetch(`${url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });
}

const codeOf = async (response: Response) => (await answerOf(response)).errors?.[0]?.extensions.code;

describe.each([['false'], ['true']])('a stored operation, with SAFELIST=%s, is run', (SAFELIST) => {
  test.each([
    ['by its name', { documentId: 'Companies' }],
    ['by the hash of its text', { documentId: `sha256:${sha256Hash}` }],
    ["by the hash where Apollo's clients put it", byHash],
    ['with what clients send as null', { documentId: 'Companies', query: null, variables: null }],
    ['with other extensions', { documentId: 'Companies', extensions: { some: 1 } }],
  ])('%s', async (_name, body) => {
    const { url } = await open(SAFELIST);
    const response = await post(url, body);
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toEqual(answer);
  });

  test('by GET', async () => {
    const { url } = await open(SAFELIST);
    expect(await answerOf(await get(url, { documentId: 'Companies' }))).toEqual(answer);
    const extensions = JSON.stringify(byHash.extensions);
    expect(await answerOf(await get(url, { extensions }))).toEqual(answer);
  });

  test('with its variables, and a mutation not by GET', async () => {
    const { url } = await start({
      operations,
      environment: { SAFELIST },
      legal: ({ variables }) => Promise.resolve({ data: { close: { __typename: 'Matter', ...variables } } }),
    });
    const body = { documentId: 'Close', variables: { id: 'm7' } };
    expect(await answerOf(await post(url, body))).toEqual({ data: { close: { id: 'm7' } } });
    const byGet = await get(url, { documentId: 'Close', variables: '{"id":"m7"}' });
    expect(byGet.status).toBe(405);
  });

  test('in a batch', async () => {
    const { url } = await open(SAFELIST);
    const response = await post(url, [{ documentId: 'Companies' }, { documentId: 'Matters' }]);
    expect(await response.json()).toEqual([answer, { data: { matters: [{ id: 'm1' }] } }]);
  });

  test('and its plan is told', async () => {
    const { url } = await open(SAFELIST);
    const response = await fetch(`${url}/graphql/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentId: 'Companies' }),
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ plan: expect.stringContaining('crm') });
  });
});

describe('a name that cannot be used is refused', () => {
  test.each([
    ['unknown', { documentId: 'Nobody' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['of a property that all objects have', { documentId: 'constructor' }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['that is no string', { documentId: 1 }, 'BAD_REQUEST'],
    ['beside a text', { documentId: 'Companies', query: '{ companies }' }, 'BAD_REQUEST'],
  ])('%s', async (_name, body, code) => {
    const { url } = await open('false');
    const response = await post(url, body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe(code);
  });
});

describe('where only stored operations are run', () => {
  const text = '{ companies }';
  const persistedQuery = { version: 1, sha256Hash: hash('sha256', text) };

  test.each([
    ['a text', { query: text }],
    ['the text of a stored operation, which has a name', { query: companies?.source }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a text that cannot be parsed', { query: '{' }],
    ['an empty text', { query: '' }],
    ['a text beside a hash, to register it', { query: text, extensions: { persistedQuery } }],
    ['a hash that is not stored', { extensions: { persistedQuery } }],
    ['a text beside the hash of a stored operation', { query: text, ...byHash }],
    ['a name that is not stored', { documentId: 'Nobody' }],
    ['nothing', { variables: {} }],
  ])('%s is refused', async (_name, body) => {
    const { url } = await open('true');
    const response = await post(url, body);
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('OPERATION_NOT_ALLOWED');
  });

  test('a text is refused by GET, in a batch, and for its plan too', async () => {
    const { url } = await open('true');
    expect(await codeOf(await get(url, { query: text }))).toBe('OPERATION_NOT_ALLOWED');
    const batch = await post(url, [{ query: text }, { documentId: 'Companies' }]);
    expect(await batch.json()).toMatchObject([
      { errors: [{ extensions: { code: 'OPERATION_NOT_ALLOWED' } }] },
      answer,
    ]);
    const plan = await fetch(`${url}/graphql/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: text }),
    });
    expect(await codeOf(plan)).toBe('OPERATION_NOT_ALLOWED');
  });

  test('no subgraph hears of what is refused', async () => {
    let calls = 0;
    const crm = () => Promise.resolve({ data: { companies: [String(calls++)] } });
    const { url } = await start({ operations, crm, environment: { SAFELIST: 'true' } });
    await post(url, { query: text });
    expect(calls).toBe(0);
  });
});
