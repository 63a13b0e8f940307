import { describe, expect, test } from '@jest/globals';
import { byId, errorPaths, federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

const media = [
  { __typename: 'Film', id: '1', title: 'Alien', length: 117 },
  { __typename: 'Song', id: '2', title: 'Hurt', seconds: 217 },
];
const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

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

test('an interface object is entered from another one, by a key of several fields', async () => {
  const graph = federate(
    {
      name: 'media',
      typeDefs: `type Query { media: [Media] } interface Media @key(fields: "shop { id } no") { shop: Shop no: Int title: String }
        type Film implements Media @key(fields: "shop { id } no") { shop: Shop no: Int title: String } type Shop @shareable { id: ID }`,
      resolvers: {
        Query: { media: () => [{ __typename: 'Film', shop: { id: 's' }, no: 1, title: 't' }] },
        Media: typed,
      },
    },
    {
      name: 'stars',
      typeDefs:
        'type Media @key(fields: "shop { id } no") @interfaceObject { shop: Shop no: Int stars: Int } type Shop @shareable { id: ID }',
      resolvers: { Media: { stars: ({ no }: { no: number }) => no + 4 } },
    },
    {
      name: 'notes',
      typeDefs: `type Media @key(fields: "shop { id } no") @interfaceObject { shop: Shop no: Int stars: Int @external note: String @requires(fields: "stars") }
        type Shop @shareable { id: ID }`,
      resolvers: { Media: { note: ({ stars }: { stars: number }) => `${stars} stars` } },
    },
  );
  expect(
    await ask(
      graph,
      '{ media { note __typename ...F } } fragment F on Media { s: stars ... on Film { title } }',
    ),
  ).toEqual({
    data: { media: [{ note: '5 stars', __typename: 'Film', s: 5, title: 't' }] },
    errors: [],
    fetches: ['media', 'stars', 'notes'],
  });
});

describe('a field that may not be null fails where the type of an interface object is learned', () => {
  const graphOf = () =>
    federate(
      {
        name: 'media',
        typeDefs: `type Query { a: Int } interface Media @key(fields: "id") { id: ID! }
          type Film implements Media @key(fields: "id") { id: ID! length: Int! }`,
        resolvers: {
          Media: { ...typed, __resolveReference: byId([{ __typename: 'Film', id: '1' }]) },
          Film: {
            length: () => {
              throw new Error('no length');
            },
          },
        },
      },
      {
        name: 'stars',
        typeDefs:
          'type Query { best: [Media] } type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }',
        resolvers: { Query: { best: () => [{ id: '1' }] }, Media: { stars: () => 5 } },
      },
    );

  test('the object is null, with an error', async () => {
    expect(await ask(graphOf(), '{ best { ... on Film { length } stars } }')).toMatchObject({
      data: { best: [null] },
      errors: ['best.0.length'],
    });
  });
});
