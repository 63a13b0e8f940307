import { describe, expect, test } from '@jest/globals';
import { buildSchema, execute, parse, type ExecutionResult } from 'graphql';
import { errorPaths, federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly title: string;
}

const rows: readonly Row[] = [
  { __typename: 'Film', id: '1', title: 'Alien' },
  { __typename: 'Song', id: '2', title: 'Hurt' },
];
const starsOf = ({ id }: { readonly id: string }) => {
  if (id === '1') throw new Error('no stars');
  return 5;
};
const typed = { __resolveType: ({ __typename }: Row) => __typename };

/** The same over one schema, by graphql-js. */
async function alone(type: string, stars: string, source: string): Promise<ExecutionResult> {
  const schema =
    buildSchema(`type Query { all: ${type} } interface Media { id: ID! title: String stars: ${stars} }
    type Film implements Media { id: ID! title: String stars: ${stars} }
    type Song implements Media { id: ID! title: String stars: ${stars} }`);
  const whole = rows.map((row) => ({ ...row, stars: () => starsOf(row) }));
  const rootValue = { all: type.startsWith('[') ? whole : whole[0] };
  const result = await execute({ schema, document: parse(source), rootValue });
  return JSON.parse(JSON.stringify(result)) as ExecutionResult;
}

/** `stars` comes from an interface object. */
function federated(type: string, stars: string) {
  return federate(
    {
      name: 'media',
      typeDefs: `type Query { all: ${type} } interface Media @key(fields: "id") { id: ID! title: String }
        type Film implements Media @key(fields: "id") { id: ID! title: String }
        type Song implements Media @key(fields: "id") { id: ID! title: String }`,
      resolvers: { Query: { all: () => (type.startsWith('[') ? rows : rows[0]) }, Media: typed },
    },
    {
      name: 'stars',
      typeDefs: `type Media @key(fields: "id") @interfaceObject { id: ID! stars: ${stars} }`,
      resolvers: { Media: { stars: starsOf } },
    },
  );
}

describe('a field of an interface object fails as it would in one schema', () => {
  const types: readonly (readonly [string, string])[] = [
    ['[Media]', 'Int!'],
    ['[Media!]', 'Int!'],
    ['[Media!]!', 'Int!'],
    ['Media', 'Int!'],
    ['Media!', 'Int!'],
    ['[Media!]', 'Int'],
  ];
  const selections = [
    '{ all { title stars } }',
    '{ all { x: stars ... on Film { title } } }',
    '{ all { title ... on Film { stars } } }',
    '{ all { title ... on Song { stars } } }',
  ];
  const cases = types.flatMap(([type, stars]) => selections.map((source) => [type, stars, source] as const));
  test.each(cases)('%s of %s: %s', async (type, stars, source) => {
    const expected = await alone(type, stars, source);
    expect(await ask(federated(type, stars), source)).toEqual({
      data: expected.data,
      errors: errorPaths(expected),
      fetches: ['media', 'stars'],
    });
  });
});
