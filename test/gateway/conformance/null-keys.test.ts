import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

describe('null keys in lists', () => {
  const rows = [
    [{ id: '1', tag: { k: 'a' } }, { id: null, tag: { k: 'b' } }, null],
    null,
    [
      { id: '3', tag: null },
      { id: '1', tag: { k: 'a' } },
    ],
  ];
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { rows: [[P]] } type P @key(fields: "id tag { k }") { id: ID tag: Tag } type Tag @shareable { k: ID }`,
        resolvers: { Query: { rows: () => rows } },
      },
      {
        name: 'b',
        typeDefs: `type P @key(fields: "id tag { k }") { id: ID tag: Tag name: String must: String! } type Tag @shareable { k: ID }`,
        resolvers: { P: { name: ({ id }: { id: string }) => `n${id}`, must: () => 'm' } },
      },
    );

  test('what has a null in its key is not asked about, and what stands twice is asked about once', async () => {
    const graph = graphOf();
    expect(await ask(graph, '{ rows { id name } }')).toEqual({
      data: {
        rows: [
          [{ id: '1', name: 'n1' }, { id: null, name: null }, null],
          null,
          [
            { id: '3', name: null },
            { id: '1', name: 'n1' },
          ],
        ],
      },
      errors: [],
      fetches: ['a', 'b'],
    });
    expect(graph.calls[1]?.variables['representations']).toEqual([
      { __typename: 'P', id: '1', tag: { k: 'a' } },
    ]);
  });

  test('a field that may not be null takes its item with it, and says so', async () => {
    expect(await ask(graphOf(), '{ rows { id must } }')).toEqual({
      data: { rows: [[{ id: '1', must: 'm' }, null, null], null, [null, { id: '1', must: 'm' }]] },
      errors: ['rows.0.1.must', 'rows.2.0.must'],
      fetches: ['a', 'b'],
    });
  });
});

test('a null inside of a key is a null in the key', async () => {
  const rows = [
    { tag: { k: 'a' }, n: 1 },
    { tag: { k: null }, n: 2 },
    { tag: { k: 'c' }, n: null },
  ];
  const graph = federate(
    {
      name: 'a',
      typeDefs: `type Query { rows: [P] } type P @key(fields: "tag { k }") { tag: Tag n: Int } type Tag @shareable { k: ID }`,
      resolvers: { Query: { rows: () => rows } },
    },
    {
      name: 'b',
      typeDefs: `type P @key(fields: "tag { k }") { tag: Tag name: String n: Int @external sum: String @requires(fields: "n") }
        type Tag @shareable { k: ID }`,
      resolvers: {
        P: {
          name: ({ tag }: { tag: { k: string } }) => `n${tag.k}`,
          sum: ({ tag, n }: { tag: { k: string }; n: number | null }) => `${tag.k} ${n}`,
        },
      },
    },
  );
  // What is required and no key may be null.
  expect(await ask(graph, '{ rows { name sum } }')).toEqual({
    data: {
      rows: [
        { name: 'na', sum: 'a 1' },
        { name: null, sum: null },
        { name: 'nc', sum: 'c null' },
      ],
    },
    errors: [],
    fetches: ['a', 'b'],
  });
  expect(graph.calls[1]?.variables['representations']).toHaveLength(2);
});

test('a key without a null is enough, though another one has a null in it', async () => {
  const graph = federate(
    {
      name: 'a',
      typeDefs: `type Query { p: P } type P @key(fields: "id") { id: ID! upc: ID }`,
      resolvers: { Query: { p: () => ({ id: '1', upc: null }) } },
    },
    {
      name: 'b',
      typeDefs: `type P @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID @external name: String @requires(fields: "upc") }`,
      resolvers: { P: { name: ({ id, upc }: Record<string, string | null>) => `${id} ${upc}` } },
    },
  );
  expect(await ask(graph, '{ p { name } }')).toEqual({
    data: { p: { name: '1 null' } },
    errors: [],
    fetches: ['a', 'b'],
  });
});

test('a link between two keys that does not know the entity leads no further', async () => {
  const graph = federate(
    {
      name: 'shelf',
      typeDefs: 'type Query { books: [Book] } type Book @key(fields: "upc") { upc: ID! }',
      resolvers: { Query: { books: () => [{ upc: 'u1' }, { upc: 'u2' }, { upc: 'u3' }] } },
    },
    {
      name: 'link',
      typeDefs: 'type Book @key(fields: "upc") @key(fields: "id") { upc: ID! id: ID }',
      resolvers: {
        Book: {
          __resolveReference: ({ upc }: { upc: string }) =>
            upc === 'u2' ? null : { upc, id: upc === 'u3' ? null : 'i1' },
        },
      },
    },
    {
      name: 'author',
      typeDefs: 'type Book @key(fields: "id") { id: ID author: Author } type Author { name: String! }',
      resolvers: { Book: { author: ({ id }: { id: string }) => ({ name: `of ${id}` }) } },
    },
  );
  expect(await ask(graph, '{ books { upc author { name } } }')).toEqual({
    data: {
      books: [
        { upc: 'u1', author: { name: 'of i1' } },
        { upc: 'u2', author: null },
        { upc: 'u3', author: null },
      ],
    },
    errors: [],
    fetches: ['shelf', 'link', 'author'],
  });
  expect(graph.calls[2]?.variables['representations']).toEqual([{ __typename: 'Book', id: 'i1' }]);
});
