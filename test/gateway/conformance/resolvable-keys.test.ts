import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

interface Key {
  readonly id?: string;
  readonly sku?: string;
  readonly tag?: { readonly k: string };
}

describe('of several keys only one leads in', () => {
  const rows = [
    { id: '1', sku: 's1', tag: { k: 'k1', n: 'n1' }, name: 'one' },
    { id: '2', sku: 's2', tag: { k: 'k2', n: 'n2' }, name: 'two' },
  ];
  /** Knows a row by exactly one key, and refuses every other. */
  const only = (key: keyof Key) => (given: Key) => {
    const found = rows.find((row) =>
      JSON.stringify(given[key]).includes(JSON.stringify(row[key]).slice(0, 8)),
    );
    if (given[key] === undefined || !found) throw new Error(`entered by ${Object.keys(given).join()}`);
    return { ...found, ...given };
  };
  const fields = 'id: ID! sku: ID! tag: Tag! @shareable';
  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { one: P } type P @key(fields: "id") @key(fields: "sku", resolvable: false) @key(fields: "tag { k }", resolvable: false) { ${fields} name: String }
          type Tag @shareable { k: ID! n: ID! }`,
        resolvers: { Query: { one: () => rows[0] }, P: { __resolveReference: only('id') } },
      },
      {
        name: 'b',
        typeDefs: `type Query { ps: [P] }
          type P @key(fields: "sku") @key(fields: "id", resolvable: false) { ${fields}
            mine: String }
          type Tag @shareable { k: ID! n: ID! }`,
        resolvers: {
          Query: { ps: () => rows.map(({ name: _, ...row }) => row) },
          P: { __resolveReference: only('sku'), mine: ({ sku }: Key) => `of ${sku}` },
        },
      },
      {
        name: 'c',
        typeDefs: `type P @key(fields: "id", resolvable: false) @key(fields: "tag { k n }") { id: ID! tag: Tag! price: Int }
          type Tag @shareable { k: ID! n: ID! }`,
        resolvers: {
          P: { __resolveReference: only('tag'), price: ({ tag }: Key) => Number(tag?.k.slice(1)) },
        },
      },
    );
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['{ ps { name } }', { ps: [{ name: 'one' }, { name: 'two' }] }, ['b', 'a']],
    ['{ one { mine } }', { one: { mine: 'of s1' } }, ['a', 'b']],
    ['{ ps { price } }', { ps: [{ price: 1 }, { price: 2 }] }, ['b', 'c']],
  ];
  test.each(cases)('%s', async (source, data, fetches) => {
    expect(await ask(graphOf(), source)).toEqual({ data, errors: [], fetches });
  });
});

test('a subgraph that is left for what it requires is entered again by the key that it resolves', async () => {
  const graph = federate(
    {
      name: 'a',
      typeDefs:
        'type P @key(fields: "id") @key(fields: "sku", resolvable: false) { id: ID! sku: ID! name: String }',
      resolvers: { P: { name: ({ id }: Key) => `n${id}` } },
    },
    {
      name: 'b',
      typeDefs: `type Query { p: P } type P @key(fields: "sku") @key(fields: "id", resolvable: false) { id: ID! sku: ID!
        name: String @external shout: String @requires(fields: "name") }`,
      resolvers: {
        Query: { p: () => ({ id: '1', sku: 's1' }) },
        P: { shout: ({ sku, name }: Key & { readonly name: string }) => `${sku} ${name}` },
      },
    },
  );
  expect(await ask(graph, '{ p { shout } }')).toEqual({
    data: { p: { shout: 's1 n1' } },
    errors: [],
    fetches: ['b', 'a', 'b'],
  });
  expect(graph.calls[2]?.variables['representations']).toEqual([{ __typename: 'P', sku: 's1', name: 'n1' }]);
});
