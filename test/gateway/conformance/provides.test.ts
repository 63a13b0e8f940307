import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

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

describe('@provides', () => {
  const graphOf = () =>
    federate(
      {
        name: 'owner',
        typeDefs: `type U @key(fields: "id") { id: ID! name: String @shareable home: Home @shareable age: Int }
          type Home @shareable { city: String zip: String }
          interface Media { id: ID! title: String } type Film implements Media @key(fields: "id") { id: ID! title: String @shareable }
          type Song implements Media @key(fields: "id") { id: ID! title: String @shareable }`,
        resolvers: {
          U: { name: () => 'owner', home: () => ({ city: 'owner', zip: 'owner' }), age: () => 30 },
          Film: { title: () => 'owner' },
          Song: { title: () => 'owner' },
        },
      },
      {
        name: 'near',
        typeDefs: `type Query { u: U @provides(fields: "home { city }") us: [U!] @provides(fields: "name") plain: U
            media: [Media] @provides(fields: "... on Film { title }") }
          type U @key(fields: "id") { id: ID! name: String @external home: Home @external } type Home @shareable { city: String }
          interface Media { id: ID! } type Film implements Media @key(fields: "id") { id: ID! title: String @external }
          type Song implements Media @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            u: () => ({ id: '1', home: { city: 'near' } }),
            us: () => [
              { id: '1', name: 'near' },
              { id: '2', name: null },
            ],
            plain: () => ({ id: '1', name: 'never asked' }),
            media: () => [
              { __typename: 'Film', id: '1', title: 'near' },
              { __typename: 'Song', id: '2' },
            ],
          },
          Media: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
        },
      },
    );
  const cases: readonly (readonly [string, string, unknown, readonly string[]])[] = [
    ['nested', '{ u { home { city } } }', { u: { home: { city: 'near' } } }, ['near']],
    [
      'on a list, where a null is a value',
      '{ us { name } }',
      { us: [{ name: 'near' }, { name: null }] },
      ['near'],
    ],
    [
      'on a list, beside what is not provided',
      '{ us { name age } }',
      {
        us: [
          { name: 'near', age: 30 },
          { name: null, age: 30 },
        ],
      },
      ['near', 'owner'],
    ],
    ['only on the way that says so', '{ plain { name } }', { plain: { name: 'owner' } }, ['near', 'owner']],
    [
      'on an interface, for one type of it',
      '{ media { ... on Film { title } } }',
      { media: [{ title: 'near' }, {}] },
      ['near'],
    ],
  ];
  test.each(cases)('%s', async (_, source, data, fetches) => {
    expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
  });
});
