import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../subgraphs/common/clock.ts';
import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import { contractStatus } from '../../../subgraphs/psa/domain/contract-status.ts';
import {
  ClientEntity,
  ContractEntity,
  type ClientRow,
  type ContractRow,
} from '../../../subgraphs/psa/entities.ts';
import { psa } from '../../../subgraphs/psa/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

// The rule for a contract's status stands in the domain and, for the list, in SQL: random periods hold them together.

const today = '2024-02-29';
const tenant = demoId('order', 'Tenant', 0);
const client: ClientRow = {
  id: demoId('order', 'Client', 0),
  companyId: demoId('order', 'Company', 0),
  name: 'Order',
  accountNumber: 'AC-1',
  accountManagerId: null,
  archivedAt: null,
};

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(psa, today);
});
afterAll(() => graph.close());

/** Periods close to today, where the boundaries are, and far from it. */
const near = fc.integer({ min: -2, max: 2 });
const start = fc.oneof(near, fc.integer({ min: -800, max: 800 }));
const length = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 900 }));
const contracts = fc.array(fc.tuple(start, length), { minLength: 1, maxLength: 25 }).map((periods) =>
  periods.map(([offset, days], index): ContractRow => {
    const startsOn = addDays(today, offset);
    return {
      id: demoId('order', 'Contract', index),
      clientId: client.id,
      name: String(index),
      type: 'TIME_AND_MATERIAL',
      startsOn,
      endsOn: days === null ? null : addDays(startsOn, days),
      includedMinutes: null,
      hourlyRateMinor: null,
      priceMinor: null,
      currency: 'USD',
      renewalOfId: null,
    };
  }),
);

const query = `query ($id: ID!) { client(id: $id) {
  all: contracts(first: 200) { ...page } UPCOMING: contracts(first: 200, status: UPCOMING) { ...page }
  ACTIVE: contracts(first: 200, status: ACTIVE) { ...page } ENDED: contracts(first: 200, status: ENDED) { ...page } } }
  fragment page on ContractConnection { totalCount nodes { id status } }`;

interface Page {
  totalCount: number;
  nodes: { id: string; status: string }[];
}

test('lists, filters, counts and orders by the status that the domain gives', async () => {
  await fc.assert(
    fc.asyncProperty(contracts, async (rows) => {
      await graph.fill(tenant, [demoRows(ClientEntity, [client]), demoRows(ContractEntity, rows)]);
      const { data, errors } = await graph.ask(tenant, query, { id: client.id });
      expect(errors).toBeUndefined();
      const pages = data?.['client'] as Record<string, Page>;
      const expected = inOrder(rows).map((row) => ({ id: row.id, status: contractStatus(row, today) }));
      expect(pages['all']).toEqual({ totalCount: rows.length, nodes: expected });
      for (const status of ['UPCOMING', 'ACTIVE', 'ENDED']) {
        const nodes = expected.filter((contract) => contract.status === status);
        expect(pages[status]).toEqual({ totalCount: nodes.length, nodes });
      }
    }),
    { numRuns: 60 },
  );
});

test('pages through contracts that begin on the same day, each once', async () => {
  const [row] = fc.sample(contracts, { numRuns: 1, seed: 1 })[0] as [ContractRow];
  const rows = [-1, -1, 0, 0, 1, 1, -9, -9].map((offset, index) => ({
    ...row,
    id: demoId('order', 'Contract', index),
    startsOn: addDays(today, offset),
    endsOn: offset === -9 ? addDays(today, -1) : null,
  }));
  await graph.fill(tenant, [demoRows(ClientEntity, [client]), demoRows(ContractEntity, rows)]);
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await graph.ask(
      tenant,
      `query ($id: ID!, $after: String) { client(id: $id) { contracts(first: 1, after: $after) {
        nodes { id } pageInfo { endCursor hasNextPage } } } }`,
      { id: client.id, after },
    );
    type Contracts = { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    const { nodes, pageInfo } = (data?.['client'] as { contracts: Contracts }).contracts;
    found.push(...nodes.map((node) => node.id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null && found.length < 20);
  expect(found).toEqual(inOrder(rows).map((contract) => contract.id));
});

/** Those in force first, then the newest. */
function inOrder(rows: readonly ContractRow[]): ContractRow[] {
  const key = (row: ContractRow) =>
    `${contractStatus(row, today) === 'ACTIVE' ? 1 : 0} ${row.startsOn} ${row.id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? 1 : -1));
}
