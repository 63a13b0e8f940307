import { describe, expect, test } from '@jest/globals';
import { byId, federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

type Case = readonly [source: string, data: unknown, fetches: readonly string[]];

describe('a union of other members in each subgraph', () => {
  const book = { __typename: 'Book', id: 'b', title: 'Dune', a: 'A', b: 'B' };
  const film = { __typename: 'Film', id: 'f', title: 'Alien', b: 'B' };
  const song = { __typename: 'Song', id: 's', title: 'Hurt', a: 'A' };
  const member = (name: string, own: string) =>
    `type ${name} @key(fields: "id") { id: ID! title: String @shareable ${own}: String }`;
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { any: Any @shareable mine: [Any] } union Any = Book | Song ${member('Book', 'a')} ${member('Song', 'a')}`,
        resolvers: {
          Query: { any: () => book, mine: () => [book, song] },
          Any: typed,
          Book: { __resolveReference: () => book },
        },
      },
      {
        name: 'b',
        typeDefs: `type Query { any: Any @shareable other: [Any] } union Any = Book | Film ${member('Book', 'b')} ${member('Film', 'b')}`,
        resolvers: {
          Query: { any: () => book, other: () => [book, film] },
          Any: typed,
          Book: { __resolveReference: () => book },
        },
      },
    );
  const all = '... on Book { title a b } ... on Film { title b } ... on Song { title a }';
  const cases: readonly Case[] = [
    ['{ mine { ... on Film { b } } }', { mine: [{}, {}] }, ['a']],
    [
      `{ mine { __typename ${all} } }`,
      {
        mine: [
          { __typename: 'Book', title: 'Dune', a: 'A', b: 'B' },
          { __typename: 'Song', title: 'Hurt', a: 'A' },
        ],
      },
      ['a', 'b'],
    ],
    [
      `{ other { ${all} } }`,
      {
        other: [
          { title: 'Dune', a: 'A', b: 'B' },
          { title: 'Alien', b: 'B' },
        ],
      },
      ['b', 'a'],
    ],
  ];
  test.each(cases)('%s', async (source, data, fetches) => {
    expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
  });

  test('where both may answer, either does', async () => {
    const { data, errors } = await ask(graphOf(), `{ any { ${all} } }`);
    expect({ data, errors }).toEqual({ data: { any: { title: 'Dune', a: 'A', b: 'B' } }, errors: [] });
  });
});

test('what only an object of the other type would need is not fetched', async () => {
  const part = (name: string) => ({
    name,
    typeDefs: `type P @key(fields: "id") { id: ID! ${name}: String! }`,
    resolvers: { P: { [name]: () => name } },
  });
  const graph = federate(
    {
      name: 'a',
      typeDefs:
        'type Query { review: Review } union Review = Named | Unnamed type Named { p: P } type Unnamed { p: P } type P @key(fields: "id") { id: ID! }',
      resolvers: { Query: { review: () => ({ __typename: 'Unnamed', p: { id: '1' } }) }, Review: typed },
    },
    part('b'),
    part('c'),
  );
  const { data } = await graph.query('{ review { ... on Unnamed { p { b } } ... on Named { p { c } } } }');
  expect(data).toEqual({ review: { p: { b: 'b' } } });
  expect(graph.calls.map(({ service }) => service)).toEqual(['a', 'b']);
});

describe('an interface that a type implements in one subgraph only', () => {
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { things: [Thing] nodes: [Node] } union Thing = Oven | Toaster interface Node { id: ID! } interface Sold { years: Int }
          type Oven @key(fields: "id") { id: ID! } type Toaster implements Node & Sold @key(fields: "id") { id: ID! years: Int }`,
        resolvers: {
          Query: {
            things: () => [
              { __typename: 'Oven', id: 'o' },
              { __typename: 'Toaster', id: 't', years: 3 },
            ],
            nodes: () => [{ __typename: 'Toaster', id: 't', years: 3 }],
          },
          Thing: typed,
          Node: typed,
        },
      },
      {
        name: 'b',
        typeDefs: `interface Node { id: ID! } interface Sold { years: Int }
          type Oven implements Node & Sold @key(fields: "id") { id: ID! years: Int }`,
        resolvers: { Oven: { years: () => 1 } },
      },
    );
  const cases: readonly Case[] = [
    ['{ things { ... on Node { id } } }', { things: [{ id: 'o' }, { id: 't' }] }, ['a']],
    ['{ things { ... on Sold { years } } }', { things: [{ years: 1 }, { years: 3 }] }, ['a', 'b']],
    ['{ nodes { ... on Node { ... on Sold { years } } } }', { nodes: [{ years: 3 }] }, ['a']],
    ['{ nodes { id ... on Oven { years } } }', { nodes: [{ id: 't' }] }, ['a']],
  ];
  test.each(cases)('%s', async (source, data, fetches) => {
    expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
  });
});

describe('a value type of which each subgraph knows a part', () => {
  const graphOf = () =>
    federate(
      {
        name: 'list',
        typeDefs:
          'type Query { p: P } type P @key(fields: "id") { id: ID! kind: Kind @shareable } type Kind { id: ID! @shareable }',
        resolvers: { Query: { p: () => ({ id: '1', kind: { id: 'k' } }) } },
      },
      {
        name: 'detail',
        typeDefs: 'type P @key(fields: "id") { id: ID! kind: Kind @shareable } type Kind { detail: String }',
        resolvers: { P: { kind: ({ id }: { id: string }) => ({ detail: `of ${id}` }) } },
      },
      {
        name: 'name',
        typeDefs: 'type Kind @key(fields: "id") { id: ID! name: String }',
        resolvers: { Kind: { name: ({ id }: { id: string }) => `n${id}` } },
      },
    );
  test('is put together from its owner and from its own key', async () => {
    const { fetches, ...answer } = await ask(graphOf(), '{ p { kind { id name detail } } }');
    expect(answer).toEqual({ data: { p: { kind: { id: 'k', name: 'nk', detail: 'of 1' } } }, errors: [] });
    expect([...fetches].sort()).toEqual(['detail', 'list', 'name']);
  });
});

test('an interface object without fields of its own leads to those that others add to the types', async () => {
  const media = [
    { __typename: 'Film', id: '1', length: 9 },
    { __typename: 'Song', id: '2' },
  ];
  const graph = federate(
    {
      name: 'media',
      typeDefs: `type Query { a: Int } interface Media @key(fields: "id") { id: ID! }
        type Film implements Media @key(fields: "id") { id: ID! length: Int } type Song implements Media @key(fields: "id") { id: ID! }`,
      resolvers: {
        Media: { ...typed, __resolveReference: byId(media) },
        Film: { __resolveReference: byId(media) },
      },
    },
    {
      name: 'authors',
      typeDefs: 'type Film @key(fields: "id") { id: ID! author: String }',
      resolvers: { Film: { author: ({ id }: { id: string }) => `of ${id}` } },
    },
    {
      name: 'lists',
      typeDefs: 'type Query { list: [Media] } type Media @key(fields: "id") @interfaceObject { id: ID! }',
      resolvers: { Query: { list: () => [{ id: '1' }, { id: '2' }] } },
    },
  );
  const { fetches, ...answer } = await ask(graph, '{ list { id ... on Film { length author } } }');
  expect(answer).toEqual({
    data: { list: [{ id: '1', length: 9, author: 'of 1' }, { id: '2' }] },
    errors: [],
  });
  expect(new Set(fetches)).toEqual(new Set(['lists', 'media', 'authors']));
});
