import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { demoCasts } from '../../launch/demo-casts.ts';
import { subgraphNames } from '../../subgraphs/names.ts';
import { storedOperation } from '../support/operations.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { requestsCost, type Cost } from '../support/requests-cost.ts';

const ada = 'ada@northwind.example';
let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** What it costs to ask for an operation. */
function costOf(operation: string, variables: Record<string, unknown>): Promise<Cost> {
  return requestsCost(async () => {
    const { errors } = await product.ask(ada, storedOperation(operation), variables);
    expect(errors).toBeUndefined();
  });
}

test.each([
  // CRM, PSA, Projects and Legal are asked once each.
  ['CompanyBoard', 4],
  // PSA for its numbers and the clients, Projects for what it does for their companies.
  ['CommandCenter', 2],
])('%s of 50 costs as many calls and statements as of 5', async (operation, calls) => {
  const five = await costOf(operation, { first: 5 });
  const fifty = await costOf(operation, { first: 50 });
  expect(fifty.statements.length).toBe(five.statements.length);
  expect(fifty.calls).toBe(five.calls);
  expect(fifty.turns).toBe(five.turns);
  // The counting itself works: each that is asked asks its tables.
  expect(five.calls).toBe(calls);
  expect(five.statements.length).toBeGreaterThanOrEqual(calls);
});

test.each(['CompanyRecord', 'ClientView'])(
  '%s calls each subgraph a constant number of times',
  async (operation) => {
    const costs: Cost[] = [];
    for (const company of demoCasts(new Date())[0]?.companies.slice(0, 5) ?? []) {
      const id = operation === 'ClientView' ? company.clientId : company.id;
      costs.push(await costOf(operation, { id }));
    }
    for (const { calls } of costs) expect(calls).toBeLessThanOrEqual(7);
    for (const { statements } of costs) expect(statements.length).toBeLessThanOrEqual(25);
    for (const { turns } of costs) expect(turns).toBeLessThanOrEqual(12);
  },
);

/** How often the connections have planned their statements for any keys, and for those at hand. */
async function plansOf(clients: ReadonlySet<pg.Client>): Promise<{ generic: number; custom: number }> {
  const sql = `SELECT sum(generic_plans)::int AS generic, sum(custom_plans)::int AS custom FROM pg_prepared_statements
    WHERE statement LIKE '%$1::text[]%'`;
  const counts = await Promise.all(
    [...clients].map((client) => client.query<{ generic: number | null; custom: number | null }>(sql)),
  );
  const rows = counts.flatMap((count) => count.rows);
  const sum = (kind: 'generic' | 'custom') => rows.reduce((total, row) => total + (row[kind] ?? 0), 0);
  return { generic: sum('generic'), custom: sum('custom') };
}

test.each([
  ['CompanyRecord', 'id'],
  ['ClientView', 'clientId'],
] as const)('%s is looked up by plans that are made once', async (operation, key) => {
  const variables = { id: demoCasts(new Date())[0]?.companies[0]?.[key] };
  const ask = () => product.ask(ada, storedOperation(operation), variables);
  const query = jest.spyOn(pg.Client.prototype, 'query');
  // Schedules take connections meanwhile, so it is not always the same ones.
  for (let time = 0; time < 3; time += 1) await ask();
  const clients = new Set((query.mock.contexts as pg.Client[]).filter(isOfSubgraph));
  query.mockRestore();
  const before = await plansOf(clients);
  await ask();
  const after = await plansOf(clients);
  expect(after.custom).toBe(before.custom);
  expect(after.generic - before.generic).toBeGreaterThan(8);
});

function isOfSubgraph(client: pg.Client): boolean {
  const { connectionParameters } = client as unknown as {
    connectionParameters: { application_name: string };
  };
  return subgraphNames.some((name) => connectionParameters.application_name === `one-graph ${name}`);
}
