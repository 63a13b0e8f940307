import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RequestListener } from 'node:http';
import { answerOf, post, start, stopAll } from '../http/start.ts';
import { closeServers, serve } from '../transport/faulty-server.ts';
import { megabytesKept } from './memory.ts';

const MATTERS = ['m1', 'm2', 'm3'].map((id) => ({ __typename: 'Matter', id, title: `Title of ${id}` }));
const QUERY = { query: '{ matters { id company } }' };

let url: string;
let respond: RequestListener;
beforeAll(async () => {
  const crm = await serve((request, response) => {
    request.resume();
    respond(request, response);
  });
  const legal = () => Promise.resolve({ data: { matters: structuredClone(MATTERS) } });
  ({ url } = await start({
    localSubgraphs: new Map([['legal', legal]]),
    environment: { SUBGRAPH_CRM_URL: crm, SUBGRAPH_TIMEOUT_MS: '5000' },
  }));
});
afterAll(async () => {
  await stopAll();
  await closeServers();
});

const text =
  (
    body: string,
    status = 200,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);
const json = (value: unknown) => text(JSON.stringify(value));
const entities = (...list: readonly unknown[]) => json({ data: { _entities: list } });
const company = (name: unknown) => ({ __typename: 'Matter', company: name });
const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;

/** Megabytes that come in parts, with no length said before. */
const megabytes =
  (count: number): RequestListener =>
  (_request, response) => {
    const part = 'a'.repeat(1024 * 1024);
    let sent = 0;
    const more = (): void => {
      if (sent++ < count && !response.destroyed) response.write(part, more);
      else response.end();
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"data":{"_entities":["');
    more();
  };

/** No answer for any matter: each keeps what others know of it. */
const useless: readonly (readonly [name: string, listener: RequestListener, code: string])[] = [
  ['HTML', text('<h1>Welcome</h1>', 200, { 'content-type': 'text/html' }), 'SUBGRAPH_INVALID_RESPONSE'],
  [
    'an HTML page of errors',
    text('<h1>Oops</h1>', 502, { 'content-type': 'text/html' }),
    'SUBGRAPH_UNAVAILABLE',
  ],
  ['half a JSON', text('{"data":{"_entities":[{"comp'), 'SUBGRAPH_INVALID_RESPONSE'],
  ['204', text('', 204), 'SUBGRAPH_INVALID_RESPONSE'],
  ['nothing', text(''), 'SUBGRAPH_INVALID_RESPONSE'],
  ['a way to another place', text('', 302, { location: '/elsewhere' }), 'SUBGRAPH_INVALID_RESPONSE'],
  ['null', json(null), 'SUBGRAPH_INVALID_RESPONSE'],
  ['a number', json(7), 'SUBGRAPH_INVALID_RESPONSE'],
  ['no data', json({}), 'SUBGRAPH_INVALID_RESPONSE'],
  ['data that is null, and no error', json({ data: null }), 'SUBGRAPH_INVALID_RESPONSE'],
  ['data that is a text', json({ data: 'yes' }), 'SUBGRAPH_INVALID_RESPONSE'],
  ['errors that are no list', json({ data: null, errors: 'many' }), 'SUBGRAPH_INVALID_RESPONSE'],
  [
    '100,000 errors',
    json({
      data: { _entities: [company('A'), null, null] },
      errors: Array(100_000).fill({ message: 'broken' }),
    }),
    'SUBGRAPH_INVALID_RESPONSE',
  ],
  ['no entities', json({ data: {} }), 'SUBGRAPH_INVALID_RESPONSE'],
  ['entities that are null', json({ data: { _entities: null } }), 'SUBGRAPH_INVALID_RESPONSE'],
  [
    'entities that are an object',
    json({ data: { _entities: { 0: company('A') } } }),
    'SUBGRAPH_INVALID_RESPONSE',
  ],
  ['too few entities', entities(company('A')), 'SUBGRAPH_INVALID_RESPONSE'],
  [
    'too many entities',
    entities(...Array.from({ length: 4 }, () => company('A'))),
    'SUBGRAPH_INVALID_RESPONSE',
  ],
  ['no entity at all', entities(), 'SUBGRAPH_INVALID_RESPONSE'],
  ['entities that are numbers', entities(1, 2, 3), 'SUBGRAPH_INVALID_RESPONSE'],
  ['entities that are lists', entities([], [], []), 'SUBGRAPH_INVALID_RESPONSE'],
  ['50 MB', megabytes(50), 'SUBGRAPH_INVALID_RESPONSE'],
  ['a connection that breaks', (_request, response) => void response.destroy(), 'SUBGRAPH_UNAVAILABLE'],
  [
    'an answer that breaks off',
    (_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"data":', () => response.destroy());
    },
    'SUBGRAPH_UNAVAILABLE',
  ],
];

async function ask(listener: RequestListener) {
  respond = listener;
  const response = await post(url, QUERY);
  expect(response.status).toBe(200);
  return answerOf(response);
}

const withCompanies = (...names: readonly unknown[]) => ({
  matters: MATTERS.map(({ id }, index) => ({ id, company: names[index] })),
});

async function expectUseless(listener: RequestListener, code: string): Promise<void> {
  const { data, errors = [] } = await ask(listener);
  expect(data).toEqual(withCompanies(null, null, null));
  expect(errors.map((error) => error.extensions.code)).toEqual(errors.map(() => code));
  expect(errors.map((error) => error.path?.slice(0, 1))).toEqual(errors.map(() => ['matters']));
  expect(errors.length).toBeGreaterThan(0);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|node_modules/);
}

describe('a subgraph that answers', () => {
  test.each(useless)('%s leaves its fields null, and says so', async (_name, listener, code) => {
    await expectUseless(listener, code);
    const { data } = await ask(entities(company('A'), company('B'), company('C')));
    expect(data).toEqual(withCompanies('A', 'B', 'C'));
  });

  test('one entity that is none spoils that one only', async () => {
    const { data, errors } = await ask(entities(company('A'), 'nonsense', company('C')));
    expect(data).toEqual(withCompanies('A', null, 'C'));
    expect(errors).toMatchObject([
      { path: ['matters', 1, 'company'], extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' } },
    ]);
  });

  test('entities that it does not know leaves them null, without an error', async () => {
    expect(await ask(entities(company('A'), null, null))).toEqual({ data: withCompanies('A', null, null) });
  });

  test.each([
    ['an object', { a: 1 }],
    ['a list', ['A']],
  ])('%s where a text should be spoils that one only', async (_name, wrong) => {
    const { data, errors } = await ask(entities(company('A'), company(wrong), company('C')));
    expect(data).toEqual(withCompanies('A', null, 'C'));
    expect(errors).toMatchObject([{ path: ['matters', 1, 'company'] }]);
  });

  test('more than was asked for: nobody sees it', async () => {
    const more = { ...company('A'), secret: 'x', id: 'other', title: 'Stolen', __proto__: null };
    const { data, errors } = await ask(entities(more, company('B'), company('C')));
    expect(errors).toBeUndefined();
    expect(Object.keys((data as { matters: object[] }).matters[1] ?? {})).toEqual(['id', 'company']);
    expect(JSON.stringify(data)).not.toMatch(/secret|Stolen/);
  });

  test('a prototype: no object gets it', async () => {
    const evil =
      '{"__typename":"Matter","company":"A","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    await ask(text(`{"data":{"_entities":[${evil},${evil},${evil}]}}`));
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('thousands of levels that nobody asked for', async () => {
    const body = `{"data":{"_entities":[{"__typename":"Matter","company":"A","x":${deep}},null,null]}}`;
    const { data } = await ask(text(body));
    expect(data).toMatchObject({ matters: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }] });
  });

  test.each([
    ['nowhere', [{ message: 'broken' }]],
    ['at a place that is not there', [{ message: 'broken', path: ['_entities', 99, 'x', { y: 1 }] }]],
    ['with a path that is none', [{ message: 'broken', path: 'there' }]],
    ['with extensions that are none', [{ message: 'broken', extensions: 7, locations: 'x' }]],
  ])('an error %s, beside data', async (_name, errors) => {
    const answer = await ask(
      json({ data: { _entities: [company('A'), company('B'), company('C')] }, errors }),
    );
    expect(answer.data).toEqual(withCompanies('A', 'B', 'C'));
    expect(answer.errors).toMatchObject([{ message: 'broken', extensions: { service: 'crm' } }]);
  });

  // The specification of federation says that the order is that of the representations, and an entity need not carry its
  // key: a subgraph that answers in another order gives each matter another's company, and nobody but it can know.
  test('entities in another order is believed, as nothing in them says whose they are', async () => {
    const { data, errors } = await ask(entities(company('C'), company('A'), company('B')));
    expect(data).toEqual(withCompanies('C', 'A', 'B'));
    expect(errors).toBeUndefined();
  });
});

test('how large an answer may be is a setting', async () => {
  const crm = await serve(entities(company('A'.repeat(1000)), company('B'), company('C')));
  const legal = () => Promise.resolve({ data: { matters: structuredClone(MATTERS) } });
  const small = await start({
    localSubgraphs: new Map([['legal', legal]]),
    environment: { SUBGRAPH_CRM_URL: crm, MAX_SUBGRAPH_BYTES: '1000' },
  });
  const { errors } = await answerOf(await post(small.url, QUERY));
  expect(errors?.[0]).toMatchObject({
    message: 'The subgraph "crm" answered more than 1000 bytes.',
    extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
  });
});

test('memory is level, however often all of it comes', async () => {
  const kept = await megabytesKept(async () => {
    for (const [, listener, code] of useless) await expectUseless(listener, code);
  }, 5);
  expect(kept).toBeLessThan(50);
});
