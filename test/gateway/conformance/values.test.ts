import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

const fails = () => {
  throw new Error('no');
};

describe('nulls at every depth', () => {
  const graphOf = (a: unknown) =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { n: N must: N! list: [N!] grid: [[N!]!] } type N @key(fields: "id") { id: ID! n: N nn: N! v: Int vv: Int! ns: [N]! }`,
        resolvers: { Query: { n: () => a, must: () => a, list: () => [a, a], grid: () => [[a], []] } },
      },
      {
        name: 'b',
        typeDefs: 'type N @key(fields: "id") { id: ID! b: Int bb: Int! }',
        resolvers: { N: { b: fails, bb: ({ id }: { id: string }) => (id === 'bad' ? fails() : 1) } },
      },
    );
  const leaf = (id: string) => ({ id, v: null, vv: 1, ns: [] });
  const good = leaf('good');
  const bad = leaf('bad');
  const cases: readonly (readonly [string, unknown, string, unknown, readonly string[]])[] = [
    ['a nullable field', { ...good, v: fails }, '{ n { v vv } }', { n: { v: null, vv: 1 } }, ['n.v']],
    ['a non-null field', { ...good, vv: fails }, '{ n { v vv } }', { n: null }, ['n.vv']],
    [
      'up to the nearest nullable',
      { ...good, n: { ...good, nn: { ...good, nn: bad } } },
      '{ n { id n { nn { nn { x: bb } } } } }',
      { n: { id: 'good', n: null } },
      ['n.n.nn.nn.x'],
    ],
    ['to the root', bad, '{ must { bb } }', null, ['must.bb']],
    ['through a list', bad, '{ list { bb } }', { list: null }, ['list.0.bb']],
    ['through lists of lists', bad, '{ grid { bb } }', { grid: null }, ['grid.0.0.bb']],
    [
      'in items that may be null',
      { ...good, ns: [good, null, bad] },
      '{ n { ns { bb id } } }',
      { n: { ns: [{ bb: 1, id: 'good' }, null, null] } },
      ['n.ns.2.bb'],
    ],
    [
      'a null of another subgraph stays where it is',
      { ...good, n: bad },
      '{ n { b n { b } } }',
      { n: { b: null, n: { b: null } } },
      ['n.b', 'n.n.b'],
    ],
    ['a null parent asks nobody', null, '{ n { b bb } }', { n: null }, []],
  ];
  test.each(cases)('%s', async (_, row, source, data, errors) => {
    const answer = await ask(graphOf(row), source);
    expect({ data: answer.data, errors: [...answer.errors].sort().slice(0, errors.length) }).toEqual({
      data,
      errors,
    });
  });
});

describe('lists, scalars, aliases and merged fields', () => {
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { us: [U!]! cube: [[[U]]] none: [U] } scalar Json type U @key(fields: "id") { id: ID! json: Json x: Int y: Int u: U }`,
        resolvers: {
          Query: {
            us: () => [
              {
                id: '1',
                json: { a: [1, { b: null }] },
                x: 1,
                y: 2,
                u: { id: '2', json: 'text', x: 3, y: 4 },
              },
            ],
            cube: () => [[[{ id: '1' }, null], []], null, [null, [{ id: '2' }]]],
            none: () => [],
          },
        },
      },
      {
        name: 'b',
        typeDefs: 'type U @key(fields: "id") { id: ID! b(n: Int): String }',
        resolvers: { U: { b: ({ id }: { id: string }, { n }: { n?: number }) => `${id}${n ?? ''}` } },
      },
    );

  test('lists of lists of lists are filled, and empty lists ask nobody', async () => {
    const graph = graphOf();
    expect((await graph.query('{ cube { b } }')).data).toEqual({
      cube: [[[{ b: '1' }, null], []], null, [null, [{ b: '2' }]]],
    });
    graph.calls.length = 0;
    expect((await graph.query('{ none { b } }')).data).toEqual({ none: [] });
    expect(graph.calls.map(({ service }) => service)).toEqual(['a']);
  });

  test('a custom scalar goes through as it is', async () => {
    expect((await ask(graphOf(), '{ us { json u { json } } }')).data).toEqual({
      us: [{ json: { a: [1, { b: null }] }, u: { json: 'text' } }],
    });
  });

  test('repeated fields are merged deeply, in the order of their first mention', async () => {
    const source =
      '{ us { u { x } b } us { u { b ...F } x } ... { us { u { k: id } } } } fragment F on U { y u { id } x }';
    expect(JSON.stringify((await ask(graphOf(), source)).data)).toBe(
      '{"us":[{"u":{"x":3,"b":"2","y":4,"u":null,"k":"2"},"b":"1","x":1}]}',
    );
  });

  test('aliases may take the names of keys and fields, and one field several arguments', async () => {
    const source =
      '{ x: us { id: x x: id y: b(n: 1) b: b(n: 2) u { __typename: id b } __typename t: __typename } }'.replace(
        '__typename: id',
        'id: y',
      );
    expect((await ask(graphOf(), source)).data).toEqual({
      x: [{ id: 1, x: '1', y: '11', b: '12', u: { id: 4, b: '2' }, __typename: 'U', t: 'U' }],
    });
  });

  test('__typename everywhere, and alone', async () => {
    expect(
      await ask(graphOf(), '{ __typename us { __typename u { __typename u { __typename } } } }'),
    ).toEqual({
      data: { __typename: 'Query', us: [{ __typename: 'U', u: { __typename: 'U', u: null } }] },
      errors: [],
      fetches: ['a'],
    });
  });
});

test('root types may have other names', async () => {
  const graph = federate(
    {
      name: 'a',
      typeDefs:
        'schema { query: Q mutation: M } type Q { u: U } type M { set: U } type U @key(fields: "id") { id: ID! }',
      resolvers: { Q: { u: () => ({ id: '1' }) }, M: { set: () => ({ id: '2' }) } },
    },
    {
      name: 'b',
      typeDefs:
        'schema { query: TheQuery } type TheQuery { n: Int } type U @key(fields: "id") { id: ID! b: String }',
      resolvers: { TheQuery: { n: () => 3 }, U: { b: ({ id }: { id: string }) => `b${id}` } },
    },
  );
  expect((await ask(graph, '{ __typename u { b } n }')).data).toEqual({
    __typename: 'Query',
    u: { b: 'b1' },
    n: 3,
  });
  expect(await ask(graph, 'mutation { __typename set { b } }')).toEqual({
    data: { __typename: 'Mutation', set: { b: 'b2' } },
    errors: [],
    fetches: ['a', 'b'],
  });
});
