import { describe, expect, test } from '@jest/globals';
import { byId, errorPaths, federate } from '../../support/federation.ts';

const media = [
  { __typename: 'Film', id: '1', title: 'Alien', length: 117 },
  { __typename: 'Song', id: '2', title: 'Hurt', seconds: 217 },
];
const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

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
});

test('@provides saves the call to the owner', async () => {
  const owner = 'type U @key(fields: "id") { id: ID! name: String @shareable }';
  const graph = federate(
    { name: 'owner', typeDefs: owner, resolvers: { U: { name: () => 'owner' } } },
    {
      name: 'near',
      typeDefs:
        'type Query { u: U @provides(fields: "name") } type U @key(fields: "id") { id: ID! name: String @external }',
      resolvers: { Query: { u: () => ({ id: '1', name: 'near' }) } },
    },
  );
  expect((await graph.query('{ u { name } }')).data).toEqual({ u: { name: 'near' } });
  expect(graph.calls.map(({ service }) => service)).toEqual(['near']);
});

test('@override takes the field from the new subgraph', async () => {
  const graph = federate(
    {
      name: 'old',
      typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! v: String }',
      resolvers: { Query: { u: () => ({ id: '1', v: 'old' }) } },
    },
    {
      name: 'new',
      typeDefs: 'type U @key(fields: "id") { id: ID! v: String @override(from: "old") }',
      resolvers: { U: { v: () => 'new' } },
    },
  );
  expect((await graph.query('{ u { v } }')).data).toEqual({ u: { v: 'new' } });
});

test('a labelled @override follows the choice of the request', async () => {
  const graph = federate(
    {
      name: 'old',
      typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! v: String }',
      resolvers: { Query: { u: () => ({ id: '1', v: 'old' }) } },
    },
    {
      name: 'new',
      typeDefs: 'type U @key(fields: "id") { id: ID! v: String @override(from: "old", label: "move") }',
      resolvers: { U: { v: () => 'new' } },
    },
  );
  const ask = async (labels: string[]) =>
    (await graph.query('{ u { v } }', {}, { overrides: { labels, percentage: 0 } })).data;
  expect(await ask([])).toEqual({ u: { v: 'old' } });
  expect(await ask(['move'])).toEqual({ u: { v: 'new' } });
});

describe('@interfaceObject', () => {
  const graphOf = () =>
    federate(
      {
        name: 'media',
        typeDefs: `type Query { media: [Media] } interface Media @key(fields: "id") { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String length: Int }
          type Song implements Media @key(fields: "id") { id: ID! title: String seconds: Int }`,
        resolvers: {
          Query: { media: () => media },
          Media: { ...typed, __resolveReference: byId(media) },
          Film: { __resolveReference: byId(media) },
          Song: { __resolveReference: byId(media) },
        },
      },
      {
        name: 'stars',
        typeDefs:
          'type Query { best: [Media!] } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }',
        resolvers: {
          Query: { best: () => [{ id: '2' }, { id: '1' }] },
          Media: { stars: ({ id }: { id: string }) => Number(id) },
        },
      },
    );

  test('adds its fields to every type of the interface', async () => {
    const { data } = await graphOf().query(
      '{ media { __typename stars ... on Film { length } ... on Song { s: stars } } }',
    );
    expect(data).toEqual({
      media: [
        { __typename: 'Film', stars: 1, length: 117 },
        { __typename: 'Song', stars: 2, s: 2 },
      ],
    });
  });

  test('leads to the concrete type where that is asked for, and only there', async () => {
    const graph = graphOf();
    expect((await graph.query('{ best { id stars } }')).data).toEqual({
      best: [
        { id: '2', stars: 2 },
        { id: '1', stars: 1 },
      ],
    });
    expect(graph.calls).toHaveLength(1);
    const { data } = await graph.query('{ best { t: __typename title ... on Song { seconds stars } } }');
    expect(data).toEqual({
      best: [
        { t: 'Song', title: 'Hurt', seconds: 217, stars: 2 },
        { t: 'Film', title: 'Alien' },
      ],
    });
  });

  test('an object whose type could not be learned is not shown', async () => {
    const graph = graphOf();
    graph.interfere('media', () => ({ data: { _entities: [null, { __typename: 'Film' }] } }));
    const result = await graph.query('{ best { __typename stars } }');
    expect(result.data).toEqual({ best: null });
    expect(errorPaths(result)).toEqual(['best.0']);
  });
});

describe('interfaces and unions', () => {
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { any: [Any] named: [Named] all: [Named] grid: [[Film]] } union Any = Film | Song
          interface Named { title: String }
          type Secret implements Named @inaccessible { id: ID! title: String }
          type Film implements Named @key(fields: "id") { id: ID! title: String length: Int }
          type Song implements Named @key(fields: "id") { id: ID! title: String seconds: Int }`,
        resolvers: {
          Query: {
            any: () => media,
            named: () => media,
            all: () => [...media, { __typename: 'Secret', id: 'x', title: 's' }],
            grid: () => [[media[0], null], null, [media[0]]],
          },
          Any: typed,
          Named: typed,
        },
      },
      {
        name: 'b',
        typeDefs:
          'type Film @key(fields: "id") { id: ID! price: Int } type Song @key(fields: "id") { id: ID! plays: Int }',
        resolvers: { Film: { price: () => 9 }, Song: { plays: () => 7 } },
      },
    );

  test('each type gets its own fields from its own subgraphs', async () => {
    const graph = graphOf();
    const { data } = await graph.query(
      '{ named { title ... on Film { n: price } ... on Song { n: plays } } }',
    );
    expect(data).toEqual({
      named: [
        { title: 'Alien', n: 9 },
        { title: 'Hurt', n: 7 },
      ],
    });
    expect(graph.calls).toHaveLength(2);
  });

  test('aliases that collide between types keep their own values', async () => {
    const { data } = await graphOf().query(
      '{ any { ... on Film { x: length y: price } ... on Song { x: plays y: seconds } } }',
    );
    expect(data).toEqual({
      any: [
        { x: 117, y: 9 },
        { x: 7, y: 217 },
      ],
    });
  });

  test('an object of an inaccessible type is null', async () => {
    const result = await graphOf().query('{ all { title } }');
    expect(result.data).toEqual({ all: [{ title: 'Alien' }, { title: 'Hurt' }, null] });
    expect(JSON.stringify(result)).not.toContain('Secret');
  });

  test('lists of lists, with nulls in them', async () => {
    const graph = graphOf();
    expect((await graph.query('{ grid { price } }')).data).toEqual({
      grid: [[{ price: 9 }, null], null, [{ price: 9 }]],
    });
    expect(graph.calls[1]?.variables['representations']).toHaveLength(1);
  });
});
