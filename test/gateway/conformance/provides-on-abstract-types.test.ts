import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

const typed = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

/** `near` answers what it provides with `near`, the owner with `owner`: the value tells who was asked. */
describe('@provides on interfaces and unions', () => {
  const partsBy = (name: string) => [
    { __typename: 'Act', id: '7', name },
    { __typename: 'Cue', id: '8', name },
  ];
  const film = { __typename: 'Film', id: '1', title: 'near', parts: partsBy('near') };
  const song = { __typename: 'Song', id: '2', title: 'near' };
  const graphOf = () =>
    federate(
      {
        name: 'owner',
        typeDefs: `interface Media { id: ID! title: String }
          type Film implements Media @key(fields: "id") { id: ID! title: String @shareable parts: [Part] @shareable }
          type Song implements Media @key(fields: "id") { id: ID! title: String @shareable seconds: Int }
          interface Part { id: ID! name: String } type Act implements Part @key(fields: "id") { id: ID! name: String @shareable }
          type Cue implements Part @key(fields: "id") { id: ID! name: String @shareable }`,
        resolvers: {
          Film: { title: () => 'owner', parts: () => partsBy('owner') },
          Song: { title: () => 'owner', seconds: () => 4 },
          Part: typed,
        },
      },
      {
        name: 'near',
        typeDefs: `type Query { plain: [Any] film: Media @provides(fields: "... on Film { title }")
            any: [Any] @provides(fields: "... on Film { title parts { ... on Act { name } } } ... on Song { title }") }
          union Any = Film | Song interface Media { id: ID! }
          type Film implements Media @key(fields: "id") { id: ID! title: String @external parts: [Part] @external }
          type Song implements Media @key(fields: "id") { id: ID! title: String @external }
          interface Part { id: ID! } type Act implements Part @key(fields: "id") { id: ID! name: String @external }
          type Cue implements Part @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { plain: () => [film, song], film: () => film, any: () => [film, song] },
          Any: typed,
          Media: typed,
          Part: typed,
        },
      },
    );
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    [
      '{ any { ... on Film { title } ... on Song { title } } }',
      { any: [{ title: 'near' }, { title: 'near' }] },
      ['near'],
    ],
    [
      '{ any { ... on Song { title seconds } } }',
      { any: [{}, { title: 'near', seconds: 4 }] },
      ['near', 'owner'],
    ],
    ['{ film { ... on Film { title } } }', { film: { title: 'near' } }, ['near']],
    [
      '{ plain { ... on Film { title } ... on Song { title } } }',
      { plain: [{ title: 'owner' }, { title: 'owner' }] },
      ['near', 'owner'],
    ],
  ];
  test.each(cases)('%s', async (source, data, fetches) => {
    expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
  });

  test('what is provided below a field, for one type of many', async () => {
    const { data, errors } = await ask(
      graphOf(),
      '{ any { ... on Film { parts { ... on Act { name } } } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ any: [{ parts: [{ name: 'near' }, {}] }, {}] });
  });

  test('what is provided for one type of a list is asked of the owner for the others', async () => {
    const { data, errors } = await ask(graphOf(), '{ any { ... on Film { parts { id name } } } }');
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ any: [{ parts: [{ id: '7' }, { id: '8', name: 'owner' }] }, {}] });
  });
});
