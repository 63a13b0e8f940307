import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { fillDemo } from '../../launch/demo.ts';
import { demoCasts } from '../../launch/demo-casts.ts';
import { withAllTables } from '../../launch/seed.ts';
import { analyze } from '../../subgraphs/common/database/analyze.ts';
import { readSubgraphsConfig } from '../../subgraphs/common/config.ts';
import { roleOf } from '../../subgraphs/common/database/data-source.ts';
import { subgraphNames } from '../../subgraphs/names.ts';
import { isByKeys } from '../support/by-keys.ts';
import { storedOperation } from '../support/operations.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { requestsCost, type SentStatement } from '../support/requests-cost.ts';

const ada = 'ada@northwind.example';
const casts = demoCasts(new Date(), 2_000).slice(0, 1);
const [cast] = casts;
const company = cast?.companies[1_000];

let product: TestProduct;
let owner: pg.Client;
beforeAll(async () => {
  product = await startTestProduct();
  const subgraphs = readSubgraphsConfig({ DATABASE_URL: product.databaseUrl });
  await withAllTables({ subgraphs }, pino({ level: 'silent' }), (tables) => fillDemo(tables, casts));
  await analyze(product.databaseUrl);
  owner = new pg.Client({ connectionString: product.databaseUrl });
  await owner.connect();
}, 300_000);
afterAll(async () => {
  await owner.end();
  await product.stop();
});

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

interface Explained {
  readonly 'QUERY PLAN': [{ Plan: PlanNode }];
}

/** What an operation reads in PostgreSQL. */
async function statementsOf(operation: string, variables: Record<string, unknown>): Promise<SentStatement[]> {
  const { statements } = await requestsCost(async () => {
    const { errors } = await product.ask(ada, storedOperation(operation), variables);
    expect(errors).toBeUndefined();
  });
  return statements.filter(({ text }) => text.startsWith('SELECT'));
}

/** How PostgreSQL ran a statement, as the subgraph whose tables it names and for the large tenant. */
async function explain({ text, values }: SentStatement): Promise<PlanNode[]> {
  const subgraph = subgraphNames.find((name) => text.includes(`"${name}"."`) || text.includes(` ${name}.`));
  if (subgraph === undefined) throw new Error(`Whose is this? ${text}`);
  await owner.query(`SET ROLE "${roleOf(subgraph)}"`);
  try {
    await owner.query(`SELECT set_config('one_graph.tenant', $1, false)`, [cast?.tenant.id]);
    const { rows } = isByKeys({ sql: text })
      ? await explainForAny(text, values)
      : await owner.query<Explained>(`EXPLAIN (ANALYZE, FORMAT JSON) ${text}`, values);
    return rows.flatMap((row) => allNodes(row['QUERY PLAN'][0].Plan));
  } finally {
    await owner.query('RESET ROLE');
  }
}

/** As the plan that is made once, for any keys, does it for these. */
async function explainForAny(text: string, values: readonly unknown[]): Promise<{ rows: Explained[] }> {
  await owner.query(`SET plan_cache_mode = force_generic_plan; PREPARE asked AS ${text}`);
  const given = values.map((value) => (Array.isArray(value) ? `{${value.join(',')}}` : String(value)));
  const executed = `EXECUTE asked(${given.map((value) => pg.escapeLiteral(value)).join(', ')})`;
  const explained = await owner.query<Explained>(`EXPLAIN (ANALYZE, FORMAT JSON) ${executed}`);
  await owner.query('DEALLOCATE asked; RESET plan_cache_mode');
  return explained;
}

function allNodes(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(allNodes)];
}

/** Tables so small that reading them whole is the fastest way: a tenant has a few templates and a few dozen people. */
const smallTables = new Set(['templates', 'people', 'tenants']);

test.each([
  ['CompanyRecord', { id: company?.id }],
  ['ClientView', { id: company?.clientId }],
  ['CompanyBoard', { first: 50 }],
])('with 2,000 companies, %s reads nothing but what indexes find', async (operation, variables) => {
  const statements = await statementsOf(operation, variables);
  expect(statements.length).toBeGreaterThan(4);
  for (const statement of statements) {
    const nodes = await explain(statement);
    const scans = nodes.filter((node) => node['Relation Name'] && !smallTables.has(node['Relation Name']));
    const wholesale = scans.filter((node) => node['Node Type'] === 'Seq Scan');
    expect({ text: statement.text, wholesale }).toEqual({ text: statement.text, wholesale: [] });
    const read = scans.map((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0));
    expect({ text: statement.text, most: Math.max(0, ...read) < 2_000 }).toEqual({
      text: statement.text,
      most: true,
    });
  }
});

test('a page deep in the list of companies is read from its cursor on', async () => {
  let after: string | null = null;
  for (let page = 0; page < 6; page += 1) {
    const answer = await product.ask(ada, storedOperation('CompanyBoard'), { first: 200, after });
    after = (answer.data?.['companies'] as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
  }
  const [companies] = await statementsOf('CompanyBoard', { first: 50, after });
  const nodes = await explain(companies as SentStatement);
  const removed = nodes.map((node) => node['Rows Removed by Filter'] ?? 0);
  expect(Math.max(...removed)).toBe(0);
});
