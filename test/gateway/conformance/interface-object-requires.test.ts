import { expect, test } from '@jest/globals';
import { byId, federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

const rows = [
  { __typename: 'User', id: '1', name: 'Ann', age: 11 },
  { __typename: 'Bot', id: '2', name: 'Hal', age: 22 },
];

/** `nicks` knows every `Being` as one object type, and makes the nickname of a name that it does not have. */
const graphOf = () =>
  federate(
    {
      name: 'beings',
      typeDefs: `type Query { beings: [Being] } interface Being @key(fields: "id") { id: ID! name: String age: Int }
        type User implements Being @key(fields: "id") { id: ID! name: String age: Int }
        type Bot implements Being @key(fields: "id") { id: ID! name: String age: Int }`,
      resolvers: {
        Query: { beings: () => rows },
        Being: {
          __resolveType: ({ __typename }: { readonly __typename: string }) => __typename,
          __resolveReference: byId(rows),
        },
        User: { __resolveReference: byId(rows) },
        Bot: { __resolveReference: byId(rows) },
      },
    },
    {
      name: 'nicks',
      typeDefs: `type Query { known: [Being] } type Being @key(fields: "id") @interfaceObject { id: ID! name: String @external
          nick: String @requires(fields: "name") }`,
      resolvers: {
        Query: { known: () => [{ id: '2' }, { id: '1' }] },
        Being: { nick: ({ name }: { readonly name: string }) => `${name}y` },
      },
    },
  );

const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['{ beings { nick } }', { beings: [{ nick: 'Anny' }, { nick: 'Haly' }] }, ['beings', 'nicks']],
  [
    '{ known { id name } }',
    {
      known: [
        { id: '2', name: 'Hal' },
        { id: '1', name: 'Ann' },
      ],
    },
    ['nicks', 'beings'],
  ],
  ['{ known { nick } }', { known: [{ nick: 'Haly' }, { nick: 'Anny' }] }, ['nicks', 'beings', 'nicks']],
  [
    '{ known { nick ... on User { age } } }',
    { known: [{ nick: 'Haly' }, { nick: 'Anny', age: 11 }] },
    ['nicks', 'beings', 'nicks'],
  ],
  ['{ beings { ... on Bot { nick } } }', { beings: [{}, { nick: 'Haly' }] }, ['beings', 'nicks']],
];
test.each(cases)('an interface object requires what it does not have: %s', async (source, data, fetches) => {
  expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
});
