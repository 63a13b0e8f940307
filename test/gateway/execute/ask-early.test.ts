import { describe, expect, test } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import { byId, errorPaths, federate, type Federation } from '../../support/federation.ts';
import { viewerWith } from '../authorization/viewer-with.ts';

const companies = [
  { id: '1', name: 'One', slug: 'one' },
  { id: '2', name: 'Two', slug: 'two' },
];

/** CRM knows companies, and Legal their matters: also those of companies that nobody else knows. */
function records(): Federation {
  return federate(
    {
      name: 'crm',
      typeDefs: `
        type Query {
          company(id: ID!): Company
          other(id: ID!): Company
          bySlug(slug: String!): Company
          several(id: ID!): [Company!]
          anything(id: ID!): Anything
        }
        type Mutation { rename(id: ID!, name: String!): Company }
        union Anything = Company
        type Company @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          company: (_: unknown, { id }: { id: string }) => byId(companies)({ id }),
          other: () => companies[1],
          bySlug: (_: unknown, { slug }: { slug: string }) => companies.find((one) => one.slug === slug),
          several: () => companies,
          anything: () => companies[0],
        },
        Mutation: { rename: () => companies[0] },
        Company: { __resolveReference: byId(companies) },
        Anything: { __resolveType: () => 'Company' },
      },
    },
    {
      name: 'legal',
      typeDefs: `
        type Company @key(fields: "id") {
          id: ID!
          matters: Int
          secret: Int @requiresScopes(scopes: [["legal"]])
        }`,
      resolvers: {
        Company: {
          __resolveReference: ({ id }: { id: string }) => ({ id, matters: Number(id) * 10, secret: 7 }),
        },
      },
    },
  );
}

/** Asks while CRM takes its time, and tells whom Legal was asked about by then. */
async function askedBefore(graph: Federation, source: string, variables = {}, request = {}) {
  let before: unknown = null;
  graph.interfere('crm', async (_, honest) => {
    await wait(5);
    before = graph.calls.filter(({ service }) => service === 'legal').map((call) => call.variables);
    return honest();
  });
  const result = await graph.query(source, variables, request);
  const asked = graph.calls.filter(({ service }) => service === 'legal').length;
  return { result, before, asked };
}

const about = (id: string) => ({ representations: [{ __typename: 'Company', id }] });

describe('is asked before the root field has answered', () => {
  test.each([
    ['by a variable', 'query($a: ID!) { company(id: $a) { name matters } }', { a: '2' }],
    ['by a number for an id', 'query($a: ID!) { company(id: $a) { name matters } }', { a: 2 }],
    ['by a value in the document', '{ company(id: "2") { name matters } }', {}],
    ['under an alias', '{ company: company(id: "2") { name matters: matters } }', {}],
  ])('%s', async (_, source, variables) => {
    const { result, before, asked } = await askedBefore(records(), source, variables);
    expect(result).toEqual({ data: { company: { name: 'Two', matters: 20 } } });
    expect(before).toEqual([about('2')]);
    expect(asked).toBe(1);
  });

  test('each of several', async () => {
    const source = '{ a: company(id: "1") { name matters } b: company(id: "2") { name matters } }';
    const { result } = await askedBefore(records(), source);
    expect(result).toEqual({ data: { a: { name: 'One', matters: 10 }, b: { name: 'Two', matters: 20 } } });
  });

  test('also where parts are deferred', async () => {
    const graph = records();
    const source = '{ company(id: "2") { matters ... @defer { name } } }';
    let before: unknown = null;
    graph.interfere('crm', async (_, honest) => {
      await wait(5);
      before ??= graph.calls.filter(({ service }) => service === 'legal').map((call) => call.variables);
      return honest();
    });
    const { first, later } = await graph.queryInParts(source);
    expect(before).toEqual([about('2')]);
    expect(first).toEqual({ data: { company: { matters: 20 } } });
    expect(later.flatMap(({ incremental }) => incremental)).toMatchObject([{ data: { name: 'Two' } }]);
  });
});

describe('a guess that was wrong', () => {
  test('is dropped, and the right one is asked about', async () => {
    const { result, before, asked } = await askedBefore(records(), '{ other(id: "1") { name matters } }');
    expect(result).toEqual({ data: { other: { name: 'Two', matters: 20 } } });
    expect(before).toEqual([about('1')]);
    expect(asked).toBe(2);
  });

  test('about nobody leaves no trace', async () => {
    const { result, before } = await askedBefore(records(), '{ company(id: "9") { name matters } }');
    expect(result).toEqual({ data: { company: null } });
    expect(before).toEqual([about('9')]);
  });

  test('leaves none of its errors', async () => {
    const graph = records();
    graph.interfere('legal', () => Promise.reject(new GraphQLError('no')));
    expect(await graph.query('{ company(id: "9") { name matters } }')).toEqual({ data: { company: null } });
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['where no argument has the name of the key', '{ bySlug(slug: "one") { name matters } }'],
    ['in a list', '{ several(id: "1") { name matters } }'],
    ['where the type can vary', '{ anything(id: "1") { ... on Company { name matters } } }'],
    ['of what a change answers', 'mutation { rename(id: "1", name: "x") { name matters } }'],
  ])('%s', async (_, source) => {
    const { result, before, asked } = await askedBefore(records(), source);
    expect(result.errors).toBeUndefined();
    expect(JSON.stringify(result.data)).toContain('"matters":10');
    expect(before).toEqual([]);
    expect(asked).toBe(1);
  });

  test('of what the viewer is denied', async () => {
    const source = '{ company(id: "1") { name secret } }';
    const denied = await askedBefore(records(), source, {}, { viewer: viewerWith() });
    expect(denied.asked).toBe(0);
    expect(errorPaths(denied.result)).toEqual(['company.secret']);
    const allowed = await askedBefore(records(), source, {}, { viewer: viewerWith({ scopes: ['legal'] }) });
    expect(allowed.before).toEqual([about('1')]);
    expect(allowed.result).toEqual({ data: { company: { name: 'One', secret: 7 } } });
  });
});

describe('what goes wrong is told as ever', () => {
  test('a subgraph that fails: its fields are null, with one error each', async () => {
    const graph = records();
    graph.interfere('legal', () => Promise.reject(new Error('down')));
    const result = await graph.query('{ company(id: "1") { name matters } }');
    expect(result.data).toEqual({ company: { name: 'One', matters: null } });
    expect(errorPaths(result)).toEqual(['company.matters']);
    expect(graph.calls.filter(({ service }) => service === 'legal')).toHaveLength(1);
  });

  test('the root field fails: only that is told', async () => {
    const graph = records();
    graph.interfere('crm', () => Promise.reject(new Error('down')));
    const result = await graph.query('{ company(id: "1") { name matters } }');
    expect(result.data).toEqual({ company: null });
    expect(errorPaths(result)).toEqual(['company']);
  });
});
