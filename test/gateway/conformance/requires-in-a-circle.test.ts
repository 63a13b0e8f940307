import { describe, expect, test } from '@jest/globals';
import { byId, federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

interface Post {
  readonly id: string;
  readonly author?: { readonly years: number };
  readonly byNovice?: boolean;
}

/** `a` needs what `b` computes, from what only `a` knows of the author, to whom only `b` leads. */
test('two subgraphs that require of each other', async () => {
  const authors = [
    { id: 'x', years: 1 },
    { id: 'y', years: 20 },
  ];
  const graph = federate(
    {
      name: 'a',
      typeDefs: `type Query { posts: [Post] }
        type Post @key(fields: "id") { id: ID! byNovice: Boolean @external byExpert: Boolean @requires(fields: "byNovice") }
        type Author @key(fields: "id") { id: ID! years: Int }`,
      resolvers: {
        Query: { posts: () => [{ id: '1' }, null, { id: '2' }] },
        Post: { byExpert: ({ byNovice }: Post) => (byNovice === undefined ? null : !byNovice) },
        Author: { __resolveReference: byId(authors) },
      },
    },
    {
      name: 'b',
      typeDefs: `type Post @key(fields: "id") { id: ID! author: Author byNovice: Boolean @requires(fields: "author { years }") }
        type Author @key(fields: "id") { id: ID! years: Int @external }`,
      resolvers: {
        Post: {
          author: ({ id, author }: Post) => author ?? { id: id === '1' ? 'x' : 'y' },
          byNovice: ({ author }: Post) => (author ? author.years < 10 : null),
        },
      },
    },
  );
  expect(await ask(graph, '{ posts { byNovice } }')).toEqual({
    data: { posts: [{ byNovice: true }, null, { byNovice: false }] },
    errors: [],
    fetches: ['a', 'b', 'a', 'b'],
  });
  expect(await ask(graph, '{ posts { byExpert } }')).toEqual({
    data: { posts: [{ byExpert: false }, null, { byExpert: true }] },
    errors: [],
    fetches: ['a', 'b', 'a', 'b', 'a'],
  });
});

describe('@requires through other entities', () => {
  const comments = [
    { id: 'c1', post: '1', body: 'buy' },
    { id: 'c2', post: '1', body: 'hello' },
    { id: 'c3', post: '2', body: 'buy' },
  ];
  const of = (post: string, first: number) => comments.filter((one) => one.post === post).slice(0, first);
  const graphOf = () =>
    federate(
      {
        name: 'feed',
        typeDefs: `type Query { posts: [Post] } type Post @key(fields: "id") { id: ID! comments(first: Int!): [Comment] @external }
          type Comment @key(fields: "id") { id: ID! body: String twins: [Post] @external
            isSpam: Boolean @requires(fields: "twins { comments(first: 9) { id } }") }`,
        resolvers: {
          Query: { posts: () => [{ id: '1' }, { id: '2' }] },
          Comment: {
            body: ({ id }: { id: string }) => comments.find((one) => one.id === id)?.body,
            isSpam: ({ twins }: { twins: readonly { comments: readonly unknown[] }[] }) =>
              twins.some((twin) => twin.comments.length > 0),
          },
        },
      },
      {
        name: 'talk',
        typeDefs: `type Post @key(fields: "id") { id: ID! comments(first: Int!): [Comment] }
          type Comment @key(fields: "id") { id: ID! twins: [Post] }`,
        resolvers: {
          Post: { comments: ({ id }: { id: string }, { first }: { first: number }) => of(id, first) },
          Comment: {
            twins: ({ id }: { id: string }) => {
              const own = comments.find((one) => one.id === id);
              const same = comments.filter((one) => one.body === own?.body && one.post !== own.post);
              return same.map(({ post }) => ({ id: post }));
            },
          },
        },
      },
    );
  const spam = [{ comments: [{ isSpam: true }, { isSpam: false }] }, { comments: [{ isSpam: true }] }];
  test.each([
    ['{ posts { comments(first: 2) { isSpam } } }', spam],
    [
      'query($n: Int! = 1) { posts { comments(first: $n) { isSpam body } } }',
      [{ comments: [{ isSpam: true, body: 'buy' }] }, { comments: [{ isSpam: true, body: 'buy' }] }],
    ],
  ])('%s', async (source, posts) => {
    const { data, errors, fetches } = await ask(graphOf(), source);
    expect({ data, errors }).toEqual({ data: { posts }, errors: [] });
    expect(fetches[0]).toBe('feed');
    expect(fetches.at(-1)).toBe('feed');
  });
});
