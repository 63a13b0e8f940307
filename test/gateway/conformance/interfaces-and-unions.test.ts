import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

const media = [
  { __typename: 'Film', id: '1', title: 'Alien', length: 117 },
  { __typename: 'Song', id: '2', title: 'Hurt', seconds: 217 },
];
const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

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

describe('members that differ per subgraph', () => {
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { anyA: [Any] nodesA: [Node] } union Any = Film | Song interface Node { id: ID! }
          type Film implements Node @key(fields: "id") { id: ID! length: Int } type Song implements Node @key(fields: "id") { id: ID! seconds: Int }`,
        resolvers: { Query: { anyA: () => media, nodesA: () => media }, Any: typed, Node: typed },
      },
      {
        name: 'b',
        typeDefs: `type Query { anyB: [Any] nodesB: [Node] } union Any = Film | Book interface Node { id: ID! }
          type Film implements Node @key(fields: "id") { id: ID! price: Int } type Book implements Node @key(fields: "id") { id: ID! pages: Int }`,
        resolvers: {
          Query: {
            anyB: () => [
              { __typename: 'Book', id: '3', pages: 5 },
              { __typename: 'Film', id: '1', price: 9 },
            ],
            nodesB: () => [{ __typename: 'Book', id: '3', pages: 5 }, null],
          },
          Any: typed,
          Node: typed,
          Film: { price: () => 9 },
        },
      },
    );
  const fields = '... on Film { price } ... on Song { seconds } ... on Book { pages }';

  test('a union', async () => {
    expect(await ask(graphOf(), `{ anyA { ${fields} } anyB { __typename ${fields} } }`)).toMatchObject({
      data: {
        anyA: [{ price: 9 }, { seconds: 217 }],
        anyB: [
          { __typename: 'Book', pages: 5 },
          { __typename: 'Film', price: 9 },
        ],
      },
      errors: [],
    });
  });

  test('an interface, also under a condition on a member that the subgraph does not know', async () => {
    const answer = await ask(
      graphOf(),
      `{ nodesA { id ${fields} } nodesB { id ... on Song { seconds } ... on Book { pages } } }`,
    );
    expect(answer).toMatchObject({
      data: {
        nodesA: [
          { id: '1', price: 9 },
          { id: '2', seconds: 217 },
        ],
        nodesB: [{ id: '3', pages: 5 }, null],
      },
      errors: [],
    });
  });

  test('a union within an interface and an interface within a union', async () => {
    expect(
      await ask(
        graphOf(),
        '{ anyA { ... on Node { id ... on Film { length } } } nodesA { ... on Any { ... on Song { seconds } } } }',
      ),
    ).toEqual({
      data: { anyA: [{ id: '1', length: 117 }, { id: '2' }], nodesA: [{}, { seconds: 217 }] },
      errors: [],
      fetches: ['a'],
    });
  });
});
