import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Viewer } from '../../../schema/viewer.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { projects } from '../../../subgraphs/projects/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { vacuum } from '../../support/vacuum.ts';
import { castOf, today } from './northwind.ts';

// 1,500 projects: enough that PostgreSQL would rather read a whole table than hop about in an index that does not fit.
const cast = castOf(0, 600);
const tenant = cast.tenant.id;

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(projects, today);
  await graph.fill(tenant, projects.demo(cast));
  await vacuum((graph.dataSource.options as { url: string }).url, 'projects');
});
afterAll(() => graph.close());

/** The plans of every statement that the query causes, whatever its values. */
async function plansOf(
  query: string,
  variables: Record<string, unknown> = {},
  as?: Partial<Viewer>,
): Promise<string> {
  graph.statements.length = 0;
  const { errors } = await graph.ask(tenant, query, variables, as);
  expect(errors).toBeUndefined();
  const plans: string[] = [];
  for (const statement of [...new Set(graph.statements)]) {
    const lines = await runAsTenant(tenant, () =>
      graph.dataSource.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN (GENERIC_PLAN) ${statement}`),
    );
    plans.push(statement, ...lines.map((line) => line['QUERY PLAN']));
  }
  return plans.join('\n');
}

const references = cast.companies.slice(0, 50).map(({ id }) => ({ __typename: 'Company', id }));
const ofCompanies = (fields: string) =>
  `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Company { ${fields} } } }`;

test.each([
  'health { status reasons { code project { id } } }',
  'projectSummary { activeCount overdueCount completedCount progress openMilestoneCount missedMilestoneCount }',
  'nextMilestone { name project { name } }',
  'projects { totalCount nodes { name progress nextMilestone { name } milestones { nodes { name } } } }',
  'projects(status: ACTIVE) { totalCount nodes { tasks { totalCount nodes { title milestone { name } } } } }',
  'projects { nodes { timeEntries { totalCount nodes { minutes task { title } } } } }',
  'projects(includeArchived: true) { totalCount nodes { tasks { nodes { subtasks { totalCount nodes { title } } } } } }',
  'projects(status: ACTIVE, includeArchived: true) { totalCount nodes { name } }',
  'projects { nodes { activity { totalCount nodes { message person { id } milestone { name } task { title } } } } }',
  'projectActivity { totalCount nodes { message project { name } } }',
])('%s of 50 companies is answered from indexes', async (fields) => {
  const plans = await plansOf(ofCompanies(fields), { references });
  expect(plans).toContain('Index');
  expect(plans).not.toContain('Seq Scan');
});

test('the tasks of 50 tickets are found by an index', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Ticket { task { title } } } }`;
  const of = cast.companies
    .slice(0, 50)
    .map(({ index }) => ({ __typename: 'Ticket', id: cast.id('Ticket', index) }));
  const plans = await plansOf(query, { of });
  expect(plans).toContain('using tasks_ticket_id on tasks');
  expect(plans).not.toContain('Seq Scan');
});

test.each(['', ', status: ACTIVE', ', includeArchived: true'])(
  'a page of projects (first: 50%s) is answered from indexes',
  async (filter) => {
    const plans = await plansOf(
      `{ projects(first: 50${filter}) { nodes { name progress health { status } nextMilestone { name } } } }`,
    );
    expect(plans).toContain('Index');
    expect(plans).not.toContain('Seq Scan');
  },
);

test.each(['', 'since: "2026-02-01T00:00:00Z"'])(
  'the feed (first: 50, %s), its next page too, is answered from an index in its order',
  async (since) => {
    const feed = (after: string) =>
      `{ projectActivity(first: 50 ${since} ${after}) { nodes { message } pageInfo { endCursor } } }`;
    const { data } = await graph.ask(tenant, feed(''));
    const { pageInfo } = data?.['projectActivity'] as { pageInfo: { endCursor: string } };
    for (const query of [feed(''), feed(`after: "${pageInfo.endCursor}"`)]) {
      const plans = await plansOf(query);
      expect(plans).toContain('Index Scan Backward using activities_happened_at_id');
      expect(plans).not.toMatch(/Seq Scan|Sort/);
    }
  },
);

test.each([
  '',
  ', status: SUBMITTED',
  `, person: "${cast.staff.find(({ role }) => role === 'TECHNICIAN')?.id ?? ''}"`,
  ', from: "2026-02-01", to: "2026-02-28"',
  ', exportState: FAILED',
])('a page of time (first: 50%s) is answered from indexes', async (filter) => {
  const plans = await plansOf(
    `{ timeEntries(first: 50${filter}) { nodes { task { title } corrections { nodes { reason } } export { state } } } }`,
  );
  expect(plans).toContain('Index');
  expect(plans).not.toContain('Seq Scan');
});

test('what became of exports is counted without visiting the table', async () => {
  const numbers = 'pendingCount waitingForContractCount failedCount exportedCount lastExportedAt nextTryAt';
  const query = `{ integrationHealth { findings { message } timeExports { ${numbers} } } }`;
  const plans = await plansOf(query, {}, { roles: ['OWNER'] });
  expect(plans).not.toMatch(/Seq Scan on time_exports/);
  expect(plans.match(/Index Only Scan using \S+ on time_exports/g)?.length).toBeGreaterThanOrEqual(3);
});

test('the facts of health are summed without visiting the tables', async () => {
  const plans = await plansOf(ofCompanies('health { status }'), { references });
  for (const table of ['tasks', 'milestones', 'time_entries'])
    expect(plans).toMatch(new RegExp(`Index Only Scan using \\S+ on ${table}\\b`));
});
