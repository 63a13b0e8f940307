/** What Projects adds to the command center: the totals of a tenant are those of its companies, and cost no more where there are many. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projects } from '../../../subgraphs/projects/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { castOf, today } from './northwind.ts';

const small = castOf(1, 30);
const large = castOf(0, 850);

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(projects, today);
  for (const cast of [small, large]) await graph.fill(cast.tenant.id, projects.demo(cast));
});
afterAll(() => graph.close());

const totals = `query ($id: ID!) { _entities(representations: [{ __typename: "CommandCenter", id: $id }]) {
  ... on CommandCenter { projectTotals { activeCount overdueCount progress healthCounts { status count } } } } }`;

interface Totals {
  readonly activeCount: number;
  readonly overdueCount: number;
  readonly progress: number | null;
  readonly healthCounts: readonly { readonly status: string; readonly count: number }[];
}

async function totalsOf(tenantId: string, id = tenantId): Promise<Totals | null> {
  const { data, errors } = await graph.ask(tenantId, totals, { id });
  expect(errors).toBeUndefined();
  const [found] = (data as { _entities: ({ projectTotals: Totals } | null)[] })._entities;
  return found?.projectTotals ?? null;
}

/** Every active project, as the list of projects has it. */
async function activeProjects(tenantId: string) {
  const { data } = await graph.ask(
    tenantId,
    '{ projects(first: 200, status: ACTIVE) { nodes { dueOn health { status } } } }',
  );
  return (data as { projects: { nodes: { dueOn: string | null; health: { status: string } }[] } }).projects
    .nodes;
}

test('the totals are those of all active projects', async () => {
  const found = await totalsOf(small.tenant.id);
  const active = await activeProjects(small.tenant.id);
  expect(active.length).toBeGreaterThan(10);
  expect(found).toMatchObject({
    activeCount: active.length,
    overdueCount: active.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    healthCounts: ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'].map((status) => ({
      status,
      count: active.filter(({ health }) => health.status === status).length,
    })),
  });
  expect(found?.progress).toBeGreaterThan(0);
  expect(found?.progress).toBeLessThan(100);
});

const board = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on Company {
  health { status } projectSummary { activeCount overdueCount progress } nextMilestone { name } } } }`;

test.each([
  ['the command center', (tenantId: string) => graph.ask(tenantId, totals, { id: tenantId })],
  [
    'a board of 30 companies',
    (tenantId: string) => {
      const { companies } = tenantId === small.tenant.id ? small : large;
      const ids = companies.slice(0, 30).map(({ id }) => ({ __typename: 'Company', id }));
      return graph.ask(tenantId, board, { ids });
    },
  ],
])('%s costs a tenant with 2,000 projects as many statements as one with 30', async (_, ask) => {
  const statementsFor = async (tenantId: string) => {
    // Its connections have been told of the tenant by then: that is no statement of the query.
    await ask(tenantId);
    graph.statements.length = 0;
    expect((await ask(tenantId)).errors).toBeUndefined();
    return graph.statements.filter((sql) => !sql.includes('set_config')).length;
  };
  const [few, many] = [await statementsFor(small.tenant.id), await statementsFor(large.tenant.id)];
  expect(many).toBe(few);
  expect(few).toBeLessThanOrEqual(8);
});

test('the large tenant has 2,000 projects', async () => {
  const { data } = await graph.ask(
    large.tenant.id,
    '{ projects(first: 1, includeArchived: true) { totalCount } }',
  );
  const { totalCount } = (data as { projects: { totalCount: number } }).projects;
  expect(totalCount).toBeGreaterThanOrEqual(2000);
});

test('of another tenant’s command center there is nothing', async () => {
  expect(await totalsOf(small.tenant.id, large.tenant.id)).toBeNull();
});
