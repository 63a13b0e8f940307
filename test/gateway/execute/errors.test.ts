import { describe, expect, test } from '@jest/globals';
import { SubgraphError } from '../../../gateway/transport/subgraph-error.ts';
import { errorPaths, federate } from '../../support/federation.ts';

const companies = [{ id: '1' }, { id: '2' }, { id: '3' }];

function suite(count = 3) {
  const rows = Array.from({ length: count }, (_, index) => companies[index] ?? { id: String(index + 1) });
  return federate(
    {
      name: 'crm',
      typeDefs: `type Query { companies: [Company!]! company: Company broken: String }
        type Company @key(fields: "id") { id: ID! name: String }`,
      resolvers: {
        Query: {
          companies: () => rows,
          company: () => rows[0],
          broken: () => {
            throw new Error('broken');
          },
        },
        Company: { name: ({ id }: { id: string }) => `c${id}` },
      },
    },
    {
      name: 'legal',
      typeDefs: `type Company @key(fields: "id") { id: ID! count: Int compliance: Compliance matters: [Matter!] must: Int! }
        type Compliance { score: Int } type Matter { id: ID! title: String! }`,
      resolvers: {
        Company: {
          count: () => 3,
          must: () => 1,
          compliance: () => ({ score: 9 }),
          matters: ({ id }: { id: string }) =>
            [1, 2].map((n) => ({
              id: n,
              title: () => {
                if (id === '2') throw new Error(`no title ${n}`);
                return 'title';
              },
            })),
        },
      },
    },
  );
}

describe('errors', () => {
  test('a subgraph that is down nulls its fields, with one located error for each', async () => {
    const graph = suite();
    graph.interfere('legal', () => {
      throw new SubgraphError('SUBGRAPH_UNAVAILABLE', 'legal cannot be reached');
    });
    const result = await graph.query('{ company { name open: count compliance { score } } }');
    const extensions = { code: 'SUBGRAPH_UNAVAILABLE', service: 'legal' };
    expect(result).toEqual({
      data: { company: { name: 'c1', open: null, compliance: null } },
      errors: [
        { message: 'legal cannot be reached', path: ['company', 'open'], extensions },
        { message: 'legal cannot be reached', path: ['company', 'compliance'], extensions },
      ],
    });
  });

  test('in a list there is one error for each field of each object, up to a hundred', async () => {
    const graph = suite(60);
    graph.interfere('legal', () => {
      throw new SubgraphError('SUBGRAPH_TIMEOUT', 'late');
    });
    const result = await graph.query('{ companies { count compliance { score } } }');
    expect(errorPaths(result).slice(0, 3)).toEqual([
      'companies.0.count',
      'companies.0.compliance',
      'companies.1.count',
    ]);
    expect(result.errors).toHaveLength(101);
    expect(result.errors?.at(-1)?.message).toContain('More than 100');
  });

  test('a failed non-null field propagates, and stays one error', async () => {
    const graph = suite();
    graph.interfere('legal', () => {
      throw new SubgraphError('SUBGRAPH_UNAVAILABLE', 'down');
    });
    const result = await graph.query('{ company { name must } }');
    expect(result.data).toEqual({ company: null });
    expect(errorPaths(result)).toEqual(['company.must']);
  });

  test('what is no SubgraphError is masked', async () => {
    const graph = suite();
    graph.interfere('legal', () => {
      throw new Error('secret at 10.0.0.7');
    });
    const result = await graph.query('{ company { count } }');
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(result.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', service: 'legal' });
  });

  test('an error under an entity gets the path of the client, alias and list index included', async () => {
    const graph = suite();
    const result = await graph.query('{ all: companies { m: matters { t: title } } }');
    expect(result.data).toEqual({
      all: [{ m: [{ t: 'title' }, { t: 'title' }] }, { m: null }, { m: [{ t: 'title' }, { t: 'title' }] }],
    });
    expect(result.errors?.[0]).toMatchObject({
      message: 'no title 1',
      path: ['all', 1, 'm', 0, 't'],
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', service: 'legal' },
    });
  });

  test('an error keeps its code', async () => {
    const graph = suite();
    graph.interfere('legal', () => ({
      data: { _entities: [{ count: null }] },
      errors: [{ message: 'not yours', path: ['_entities', 0, 'count'], extensions: { code: 'FORBIDDEN' } }],
    }));
    const result = await graph.query('{ company { count } }');
    expect(result.errors?.[0]).toEqual({
      message: 'not yours',
      path: ['company', 'count'],
      extensions: { code: 'FORBIDDEN', service: 'legal' },
    });
  });

  test('an entity that its subgraph does not know has null fields, without an error', async () => {
    const graph = suite();
    graph.interfere('legal', () => ({ data: { _entities: [null] } }));
    expect(await graph.query('{ company { name count } }')).toEqual({
      data: { company: { name: 'c1', count: null } },
    });
    const violated = await graph.query('{ company { name must } }');
    expect(violated.data).toEqual({ company: null });
    expect(errorPaths(violated)).toEqual(['company.must']);
  });

  test('a null in a non-null place without an error gets exactly one', async () => {
    const graph = suite();
    graph.interfere('legal', () => ({ data: { _entities: [{ must: null }] } }));
    const result = await graph.query('{ company { must } }');
    expect(result.data).toEqual({ company: null });
    expect(errorPaths(result)).toEqual(['company.must']);
  });

  test('a failed root field leaves the others', async () => {
    const result = await suite().query('{ broken company { name } }');
    expect(result.data).toEqual({ broken: null, company: { name: 'c1' } });
    expect(errorPaths(result)).toEqual(['broken']);
  });
});

describe('answers that are no answers', () => {
  const malformed: readonly (readonly [string, unknown])[] = [
    ['too few entities', { data: { _entities: [] } }],
    ['too many entities', { data: { _entities: [{ count: 1 }, { count: 2 }] } }],
    ['no list of entities', { data: { _entities: { count: 1 } } }],
    ['data that is text', { data: 'count' }],
    ['data that is a list', { data: [] }],
    ['nothing', null],
    ['text', 'hello'],
    ['an entity that is text', { data: { _entities: ['x'] } }],
    ['a string where an Int belongs', { data: { _entities: [{ count: '7' }] } }],
    ['an object where an Int belongs', { data: { _entities: [{ count: {} }] } }],
    ['errors without data that are no errors', { errors: 7 }],
  ];
  test.each(malformed)('%s', async (_, answer) => {
    const graph = suite();
    graph.interfere('legal', () => answer);
    const result = await graph.query('{ company { name count } }');
    expect(result.data).toEqual({ company: { name: 'c1', count: null } });
    expect(result.errors).toHaveLength(1);
    expect(result.errors?.[0]).toMatchObject({
      path: ['company', 'count'],
      extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
    });
  });

  test('an object where a list belongs, and a list where an object belongs', async () => {
    const graph = suite();
    graph.interfere('legal', () => ({ data: { _entities: [{ matters: {}, compliance: [] }] } }));
    const result = await graph.query('{ company { matters { id } compliance { score } } }');
    expect(result.data).toEqual({ company: { matters: null, compliance: null } });
    expect(errorPaths(result)).toEqual(['company.matters', 'company.compliance']);
  });

  test('errors without a path or data are told at every field of the fetch', async () => {
    const graph = suite();
    graph.interfere('legal', () => ({
      errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }, 'nonsense'],
    }));
    const result = await graph.query('{ company { count compliance { score } } }');
    expect(errorPaths(result)).toEqual(['company.count', 'company.compliance']);
    expect(result.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
