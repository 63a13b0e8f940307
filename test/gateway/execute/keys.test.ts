import { describe, expect, test } from '@jest/globals';
import { byId, federate } from '../../support/federation.ts';

describe('keys', () => {
  test('a single key leads from one subgraph to another', async () => {
    const graph = federate(
      {
        name: 'crm',
        typeDefs: `type Query { company(id: ID!): Company } type Company @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Query: { company: (_: unknown, { id }: { id: string }) => ({ id, name: `Company ${id}` }) },
        },
      },
      {
        name: 'legal',
        typeDefs: `type Company @key(fields: "id") { id: ID! openMatterCount: Int }`,
        resolvers: { Company: { openMatterCount: ({ id }: { id: string }) => Number(id) * 2 } },
      },
    );
    const result = await graph.query('query($id: ID!) { company(id: $id) { openMatterCount name } }', {
      id: '21',
    });
    expect(result).toEqual({ data: { company: { openMatterCount: 42, name: 'Company 21' } } });
    expect(graph.calls.map(({ service, variables }) => [service, variables])).toEqual([
      ['crm', { id: '21' }],
      ['legal', { representations: [{ __typename: 'Company', id: '21' }] }],
    ]);
  });

  test('a compound and nested key is sent whole and only where none of it is missing', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: `type Query { sites: [Site] }
          type Site @key(fields: "code region { name zone { id } }") { code: ID! region: Region }
          type Region @shareable { name: String zone: Zone } type Zone @shareable { id: ID }`,
        resolvers: {
          Query: {
            sites: () => [
              { code: 'x', region: { name: 'north', zone: { id: 1 } } },
              { code: 'y', region: null },
            ],
          },
        },
      },
      {
        name: 'b',
        typeDefs: `type Site @key(fields: "code region { name zone { id } }") { code: ID! region: Region label: String }
          type Region @shareable { name: String zone: Zone } type Zone @shareable { id: ID }`,
        resolvers: {
          Site: {
            label: (site: { code: string; region: { name: string; zone: { id: string } } }) =>
              `${site.code}/${site.region.name}/${site.region.zone.id}`,
          },
        },
      },
    );
    const result = await graph.query('{ sites { code label } }');
    expect(result.data).toEqual({
      sites: [
        { code: 'x', label: 'x/north/1' },
        { code: 'y', label: null },
      ],
    });
    expect(graph.calls[1]?.variables['representations']).toEqual([
      { __typename: 'Site', code: 'x', region: { name: 'north', zone: { id: '1' } } },
    ]);
  });

  test('where subgraphs share no key, a third one that knows both leads on', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: `type Query { p: P } type P @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { p: () => ({ id: '1' }) } },
      },
      {
        name: 'b',
        typeDefs: `type P @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! }`,
        resolvers: { P: { __resolveReference: byId([{ id: '1', upc: 'u1' }]) } },
      },
      {
        name: 'c',
        typeDefs: `type P @key(fields: "upc") { upc: ID! price: Int }`,
        resolvers: { P: { price: ({ upc }: { upc: string }) => upc.length } },
      },
    );
    expect((await graph.query('{ p { price } }')).data).toEqual({ p: { price: 2 } });
    expect(graph.calls.map(({ service }) => service)).toEqual(['a', 'b', 'c']);
  });
});
