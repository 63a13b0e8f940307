import { describe, expect, test } from '@jest/globals';
import { errorPaths, federate } from '../../support/federation.ts';

const entity = ({ id }: { id: string }) => ({ id });

/** Companies with an owner and a manager, whom different subgraphs know; only `people` knows names. */
function companies() {
  return federate(
    {
      name: 'crm',
      typeDefs: `type Query { companies(first: Int): [Company!] company(id: ID!): Company }
        type Company @key(fields: "id") { id: ID! owner: Person }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { companies: () => [{ id: '1' }, { id: '2' }], company: (_: unknown, of: object) => of },
        Company: { __resolveReference: entity, owner: () => ({ id: 'o' }) },
      },
    },
    {
      name: 'projects',
      typeDefs: `type Company @key(fields: "id") { id: ID! manager: Person projects: [Project!] }
        type Project @key(fields: "id") { id: ID! lead: Person }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: {
        Company: {
          __resolveReference: entity,
          manager: ({ id }: { id: string }) => ({ id: `m${id}` }),
          projects: () => [{ id: 'p' }],
        },
        Project: { lead: () => ({ id: 'l' }) },
      },
    },
    {
      name: 'people',
      typeDefs: `type Person @key(fields: "id") { id: ID! name(short: Boolean): String email: String boss: Person }`,
      resolvers: {
        Person: {
          __resolveReference: entity,
          name: ({ id }: { id: string }, { short }: { short?: boolean }) => (short ? id : `Person ${id}`),
          email: ({ id }: { id: string }) => `${id}@example.com`,
          boss: ({ id }: { id: string }) => ({ id: `${id}+` }),
        },
      },
    },
  );
}

async function asked(graph: ReturnType<typeof companies>, source: string, variables = {}) {
  const result = await graph.query(source, variables);
  return { result, people: graph.calls.filter(({ service }) => service === 'people') };
}

describe('one call for two stages', () => {
  test('what nothing waits for goes along with what comes later', async () => {
    const { result, people } = await asked(
      companies(),
      '{ company(id: "1") { owner { name email } manager { name } } }',
    );
    const company = { owner: { name: 'Person o', email: 'o@example.com' }, manager: { name: 'Person m1' } };
    expect(result).toEqual({ data: { company } });
    expect(people).toHaveLength(1);
  });

  test('under lists, each person once for each of the two', async () => {
    const { result, people } = await asked(companies(), '{ companies { owner { name } manager { name } } }');
    expect(result.data).toEqual({
      companies: ['m1', 'm2'].map((id) => ({
        owner: { name: 'Person o' },
        manager: { name: `Person ${id}` },
      })),
    });
    const sizes = Object.values(people[0]?.variables ?? {}).map((value) => (value as unknown[]).length);
    expect(sizes.sort()).toEqual([1, 2]);
    expect(people).toHaveLength(1);
  });

  test('with the variables of both', async () => {
    const source = `query($a: Boolean, $b: Boolean) {
      company(id: "1") { owner { name(short: $a) } manager { name(short: $b) other: name(short: $a) } } }`;
    const { result, people } = await asked(companies(), source, { a: true, b: false });
    const manager = { name: 'Person m1', other: 'm1' };
    expect(result).toEqual({ data: { company: { owner: { name: 'o' }, manager } } });
    expect(people).toHaveLength(1);
    expect(people[0]?.variables).toMatchObject({ a: true, b: false });
  });

  test('with fragments that have one name in both', async () => {
    // Of a selection that stands twice the planner makes a fragment, named `a`.
    const source = `{ company(id: "1") {
      owner { x: boss { name email } y: boss { name email } }
      manager { x: boss { name: email } y: boss { name: email } } } }`;
    const { result, people } = await asked(companies(), source);
    const owner = { name: 'Person o+', email: 'o+@example.com' };
    const manager = { name: 'm1+@example.com' };
    const company = { owner: { x: owner, y: owner }, manager: { x: manager, y: manager } };
    expect(result).toEqual({ data: { company } });
    expect(people).toHaveLength(1);
    expect(people[0]?.query.match(/fragment a__[01] /g)).toHaveLength(2);
  });

  test('the plan tells it', async () => {
    const plan = await companies().plan('{ company(id: "1") { owner { name } manager { name } } }');
    expect(plan.match(/\(service: "people"\)/g)).toHaveLength(1);
    expect(plan).toContain('_e0 at company.owner');
    expect(plan).toContain('_e1 at company.manager');
  });
});

describe('two calls', () => {
  test('where one subgraph is asked in one stage only', async () => {
    const { people } = await asked(companies(), '{ company(id: "1") { owner { name } } }');
    expect(people).toHaveLength(1);
    expect(people[0]?.query).not.toContain('_e0');
  });

  test('where the answer comes in parts: the first part waits for nothing deferred', async () => {
    const graph = companies();
    const source = '{ company(id: "1") { owner { name } ... @defer { manager { name } } } }';
    const { first, later } = await graph.queryInParts(source);
    expect(first.data).toEqual({ company: { owner: { name: 'Person o' } } });
    expect(later.at(-1)?.incremental).toMatchObject([{ data: { manager: { name: 'Person m1' } } }]);
    expect(graph.calls.filter(({ service }) => service === 'people')).toHaveLength(2);
  });

  test('where a fetch is left out on a condition', async () => {
    const source = `query($x: Boolean!) { company(id: "1") { owner { name } manager @include(if: $x) { name } } }`;
    for (const x of [true, false]) {
      const { result } = await asked(companies(), source, { x });
      const owner = { name: 'Person o' };
      const company = x ? { owner, manager: { name: 'Person m1' } } : { owner };
      expect(result).toEqual({ data: { company } });
    }
  });
});

describe('what goes wrong', () => {
  test('stands at both, where the subgraph fails', async () => {
    const graph = companies();
    graph.interfere('people', () => Promise.reject(new Error('down')));
    const result = await graph.query('{ company(id: "1") { owner { name } manager { name } } }');
    expect(result.data).toEqual({ company: { owner: { name: null }, manager: { name: null } } });
    expect(errorPaths(result).sort()).toEqual(['company.manager.name', 'company.owner.name']);
  });

  test('before the later one is no reason not to ask for the earlier', async () => {
    const graph = companies();
    graph.interfere('projects', () => Promise.reject(new Error('down')));
    const result = await graph.query('{ company(id: "1") { owner { name } manager { name } } }');
    expect(result.data).toEqual({ company: { owner: { name: 'Person o' }, manager: null } });
    expect(errorPaths(result)).toEqual(['company.manager']);
  });
});
