import { ApolloServer } from '@apollo/server';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { demoCasts } from '../../launch/demo-casts.ts';
import { TenantPool } from '../../subgraphs/common/database/tenant-pool.ts';
import { storedOperation } from '../support/operations.ts';
import { sentStatements } from '../support/sent-statements.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const ada = 'ada@northwind.example';
let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

interface Cost {
  readonly calls: number;
  readonly statements: string[];
  /** How often a connection was taken: what is asked for together goes over one. */
  readonly turns: number;
}

/** Counts what an operation costs: calls that reach a subgraph, and statements that go to PostgreSQL. */
async function costOf(operation: string, variables: Record<string, unknown>): Promise<Cost> {
  const query = jest.spyOn(pg.Client.prototype, 'query');
  const execute = jest.spyOn(ApolloServer.prototype, 'executeOperation');
  const connect = jest.spyOn(TenantPool.prototype, 'connect');
  try {
    const { errors } = await product.ask(ada, storedOperation(operation), variables);
    expect(errors).toBeUndefined();
    const texts = sentStatements(query.mock.calls).map(({ text }) => text);
    // Telling a connection its tenant depends on who had it before, not on the operation.
    return {
      calls: execute.mock.calls.length,
      statements: texts.filter((text) => !text.includes('set_config')),
      turns: connect.mock.calls.length,
    };
  } finally {
    query.mockRestore();
    execute.mockRestore();
    connect.mockRestore();
  }
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
