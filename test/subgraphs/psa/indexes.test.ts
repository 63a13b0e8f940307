import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Logger } from 'typeorm';
import { analyze } from '../../../subgraphs/common/database/analyze.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { psa } from '../../../subgraphs/psa/index.ts';
import { isByKeys } from '../../support/by-keys.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

// What the headline asks for, in a tenant of 5,000 companies and 33,000 tickets: PostgreSQL must answer from indexes.

/** A page of 50 clients has some 300 tickets and 300 work entries in all; a whole table has thousands of rows. */
const mostRowsRead = 600;

const today = '2026-03-02';
const [plan] = demoTenantPlans(5_000);
const cast = createCast(plan, today);
const { tenant, companies } = cast;
const page = companies.slice(2_000, 2_050).map(({ id }) => ({ __typename: 'Company', id }));

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

let graph: TestSubgraph;
const statements: Statement[] = [];

beforeAll(async () => {
  graph = await startTestSubgraph(psa, today);
  await graph.fill(tenant.id, psa.demo(cast));
  await analyze((graph.dataSource.options as { url: string }).url);
  graph.dataSource.setOptions({ logger: recorder() });
});
afterAll(() => graph.close());

test.each([
  ['the client', 'client { name accountNumber }'],
  ['contracts with what is left of them', 'client { contracts { nodes { usedMinutes remainingMinutes } } }'],
  ['contracts in force', 'client { contracts(status: ACTIVE) { totalCount nodes { name } } }'],
  ['tickets', 'client { tickets(first: 5) { totalCount nodes { subject client { name } } } }'],
  ['tickets in one status', 'client { tickets(first: 5, status: NEW) { totalCount nodes { subject } } }'],
  ['counts by status', 'client { ticketCounts { status count } }'],
  ['the newest work', 'client { contracts { nodes { workEntries(first: 3) { nodes { minutes } } } } }'],
  ['burn-downs', 'client { contracts { nodes { burnDown(by: MONTH) { usedMinutes } } } }'],
  [
    'what can be invoiced',
    'client { contracts { nodes { invoiceable(from: "2026-01-01", to: "2026-01-31") { minutes } } } }',
  ],
  [
    'the work on tickets',
    'client { tickets(first: 3) { nodes { workEntries(first: 2) { nodes { minutes } } } } }',
  ],
  ['renewals', 'client { contracts { nodes { renewedBy { name } renewalOf { name } } } }'],
  ['open counts', 'openTicketCount client { openTicketCount }'],
])('reads %s of 50 companies from indexes', async (_, fields) => {
  const query = `query ($page: [_Any!]!) { _entities(representations: $page) { ... on Company { ${fields} } } }`;
  await expectIndexes(query, { page });
});

test.each([
  ['tickets', '{ tickets { nodes { number } pageInfo { endCursor } } }', 'tickets'],
  [
    'tickets in one status',
    '{ tickets(status: WAITING) { nodes { number } pageInfo { endCursor } } }',
    'tickets',
  ],
  ['clients', '{ clients { nodes { name } pageInfo { endCursor } } }', 'clients'],
])('reads the first and the next page of all %s from indexes', async (_, first, field) => {
  const data = await expectIndexes(first);
  const { endCursor } = (data[field] as { pageInfo: { endCursor: string } }).pageInfo;
  const next = first.includes('(')
    ? first.replace('(', `(after: "${endCursor}", `)
    : first.replace(field, `${field}(after: "${endCursor}")`);
  await expectIndexes(next);
});

/** Asks, then lets PostgreSQL explain each statement that it took. */
async function expectIndexes(query: string, variables = {}): Promise<Record<string, unknown>> {
  statements.length = 0;
  const { data, errors } = await graph.ask(tenant.id, query, variables);
  expect(errors).toBeUndefined();
  const asked = [...statements];
  expect(asked).not.toHaveLength(0);
  for (const statement of asked) {
    const nodes = flatten(await planOf(statement));
    for (const node of nodes.filter(isScan)) {
      expect(node).toMatchObject({ 'Node Type': expect.stringMatching(/^Index (Only )?Scan$/) as unknown });
      expect(node['Actual Loops'] * (node['Actual Rows'] + removed(node))).toBeLessThanOrEqual(mostRowsRead);
    }
    if (isByKeys(statement)) await expectIndexesForAny(statement);
    for (const limit of nodes.filter(isPageOfManyRows)) {
      expect(limit.Plans).toMatchObject([{ 'Node Type': expect.stringMatching(/^Index/) as unknown }]);
      expect(limit.Plans?.map(removed)).toEqual([0]);
    }
  }
  return data ?? {};
}

/** A plan for any keys finds them by an index, too, and takes a page from it in the list's order. */
async function expectIndexesForAny({ sql }: Statement): Promise<void> {
  const nodes = flatten(await explained(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`));
  const kinds = nodes.filter(isScan).map((node) => node['Node Type']);
  expect({ sql, kinds: kinds.filter((kind) => !/^Index (Only )?Scan$/.test(kind)) }).toEqual({
    sql,
    kinds: [],
  });
  for (const limit of nodes.filter(isPageOfManyRows)) {
    expect(limit.Plans).toMatchObject([{ 'Node Type': expect.stringMatching(/^Index/) as unknown }]);
  }
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

function isScan(node: PlanNode): boolean {
  return node['Relation Name'] !== undefined;
}

/** A page must come from an index in the list's order, row by row; a client's few contracts alone may be sorted. */
function isPageOfManyRows(node: PlanNode): boolean {
  return (
    node['Node Type'] === 'Limit' && flatten(node).every((below) => below['Relation Name'] !== 'contracts')
  );
}

function removed(node: PlanNode): number {
  return node['Rows Removed by Filter'] ?? 0;
}

/** How PostgreSQL went about a statement. */
function planOf({ sql, values }: Statement): Promise<PlanNode> {
  return explained(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, values);
}

async function explained(sql: string, values?: readonly unknown[]): Promise<PlanNode> {
  const rows = await runAsTenant(tenant.id, () =>
    graph.dataSource.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }[]>(sql, values && [...values]),
  );
  const [row] = rows;
  if (!row) throw new Error('No plan.');
  return row['QUERY PLAN'][0].Plan;
}

function flatten(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

function recorder(): Logger {
  const ignore = () => undefined;
  return {
    logQuery: (sql, values = []) => void statements.push({ sql, values: values as unknown[] }),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
}
