import { describe, expect, test } from '@jest/globals';
import { byId, federate } from '../../support/federation.ts';
import { ask } from './ask.ts';

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

  test('of several keys, each subgraph is asked by the one that it knows', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: `type Query { p: P } type P @key(fields: "id") @key(fields: "upc") @key(fields: "sku tag { k }") { id: ID! upc: ID! sku: ID! tag: Tag }
          type Tag @shareable { k: ID }`,
        resolvers: { Query: { p: () => ({ id: '1', upc: 'u', sku: 's', tag: { k: 't' } }) } },
      },
      {
        name: 'b',
        typeDefs: 'type P @key(fields: "upc") { upc: ID! b: String }',
        resolvers: { P: { b: ({ upc }: { upc: string }) => upc } },
      },
      {
        name: 'c',
        typeDefs:
          'type P @key(fields: "sku tag { k }") { sku: ID! tag: Tag c: String } type Tag @shareable { k: ID }',
        resolvers: { P: { c: ({ sku, tag }: { sku: string; tag: { k: string } }) => sku + tag.k } },
      },
    );
    const answer = await ask(graph, '{ p { c b } }');
    expect(answer).toMatchObject({ data: { p: { c: 'st', b: 'u' } }, errors: [] });
    expect([...answer.fetches].sort()).toEqual(['a', 'b', 'c']);
  });

  test('a chain over three subgraphs by different keys, in a list, with an unknown entity in it', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: 'type Query { ps: [P] } type P @key(fields: "id") { id: ID! }',
        resolvers: { Query: { ps: () => [{ id: '1' }, null, { id: '2' }, { id: '9' }] } },
      },
      {
        name: 'b',
        typeDefs: 'type P @key(fields: "id") @key(fields: "upc") { id: ID! upc: ID! }',
        resolvers: {
          P: { __resolveReference: ({ id }: { id: string }) => (id === '9' ? null : { id, upc: `u${id}` }) },
        },
      },
      {
        name: 'c',
        typeDefs: 'type P @key(fields: "upc") @key(fields: "isbn") { upc: ID! isbn: ID! }',
        resolvers: { P: { isbn: ({ upc }: { upc: string }) => `i${upc}` } },
      },
      {
        name: 'd',
        typeDefs: 'type P @key(fields: "isbn") { isbn: ID! d: String }',
        resolvers: { P: { d: ({ isbn }: { isbn: string }) => `d${isbn}` } },
      },
    );
    expect(await ask(graph, '{ ps { d __typename } }')).toEqual({
      data: {
        ps: [
          { d: 'diu1', __typename: 'P' },
          null,
          { d: 'diu2', __typename: 'P' },
          { d: null, __typename: 'P' },
        ],
      },
      errors: [],
      fetches: ['a', 'b', 'c', 'd'],
    });
  });

  test('a key that holds a list, and one that is an entity itself', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs: `type Query { t: Team } type Team @key(fields: "tags lead { id }") { tags: [String!] lead: User }
          type User @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { t: () => ({ tags: ['x', 'y'], lead: { id: '7' } }) } },
      },
      {
        name: 'b',
        typeDefs: `type Team @key(fields: "tags lead { id }") { tags: [String!] lead: User size: String }
          type User @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Team: {
            size: (team: { tags: string[]; lead: { id: string } }) => team.tags.join('') + team.lead.id,
          },
          User: { name: ({ id }: { id: string }) => `n${id}` },
        },
      },
    );
    const answer = await ask(graph, '{ t { size lead { name } } }');
    expect(answer).toMatchObject({ data: { t: { size: 'xy7', lead: { name: 'n7' } } }, errors: [] });
    expect(new Set(answer.fetches)).toEqual(new Set(['a', 'b']));
  });

  test('a key with resolvable: false leads out and never in', async () => {
    const graph = federate(
      {
        name: 'a',
        typeDefs:
          'type Query { o: O } type O { p: P } type P @key(fields: "id", resolvable: false) { id: ID! }',
        resolvers: { Query: { o: () => ({ p: { id: '1' } }) } },
      },
      {
        name: 'b',
        typeDefs: 'type P @key(fields: "id") { id: ID! name: String }',
        resolvers: { P: { name: () => 'b' } },
      },
    );
    expect(await ask(graph, '{ o { p { name } } }')).toEqual({
      data: { o: { p: { name: 'b' } } },
      errors: [],
      fetches: ['a', 'b'],
    });
  });
});
