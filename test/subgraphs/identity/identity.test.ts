import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { identity } from '../../../subgraphs/identity/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

const today = '2026-03-02';
const [northwind, fabrikam] = demoTenantPlans(1).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];
const { tenant, staff } = northwind;
const [owner] = staff;

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(identity, today);
  for (const cast of [northwind, fabrikam]) await graph.fill(cast.tenant.id, identity.demo(cast));
});
afterAll(() => graph.close());

const viewerQuery = '{ viewer { person { name email } tenant { id name } roles } }';

describe('viewer', () => {
  test('is the person behind the token, with the tenant and the roles that are known', async () => {
    const viewer = { subject: owner?.id ?? '', roles: ['OWNER', 'a group of the provider'] };
    const { data, errors } = await graph.ask(tenant.id, viewerQuery, {}, viewer);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      viewer: {
        person: { name: owner?.name, email: 'ada@northwind.example' },
        tenant: { id: tenant.id, name: 'Northwind Managed IT' },
        roles: ['OWNER'],
      },
    });
  });

  test('has no person where the tenant does not know the subject, not even one of another tenant', async () => {
    const viewer = { subject: owner?.id ?? '' };
    const { data } = await graph.ask(fabrikam.tenant.id, viewerQuery, {}, viewer);
    expect(data).toMatchObject({ viewer: { person: null, tenant: { id: fabrikam.tenant.id } } });
  });

  test('is null for a tenant that is not there', async () => {
    expect(await graph.ask('ten_nobody', viewerQuery)).toEqual({ data: { viewer: null } });
  });
});

describe('people', () => {
  test('are listed by name', async () => {
    const { data } = await graph.ask(tenant.id, '{ people { totalCount nodes { name roles isActive } } }');
    const people = (data as { people: { totalCount: number; nodes: { name: string }[] } }).people;
    expect(people.totalCount).toBe(staff.length);
    const byName = (a: string, b: string): number => (a.toLowerCase() < b.toLowerCase() ? -1 : 1);
    expect(people.nodes.map((person) => person.name)).toEqual(
      staff.map((person) => person.name).sort(byName),
    );
  });

  test('can be asked for by role', async () => {
    const { data } = await graph.ask(tenant.id, '{ people(role: TECHNICIAN) { nodes { id roles } } }');
    const expected = staff.filter((person) => person.role === 'TECHNICIAN').map((person) => person.id);
    const nodes = (data as { people: { nodes: { id: string }[] } }).people.nodes;
    expect(nodes.map((person) => person.id).sort()).toEqual(expected.sort());
  });

  test('are found by reference in one statement, however many', async () => {
    graph.statements.length = 0;
    const representations = staff.map(({ id }) => ({ __typename: 'Person', id }));
    const { data } = await graph.ask(
      tenant.id,
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { name } } }',
      { r: representations },
    );
    expect(data).toEqual({ _entities: staff.map(({ name }) => ({ name })) });
    expect(graph.statements).toHaveLength(1);
  });
});
