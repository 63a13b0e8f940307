import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { analyze } from '../../../subgraphs/common/database/analyze.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { legal } from '../../../subgraphs/legal/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
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
  readonly Plans?: readonly PlanNode[];
}

/** The tables that are read whole by the statements of the work. */
async function tablesReadWhole(work: () => Promise<unknown>): Promise<string[]> {
  const log = jest.spyOn(graph.dataSource.logger, 'logQuery');
  await work();
  const statements = log.mock.calls.map(([sql, values]) => ({ sql, values }));
  log.mockRestore();
  expect(statements.length).toBeGreaterThan(0);
  const read: string[] = [];
  for (const { sql, values } of statements) {
    const [row] = await runAsTenant(cast.tenant.id, () =>
      graph.dataSource.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(
        `EXPLAIN (FORMAT JSON) ${sql}`,
        values as unknown[],
      ),
    );
    if (row) read.push(...readWhole(row['QUERY PLAN'][0].Plan));
  }
  return read;
}

function readWhole(node: PlanNode): string[] {
  const own = node['Node Type'] === 'Seq Scan' ? [node['Relation Name'] ?? '?'] : [];
  return [...own, ...(node.Plans ?? []).flatMap(readWhole)];
}

const headline = `compliance { score requiredCount
    requirements { state policy { title } }
    signedPolicies { title signers { name } } pendingPolicies { title signers { name } } }
  openMatterCount matters(first: 5) { totalCount nodes { subject } }
  open: matters(status: OPEN) { nodes { subject } } policies(status: EXPIRED) { totalCount nodes { title } }`;

test.each([1, 50])('the headline fields of %d companies are answered from indexes', async (size) => {
  const ids = cast.companies.slice(100, 100 + size).map((company) => company.id);
  const read = await tablesReadWhole(() => readCompanies(graph, cast.tenant.id, ids, headline));
  expect(read).toEqual([]);
});

test.each(['matters', 'matters(status: WAITING)'])(
  'a page of %s is answered from an index',
  async (field) => {
    const page = (after: string) =>
      graph.ask(
        cast.tenant.id,
        `{ ${field.replace(/\)?$/, '')}${field.includes('(') ? ',' : '('} first: 20 ${after}) { nodes { subject } pageInfo { endCursor } } }`,
      );
    let cursor = '';
    const first = await tablesReadWhole(async () => {
      const { data } = await page('');
      cursor = (data as { matters: { pageInfo: { endCursor: string } } }).matters.pageInfo.endCursor;
    });
    expect(first).toEqual([]);
    expect(await tablesReadWhole(() => page(`after: "${cursor}"`))).toEqual([]);
  },
);
