/** What is run with the plan of another spelling is answered to the letter as by itself. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, execute, parse } from 'graphql';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { answerOf, post, start, stopAll, type StartOptions } from './start.ts';

afterEach(stopAll);

/** The texts that subgraphs were asked. */
const asked: string[] = [];

/** A subgraph that obeys aliases. */
function honest(typeDefs: string, rootValue: unknown): LocalSubgraph {
  const schema = buildSchema(typeDefs);
  return async ({ query, variables = {} }) => {
    asked.push(query);
    const result = await execute({ schema, document: parse(query), rootValue, variableValues: variables });
    return JSON.parse(JSON.stringify(result)) as Awaited<ReturnType<LocalSubgraph>>;
  };
}

const matterTypes = `type Query { matters(first: Int): [Matter!] matter(id: ID!): Matter }
  type Matter { id: ID! title: String! related: Matter }`;
const lease = { id: 'm1', title: 'Lease' };
const subgraphs: StartOptions = {
  crm: honest('type Query { companies: [String!] }', { companies: ['Contoso'] }),
  legal: honest(matterTypes, {
    matters: ({ first = 2 }) => [lease, { id: 'm2', title: 'Will' }].slice(0, first),
    matter: ({ id }: { readonly id: string }) => (id === 'm1' ? lease : null),
  }),
};

const query = (text: string, more = {}) => ({ query: text, ...more });
const aliased = query('{ c: companies m: matters { i: id title } }');

describe('beside a document that is known', () => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['other white space', aliased, query('{c:companies,m:matters{i:id title}} # no more')],
    ['other aliases', aliased, query('{ x: companies c: matters { m: id title } }')],
    ['an alias like that of a field', aliased, query('{ matters: companies x: matters { i: id title } }')],
    ['another name', query('query A { companies }'), query('query B { companies }', { operationName: 'B' })],
    [
      'the name of the first',
      query('query A { companies }'),
      query('query B { companies }', { operationName: 'A' }),
    ],
    ['fewer brackets', aliased, query('{ x: companies c: matters { m: id title } ')],
    ['an alias twice', aliased, query('{ x: companies x: matters { m: id title } }')],
    ['an introspection', query('{ a: __typename }'), query('{ b: __typename }')],
    [
      'a variable of the wrong type, at its place in the own text',
      query('query ($yes: Boolean!) { a: companies @skip(if: $yes) }', { variables: { yes: true } }),
      query('query (\n\n  $yes: Boolean!) { b: companies @skip(if: $yes) }', { variables: { yes: 3 } }),
    ],
    [
      'other variables',
      query('query ($yes: Boolean!) { a: companies @skip(if: $yes) m: matters { id } }', {
        variables: { yes: true },
      }),
      query('query ($yes: Boolean!) { b: companies @skip(if: $yes) n: matters { id } }', {
        variables: { yes: false },
      }),
    ],
    ['another value', query('{ matter(id: "m1") { title } }'), query('{ matter(id: "m2") { title } }')],
    ['another number', query('{ matters(first: 2) { id } }'), query('{ m: matters(first: 1) { id } }')],
    ['a number for an id', query('{ matter(id: 1) { title } }'), query('{ matter(id: 17) { title } }')],
    [
      'a number that is too large',
      query('{ matters(first: 2) { id } }'),
      query('{\n matters(first: 3000000000) { id } }'),
    ],
    ['no number', query('{ matters(first: 2) { id } }'), query('{ matters(first: null) { id } }')],
    [
      'a number of another kind',
      query('{ matters(first: 2) { id } }'),
      query('{ matters(first: 1.0) { id } }'),
    ],
    [
      'values that clash',
      query('{ matters(first: 2) { id } x: matters(first: 1) { id } }'),
      query('{ x: matters(first: 2) { id } x: matters(first: 1) { id } }'),
    ],
    [
      'a variable that is not asked for',
      query('{ matter(id: "m1") { title } }'),
      query('{ matter(id: "m2") { title } }', { variables: { _literal0_ID: 'm1' } }),
    ],
    [
      'a variable of the wrong type beside a value',
      query('query ($n: Int) { matters(first: $n) { id } matter(id: "m1") { id } }', { variables: { n: 1 } }),
      query('query ($n: Int) { matters(first: $n) { id }\n matter(id: "m2") { id } }', {
        variables: { n: 'x' },
      }),
    ],
    ['a batch', aliased, [query('{ x: companies }'), query('{ x: companies y: matters { i: id title } }')]],
  ];

  test.each(cases)('%s', async (_, first, second) => {
    await expectSame(first, second);
  });

  test('errors, at the places that the client knows', async () => {
    const title = () => {
      throw new Error('no title');
    };
    const failing = {
      crm: () => Promise.reject(new Error('down')),
      legal: honest(matterTypes, { matters: [{ ...lease, related: { id: 'm2', title } }] }),
    };
    const { errors } = await expectSame(
      query('{ a: companies matters { related { id t: title } } }'),
      query('{ b: companies matters { related { id other: title } } }'),
      failing,
    );
    expect(errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([['b'], ['matters', 0, 'related', 'other']]),
    );
  });

  test('a plan of its own is not needed', async () => {
    const { url } = await start(subgraphs);
    asked.length = 0;
    for (const number of [1, 2, 3]) {
      const answer = await post(url, query(`query Q${number} { c${number}: companies }`));
      expect((await answerOf(answer)).data).toEqual({ [`c${number}`]: ['Contoso'] });
    }
    expect([asked.length, new Set(asked).size]).toEqual([3, 1]);
  });
});

/** What is answered after the first is what a gateway answers that knows nothing, also when it is asked again. */
async function expectSame(first: unknown, second: unknown, options = subgraphs) {
  const [fresh, used] = [await start(options), await start(options)];
  await post(used.url, first);
  const expected = await seen(fresh.url, second);
  expect(await seen(used.url, second)).toEqual(expected);
  expect(await seen(used.url, second)).toEqual(expected);
  return answerOf(await post(used.url, second));
}

async function seen(url: string, body: unknown) {
  const response = await post(url, body);
  const { date, ...headers } = Object.fromEntries(response.headers);
  expect(date).toBeDefined();
  return { status: response.status, headers, text: await response.text() };
}
