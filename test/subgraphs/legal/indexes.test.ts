import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { analyze } from '../../../subgraphs/common/database/analyze.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { legal } from '../../../subgraphs/legal/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { isByKeys } from '../../support/by-keys.ts';
import { readCompanies } from './ask.ts';

const today = '2026-03-02';
// Over few rows PostgreSQL rightly reads the whole table: it takes this many for the indexes to matter.
const cast = createCast(demoTenantPlans(5000)[0], today);

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(legal, today);
  await graph.fill(cast.tenant.id, legal.demo(cast));
  await analyzeTables();
});
afterAll(() => graph.close());

/** Only the owner may, so it cannot go through the subgraph's own connections. */
async function analyzeTables(): Promise<void> {
  const [row] = await graph.dataSource.query<{ name: string }[]>('SELECT current_database() AS name');
  const url = new URL(process.env['TEST_POSTGRES_URL'] ?? '');
  url.pathname = `/${row?.name ?? ''}`;
  await analyze(url.href);
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** How PostgreSQL carries out the statements of the work, step by step; what looks rows up by keys, by the plan for any of them too. */
async function stepsOf(work: () => Promise<unknown>): Promise<PlanNode[]> {
  const log = jest.spyOn(graph.dataSource.logger, 'logQuery');
  await work();
  const statements = log.mock.calls.map(([sql, values]) => ({ sql, values: values as unknown[] }));
  log.mockRestore();
  expect(statements.length).toBeGreaterThan(0);
  return runAsTenant(cast.tenant.id, async () => {
    const plans = await Promise.all([
      ...statements.map(({ sql, values }) => explain(sql, values)),
      ...statements.filter(isByKeys).map(({ sql }) => explainForAny(sql)),
    ]);
    return plans.flatMap(withChildren);
  });
}

async function explain(sql: string, values: unknown[]): Promise<PlanNode> {
  const [row] = await graph.dataSource.query<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(
    `EXPLAIN (FORMAT JSON) ${sql}`,
    values,
  );
  return row['QUERY PLAN'][0].Plan;
}

async function explainForAny(sql: string): Promise<PlanNode> {
  const [row] = await graph.dataSource.query<[{ 'QUERY PLAN': [{ Plan: PlanNode }] }]>(
    `EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`,
  );
  return row['QUERY PLAN'][0].Plan;
}

function withChildren(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(withChildren)];
}

function tablesReadWhole(steps: readonly PlanNode[]): (string | undefined)[] {
  return steps.filter((step) => step['Node Type'] === 'Seq Scan').map((step) => step['Relation Name']);
}

const headline = `compliance { score requiredCount
    requirements { state policy { title } }
    signedPolicies { title signers { name } } pendingPolicies { title signers { name } } }
  openMatterCount matters(first: 5) { totalCount nodes { subject } }
  open: matters(status: OPEN) { nodes { subject } } policies(status: EXPIRED) { totalCount nodes { title } }`;

function askHeadline(count: number): Promise<unknown> {
  const ids = cast.companies.slice(100, 100 + count).map((company) => company.id);
  return readCompanies(graph, cast.tenant.id, ids, headline);
}

async function askMatters(args: string): Promise<string> {
  const { data } = await graph.ask(
    cast.tenant.id,
    `{ matters(first: 20 ${args}) { nodes { subject } pageInfo { endCursor } } }`,
  );
  return (data as { matters: { pageInfo: { endCursor: string } } }).matters.pageInfo.endCursor;
}

test.each([1, 50])('the headline fields of %d companies are answered from indexes', async (count) => {
  expect(tablesReadWhole(await stepsOf(() => askHeadline(count)))).toEqual([]);
});

test.each(['', 'status: WAITING'])('pages of matters(%s) are answered from an index', async (filter) => {
  const cursor = await askMatters(filter);
  const steps = await stepsOf(async () => {
    await askMatters(filter);
    await askMatters(`${filter} after: "${cursor}"`);
  });
  expect(tablesReadWhole(steps)).toEqual([]);
  expect(steps.map((step) => step['Node Type'])).not.toContain('Sort');
});

test('every index of policies and matters is there for something', async () => {
  const steps = await stepsOf(async () => {
    await askHeadline(1);
    await askMatters('');
    await askMatters('status: WAITING');
  });
  expect(steps.map((step) => step['Index Name'])).toEqual(
    expect.arrayContaining([
      'policies_company_id_created_at_id',
      'policies_company_id_template_id',
      'matters_company_id_opened_at_id',
      'matters_company_id_status_opened_at_id',
      'matters_opened_at_id',
      'matters_status_opened_at_id',
    ]),
  );
});
