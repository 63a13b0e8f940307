import { describe, expect, test } from '@jest/globals';
import { byId, federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

describe('@requires', () => {
  const required = (dim: unknown) =>
    federate(
      {
        name: 'crm',
        typeDefs: `type Query { p: P } type P @key(fields: "id") { id: ID! dim: Dim parts: [Dim] } type Dim { w: Int h(unit: String): Int }`,
        resolvers: {
          Query: { p: () => ({ id: '1', dim, parts: [{ w: 5 }, null] }) },
          Dim: { h: (_: unknown, { unit }: { unit: string }) => (unit === 'cm' ? 100 : 1) },
        },
      },
      {
        name: 'post',
        typeDefs: `type P @key(fields: "id") { id: ID! dim: Dim @external parts: [Dim] @external
            cost: String @requires(fields: "dim { w h(unit: \\"cm\\") } parts { w }") }
          type Dim @external { w: Int h(unit: String): Int }`,
        resolvers: {
          P: { cost: ({ dim: got, parts }: Record<string, unknown>) => JSON.stringify([got, parts]) },
        },
      },
    );

  test('nested fields, lists and arguments are sent, and not shown', async () => {
    const result = await required({ w: 2 }).query('{ p { cost } }');
    expect(result.data).toEqual({ p: { cost: '[{"w":2,"h":100},[{"w":5},null]]' } });
  });

  test('the client may ask for the same field with other arguments', async () => {
    const result = await required({ w: 2 }).query('{ p { dim { h(unit: "m") w: h } cost } }');
    expect(result.data).toEqual({ p: { dim: { h: 1, w: 1 }, cost: '[{"w":2,"h":100},[{"w":5},null]]' } });
  });

  test('a required null is sent as null', async () => {
    expect((await required(null).query('{ p { cost } }')).data).toEqual({
      p: { cost: '[null,[{"w":5},null]]' },
    });
  });

  test('only where it is asked for', async () => {
    const answer = await ask(required({ w: 2 }), '{ p { id } }');
    expect(answer).toEqual({ data: { p: { id: '1' } }, errors: [], fetches: ['crm'] });
    expect((await ask(required({ w: 2 }), '{ p { cost } }')).fetches).toEqual(['crm', 'post']);
  });
});

describe('a chain of @requires', () => {
  const chain = (w: unknown) =>
    federate(
      {
        name: 'a',
        typeDefs: 'type Query { us: [U] } type U @key(fields: "id") { id: ID! w: Int }',
        resolvers: { Query: { us: () => [{ id: '1', w }, null, { id: '2', w: 5 }] } },
      },
      {
        name: 'b',
        typeDefs: 'type U @key(fields: "id") { id: ID! w: Int @external x: Int @requires(fields: "w") }',
        resolvers: { U: { x: (u: { w: number | null }) => (u.w ?? 0) * 10 } },
      },
      {
        name: 'c',
        typeDefs: 'type U @key(fields: "id") { id: ID! x: Int @external y: Int @requires(fields: "x") }',
        resolvers: { U: { y: ({ x }: { x: number }) => x + 1 } },
      },
      {
        name: 'd',
        typeDefs:
          'type U @key(fields: "id") { id: ID! x: Int @external y: Int @external z: Int @requires(fields: "y x") }',
        resolvers: { U: { z: ({ x, y }: { x: number; y: number }) => x * 1000 + y } },
      },
    );

  test('goes through every link, in lists, and shows none of them', async () => {
    expect(await ask(chain(1), '{ us { z } }')).toEqual({
      data: { us: [{ z: 10_011 }, null, { z: 50_051 }] },
      errors: [],
      fetches: ['a', 'b', 'c', 'd'],
    });
  });

  test('a required field that fails costs what is built on it, at the place where that is', async () => {
    const graph = chain(() => {
      throw new Error('no w');
    });
    graph.interfere('b', () => {
      throw new Error('down');
    });
    const { data, errors } = await ask(graph, '{ us { id z } }');
    expect(data).toEqual({ us: [{ id: '1', z: null }, null, { id: '2', z: null }] });
    expect(errors.filter((path) => path.endsWith('z'))).toEqual(['us.0.z', 'us.2.z']);
  });
});

test('a field may require what an interface and a union hold, by their types', async () => {
  const graph = federate(
    {
      name: 'a',
      typeDefs: `type Query { us: [U] } type U @key(fields: "id") { id: ID! pet: Pet home: Home }
        interface Pet { name: String } type Dog implements Pet { name: String barks: Int } type Cat implements Pet { name: String lives: Int }
        union Home = House | Boat type House { rooms: Int } type Boat { length: Int }`,
      resolvers: {
        Query: {
          us: () => [
            {
              id: '1',
              pet: { __typename: 'Dog', name: 'Rex', barks: 3 },
              home: { __typename: 'Boat', length: 9 },
            },
            { id: '2', pet: { __typename: 'Cat', name: 'Tom', lives: 7 }, home: null },
          ],
        },
      },
    },
    {
      name: 'b',
      typeDefs: `type U @key(fields: "id") { id: ID! pet: Pet @external home: Home @external
          about: String @requires(fields: "pet { name ... on Dog { barks } ... on Cat { lives } } home { ... on House { rooms } ... on Boat { length } }") }
        interface Pet { name: String } type Dog implements Pet @external { name: String barks: Int } type Cat implements Pet @external { name: String lives: Int }
        union Home = House | Boat type House @external { rooms: Int } type Boat @external { length: Int }`,
      resolvers: {
        U: {
          about: ({ pet, home }: { pet: Record<string, unknown>; home: Record<string, unknown> | null }) =>
            [pet['name'], pet['barks'] ?? '-', pet['lives'] ?? '-', home?.['length'] ?? '-'].join(' '),
        },
      },
    },
  );
  expect(await ask(graph, '{ us { about } }')).toEqual({
    data: { us: [{ about: 'Rex 3 - 9' }, { about: 'Tom - 7 -' }] },
    errors: [],
    fetches: ['a', 'b'],
  });
});

/** router-query-planner 0.0.38 has no plan for these by itself: see split-requires.ts and plan-by-entities.ts. */
describe('the subgraph of a @requires field also leads to its type', () => {
  const rows = [
    { id: '1', w: 1, v: 10 },
    { id: '2', w: 2, v: 20 },
  ];
  const other = ({ id }: { id: string }) => ({ id: id === '1' ? '2' : '1' });
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: 'type Query { u: U all: [U] } type U @key(fields: "id") { id: ID! w: Int v: Int }',
        resolvers: {
          Query: { u: () => rows[0], all: () => rows },
          U: { __resolveReference: byId(rows) },
        },
      },
      {
        name: 'b',
        typeDefs: `type Query { ub: U } type Wrap { n: Int u: U }
          type U @key(fields: "id") { id: ID! w: Int @external s(times: Int = 100): Int @requires(fields: "w") friend: U x: Int
            best: U @requires(fields: "w") wrap: Wrap @requires(fields: "w") }`,
        resolvers: {
          Query: { ub: () => ({ id: '1' }) },
          U: {
            s: ({ w }: { w: number }, { times }: { times: number }) => w * times,
            x: () => 7,
            friend: other,
            best: other,
            wrap: (u: { id: string; w: number }) => ({ n: u.w, u: other(u) }),
          },
        },
      },
    );
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['{ u { friend { s } } }', { u: { friend: { s: 200 } } }, ['a', 'b', 'a', 'b']],
    ['{ u { best { s x } } }', { u: { best: { s: 200, x: 7 } } }, ['a', 'b', 'b', 'a', 'b']],
    ['{ ub { s friend { v s } } }', { ub: { s: 100, friend: { v: 20, s: 200 } } }, ['b', 'a', 'b']],
    [
      '{ all { friend { friend { s } } } }',
      { all: [{ friend: { friend: { s: 100 } } }, { friend: { friend: { s: 200 } } }] },
      ['a', 'b', 'a', 'b'],
    ],
    [
      'query($n: Int) { u { friend { s best { t: s(times: $n) best { s wrap { n u { s(times: 2) x } } } } } } }',
      { u: { friend: { s: 200, best: { t: 3, best: { s: 200, wrap: { n: 2, u: { s: 2, x: 7 } } } } } } },
      [],
    ],
  ];
  test.each(cases)('%s', async (source, data, fetches) => {
    const answer = await ask(graphOf(), source, { n: 3 });
    expect(answer).toMatchObject({ data, errors: [] });
    expect(new Set(answer.fetches)).toEqual(new Set(['a', 'b']));
    if (fetches.length > 0) expect(answer.fetches.length).toBeLessThanOrEqual(fetches.length);
  });
});
