import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { answerOf, start, stopAll } from '../http/start.ts';
import { megabytesKept } from './memory.ts';

let endpoint: string;
beforeAll(async () => {
  endpoint = `${(await start()).url}/graphql`;
});
afterAll(stopAll);

type Body = string | Buffer<ArrayBuffer>;
type Sent = readonly [name: string, body: Body, code: string, headers?: Record<string, string>];

const many = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const asJson = (query: string, others: object = {}) => JSON.stringify({ query, ...others });
const nested = (depth: number) => `{ matters ${'{ related '.repeat(depth)}{ id }${'}'.repeat(depth)} }`;
const withId = 'query ($id: ID!) { matter(id: $id) { id } }';
const fragments = (bodies: readonly string[]) =>
  bodies.map((body, index) => `fragment F${index} on Matter { ${body} }`).join(' ');

/** Everything here is answered with its code. */
const bad: readonly Sent[] = [
  ['nothing', '', 'BAD_REQUEST'],
  ['garbage', '\u0000\u0001\u0002', 'BAD_REQUEST'],
  ['half a JSON', '{"query":"{ comp', 'BAD_REQUEST'],
  ['JSON and more', '{"query":"{ companies }"} {}', 'BAD_REQUEST'],
  ['a byte order mark', '\uFEFF{"query":"{ companies }"}', 'BAD_REQUEST'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 'BAD_REQUEST'],
  ['UTF-16', Buffer.from('{"query":"{ companies }"}', 'utf16le'), 'BAD_REQUEST'],
  ['null', 'null', 'BAD_REQUEST'],
  ['true', 'true', 'BAD_REQUEST'],
  ['a text', '"{ companies }"', 'BAD_REQUEST'],
  ['an empty object', '{}', 'BAD_REQUEST'],
  ['a query that is an object', '{"query":{"kind":"Document"}}', 'BAD_REQUEST'],
  ['a million brackets', '['.repeat(1_000_000), 'BAD_REQUEST'],
  ['brackets that close too', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, 'BAD_REQUEST'],
  [
    'deep variables',
    `{"query":"${withId}","variables":{"id":${'['.repeat(9000)}${']'.repeat(9000)}}}`,
    'BAD_REQUEST',
  ],
  ['10 MB', ' '.repeat(10 * 1024 * 1024), 'REQUEST_TOO_LARGE'],
  [
    '10 MB, compressed',
    gzipSync(' '.repeat(10 * 1024 * 1024)),
    'REQUEST_TOO_LARGE',
    { 'content-encoding': 'gzip' },
  ],
  ['another encoding', '{}', 'BAD_REQUEST', { 'content-encoding': 'rot13' }],
  ['XML', '<query/>', 'BAD_REQUEST', { 'content-type': 'text/xml' }],
  ['a list of a million', `[${'1,'.repeat(500_000)}1]`, 'OPERATION_LIMIT_EXCEEDED'],
  [
    'a hundred thousand aliases',
    asJson(`{ matters { ${many(100_000, (i) => `a${i}:id`)} } }`),
    'OPERATION_LIMIT_EXCEEDED',
  ],
  [
    'aliases under the limit of tokens',
    asJson(`{ matters { ${many(3000, (i) => `a${i}:id`)} } }`),
    'OPERATION_LIMIT_EXCEEDED',
  ],
  ['a thousand levels', asJson(nested(1000)), 'OPERATION_LIMIT_EXCEEDED'],
  ['a hundred thousand levels', asJson('{a'.repeat(100_000)), 'OPERATION_LIMIT_EXCEEDED'],
  [
    'levels of a value',
    asJson(`{ matter(id: ${'['.repeat(5000)}1${']'.repeat(5000)}) { id } }`),
    'OPERATION_LIMIT_EXCEEDED',
  ],
  [
    'levels of a type',
    asJson(`query ($a: ${'['.repeat(5000)}ID${']'.repeat(5000)}) { companies }`),
    'OPERATION_LIMIT_EXCEEDED',
  ],
  [
    'fragments that stand for billions',
    asJson(
      `{ matters { ...F0 } } ${fragments([...Array.from({ length: 40 }, (_, i) => `...F${i + 1} ...F${i + 1}`), 'id'])}`,
    ),
    'OPERATION_LIMIT_EXCEEDED',
  ],
  [
    'a fragment in itself',
    asJson(`{ matters { ...F0 } } ${fragments(['related { ...F0 }'])}`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a circle of fragments',
    asJson(`{ matters { ...F0 } } ${fragments(['...F1', '...F2', 'id ...F0'])}`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'many circles of fragments',
    asJson(
      `{ matters { ...F0 } } ${fragments(Array.from({ length: 200 }, (_, i) => `...F${(i + 1) % 200} ...F${(i + 7) % 200}`))}`,
    ),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a fragment that is not there', asJson('{ matters { ...Nobody } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a thousand mistakes', asJson(`{ ${many(90, (i) => `wrong${i}`)} }`), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a thousand directives',
    asJson(`{ companies ${many(3000, (i) => `@wrong${i}`)} }`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'fields that cannot be one',
    asJson(`{ ${many(45, () => 'matter(id: 1) { id }')} ${many(45, () => 'matter(id: 2) { id }')} }`),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a variable of a wrong type', asJson(withId, { variables: { id: { a: 1 } } }), 'BAD_USER_INPUT'],
  ['a variable that is not there', asJson(withId), 'BAD_USER_INPUT'],
  [
    'a prototype for variables',
    `{"query":"${withId}","variables":{"__proto__":{"id":"m1"}}}`,
    'BAD_USER_INPUT',
  ],
  ['a schema', asJson('type Query { a: Int }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['an unpaired surrogate', '{"query":"{ \\ud800 }"}', 'GRAPHQL_PARSE_FAILED'],
  ['an endless text', asJson(`{ matter(id: "${'a'.repeat(900_000)}`), 'GRAPHQL_PARSE_FAILED'],
  ['a subscription', asJson('subscription { a }'), 'BAD_REQUEST'],
];

function send(body: Body, headers: Record<string, string> = {}): Promise<Response> {
  const type = { 'content-type': 'application/json' };
  return fetch(endpoint, { method: 'POST', headers: { ...type, ...headers }, body: new Blob([body]) });
}

async function expectCode([, body, code, headers]: Sent): Promise<void> {
  const response = await send(body, headers);
  const { errors, data } = await answerOf(response);
  expect(errors?.[0]?.extensions.code).toBe(code);
  expect(data).toBeUndefined();
  expect(response.status).toBeLessThan(500);
  expect(JSON.stringify(errors)).not.toMatch(/node_modules|at .*\.ts:\d/);
}

async function expectAlive(): Promise<void> {
  expect(await answerOf(await send(asJson('{ companies }')))).toEqual({ data: { companies: ['Contoso'] } });
}

describe('what a client sends wrong has a code, at once, and the next is answered', () => {
  test.each(bad)('%s', async (...sent) => {
    const started = performance.now();
    await expectCode(sent);
    expect(performance.now() - started).toBeLessThan(5000);
    await expectAlive();
  });
});

test('memory is level, however often all of it comes', async () => {
  const kept = await megabytesKept(async () => {
    for (const sent of bad) await expectCode(sent);
  }, 5);
  expect(kept).toBeLessThan(50);
  await expectAlive();
});

test('so it is where every mistake is another', async () => {
  let count = 0;
  const kept = await megabytesKept(async () => {
    for (let index = 0; index < 100; index++) {
      const query = `{ wrong${count++} ${'# a long comment '.repeat(1000)}\n }`;
      await expectCode(['', asJson(query), 'GRAPHQL_VALIDATION_FAILED']);
    }
  }, 5);
  expect(kept).toBeLessThan(50);
});
