import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
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
