import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { federate, type Federation } from '../../support/federation.ts';

const rows = [
  { id: '1', name: 'Contoso' },
  { id: '2', name: 'Fabrikam' },
];

/** Companies in one subgraph, what others know of them in two more. */
function companies(): Federation {
  return federate(
    {
      name: 'crm',
      typeDefs: `type Query { company(id: ID!): Company companies: [Company!]! motto: String slogan: String! }
        type Mutation { rename(id: ID!, name: String!): Company }
        type Company @key(fields: "id") { id: ID! name: String industry: String secret: String! contacts: [Contact!]! }
        type Contact { name: String phone: String }`,
      resolvers: {
        Query: {
          company: (_: unknown, { id }: { id: string }) => rows.find((row) => row.id === id),
          companies: () => rows,
          motto: () => 'One graph',
          slogan: () => null,
        },
        Mutation: { rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ id, name }) },
        Company: {
          __resolveReference: ({ id }: { id: string }) => rows.find((row) => row.id === id),
          industry: ({ id }: { id: string }) => `industry ${id}`,
          secret: () => null,
          contacts: () => [{ name: 'Ann', phone: '1' }],
        },
      },
    },
    {
      name: 'legal',
      typeDefs: `type Company @key(fields: "id") { id: ID! matters: [Matter!] }
        type Matter @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Company: { matters: ({ id }: { id: string }) => [{ id: `m${id}`, title: `Matter ${id}` }] },
      },
    },
    {
      name: 'psa',
      typeDefs: `type Matter @key(fields: "id") { id: ID! hours: Float }`,
      resolvers: { Matter: { hours: ({ id }: { id: string }) => Number(id.slice(1)) } },
    },
  );
}

describe('@defer', () => {
  test('what is deferred comes after the rest, with its path and label', async () => {
    const graph = companies();
    const { first, later } = await graph.queryInParts(
      '{ company(id: "1") { name ... @defer(label: "legal") { matters { title } } } }',
    );
    expect(first).toEqual({ data: { company: { name: 'Contoso' } } });
    expect(later).toEqual([
      {
        incremental: [{ path: ['company'], label: 'legal', data: { matters: [{ title: 'Matter 1' }] } }],
        hasNext: false,
      },
    ]);
  });

  test('the first part waits for no deferred fetch', async () => {
    const graph = companies();
    const { promise: released, resolve: release } = Promise.withResolvers<undefined>();
    graph.interfere('legal', async (_, honest) => {
      await released;
      return honest();
    });
    const document =
      '{ company(id: "1") { name ...Legal @defer } } fragment Legal on Company { matters { title } }';
    const asking = graph.executor.executeInParts({
      document: parse(document),
      source: document,
      headers: {},
      deadline: performance.now() + 10_000,
    });
    const { first, later } = await asking;
    expect(first.data).toEqual({ company: { name: 'Contoso' } });
    release(undefined);
    expect((await later?.next())?.value).toMatchObject({ hasNext: false });
  });

  test('fields of the same subgraph are fetched apart by the key', async () => {
    const graph = companies();
    const source = '{ company(id: "1") { name ... @defer { industry } } }';
    const { first, later } = await graph.queryInParts(source);
    expect(first).toEqual({ data: { company: { name: 'Contoso' } } });
    expect(later).toMatchObject([{ incremental: [{ path: ['company'], data: { industry: 'industry 1' } }] }]);
    expect(graph.calls.map(({ service }) => service)).toEqual(['crm', 'crm']);
    expect(await graph.plan(source)).toBe(`QueryPlan {
  Defer {
    primary {
      Fetch(service: "crm") {
        {
          company(id: "1") {
            name
            __typename
            id
          }
        }
      }
    }
    deferred(part: 1) {
      Flatten(path: "company") {
        Fetch(service: "crm") {
          requires { ... on Company { __typename id } }
          query ($representations: [_Any!]!) {
            _entities(representations: $representations) {
              ... on Company {
                industry
              }
            }
          }
        }
      }
    }
  }
}`);
  });

  test('a fragment on a list comes for each item, all at one time', async () => {
    const graph = companies();
    const { first, later } = await graph.queryInParts('{ companies { id ... @defer { matters { id } } } }');
    expect(first.data).toEqual({ companies: [{ id: '1' }, { id: '2' }] });
    expect(later).toEqual([
      {
        incremental: [
          { path: ['companies', 0], data: { matters: [{ id: 'm1' }] } },
          { path: ['companies', 1], data: { matters: [{ id: 'm2' }] } },
        ],
        hasNext: false,
      },
    ]);
    expect(graph.calls.map(({ service }) => service)).toEqual(['crm', 'legal']);
  });

  test('what is deferred inside a deferred fragment comes after it', async () => {
    const graph = companies();
    const { first, later } = await graph.queryInParts(`{ company(id: "2") {
      ... @defer(label: "outer") { matters { title ... @defer(label: "inner") { hours } } }
    } }`);
    expect(first.data).toEqual({ company: {} });
    expect(later).toEqual([
      {
        incremental: [{ path: ['company'], label: 'outer', data: { matters: [{ title: 'Matter 2' }] } }],
        hasNext: true,
      },
      {
        incremental: [{ path: ['company', 'matters', 0], label: 'inner', data: { hours: 2 } }],
        hasNext: false,
      },
    ]);
  });

  test('root fields of a query can be deferred', async () => {
    const graph = companies();
    const { first, later } = await graph.queryInParts('{ ... @defer { motto } company(id: "1") { id } }');
    expect(first.data).toEqual({ company: { id: '1' } });
    expect(later).toEqual([{ incremental: [{ path: [], data: { motto: 'One graph' } }], hasNext: false }]);
  });

  test('so can all of them', async () => {
    const { first, later } = await companies().queryInParts('{ ... @defer { motto } }');
    expect(first.data).toEqual({});
    expect(later).toEqual([{ incremental: [{ path: [], data: { motto: 'One graph' } }], hasNext: false }]);
  });

  test('a null where none may be empties its own fragment and no more', async () => {
    const { first, later } = await companies().queryInParts(
      '{ company(id: "1") { name ... @defer { secret } } }',
    );
    expect(first).toEqual({ data: { company: { name: 'Contoso' } } });
    expect(later).toMatchObject([
      { incremental: [{ path: ['company'], data: null, errors: [{ path: ['company', 'secret'] }] }] },
    ]);
  });

  test('what failed for a part is told with it', async () => {
    const graph = companies();
    graph.interfere('legal', () => ({
      errors: [{ message: 'No', path: ['_entities', 0, 'matters'] }],
      data: { _entities: [{ matters: null }] },
    }));
    const { first, later } = await graph.queryInParts(
      '{ company(id: "1") { name ... @defer { matters { id } } } }',
    );
    expect(first).toEqual({ data: { company: { name: 'Contoso' } } });
    expect(later).toEqual([
      {
        incremental: [
          {
            path: ['company'],
            data: { matters: null },
            errors: [
              {
                message: 'No',
                path: ['company', 'matters'],
                extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', service: 'legal' },
              },
            ],
          },
        ],
        hasNext: false,
      },
    ]);
  });

  test('an object that is not there has no later part', async () => {
    const graph = companies();
    const { first, later } = await graph.queryInParts(
      '{ company(id: "none") { id ... @defer { matters { id } } } }',
    );
    expect(first).toEqual({ data: { company: null } });
    expect(later).toEqual([]);
    const lost = await graph.queryInParts('{ slogan company(id: "1") { id ... @defer { matters { id } } } }');
    expect([lost.first.data, lost.later]).toEqual([null, []]);
  });

  test.each([
    ['if: false', '{ company(id: "1") { ... @defer(if: false) { industry } } }', {}],
    [
      'a variable that is false',
      'query($later: Boolean!) { company(id: "1") { ... @defer(if: $later) { industry } } }',
      { later: false },
    ],
  ])('%s leaves the answer whole', async (_, source, variables) => {
    const { first, later } = await companies().queryInParts(source, variables);
    expect([first.data, later]).toEqual([{ company: { industry: 'industry 1' } }, []]);
  });

  test('a variable that is left out defers', async () => {
    const source =
      'query($later: Boolean = true) { company(id: "1") { ... @defer(if: $later) { industry } } }';
    const { first } = await companies().queryInParts(source);
    expect(first.data).toEqual({ company: {} });
  });

  test('what both parts ask of the same list is fetched once, so that its items stay together', async () => {
    const graph = companies();
    const { first, later } = await graph.queryInParts(
      '{ company(id: "1") { contacts { name } ... @defer { contacts { phone } } } }',
    );
    expect(first.data).toEqual({ company: { contacts: [{ name: 'Ann' }] } });
    expect(later).toMatchObject([{ incremental: [{ data: { contacts: [{ phone: '1' }] } }] }]);
    expect(graph.calls).toHaveLength(1);
  });

  test('a payload of a mutation can have a later part', async () => {
    const graph = companies();
    const { first, later } = await graph.queryInParts(
      'mutation { rename(id: "1", name: "New") { name ... @defer { matters { id } } } }',
    );
    expect(first.data).toEqual({ rename: { name: 'New' } });
    expect(later).toMatchObject([{ incremental: [{ path: ['rename'], data: { matters: [{ id: 'm1' }] } }] }]);
  });

  test('without parts the same operation is answered whole', async () => {
    const result = await companies().query('{ company(id: "1") { name ... @defer { matters { title } } } }');
    expect(result).toEqual({ data: { company: { name: 'Contoso', matters: [{ title: 'Matter 1' }] } } });
  });
});
