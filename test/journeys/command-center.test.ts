import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import { storedOperation } from '../support/operations.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const ada = 'ada@northwind.example';
const cast = demoCasts(new Date())[0] as ReturnType<typeof demoCasts>[number];

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

interface Client {
  readonly id: string;
  readonly openTicketCount: number;
  readonly company: {
    readonly id: string;
    readonly projectSummary: Readonly<Record<string, number>> | null;
    readonly health: unknown;
  };
}

interface CommandCenter {
  readonly clientCount: number;
  readonly openTicketCount: number;
  readonly clients: { readonly nodes: readonly Client[] };
}

async function commandCenter(): Promise<CommandCenter> {
  const { data } = await product.ask(ada, storedOperation('CommandCenter'), { first: 200 });
  return data?.['commandCenter'] as CommandCenter;
}

test('shows of each client what Projects says of its company, and the sums of PSA', async () => {
  const { clientCount, openTicketCount, clients } = await commandCenter();
  expect(clients.nodes.map(({ id }) => id).sort()).toEqual(
    cast.companies
      .filter((company) => company.hasClient)
      .map((company) => company.clientId)
      .sort(),
  );
  expect(clients.nodes).toHaveLength(clientCount);
  expect(clients.nodes.reduce((sum, client) => sum + client.openTicketCount, 0)).toBe(openTicketCount);

  const query = `query ($id: ID!) { company(id: $id) { id health { status } projectSummary {
    activeCount overdueCount completedCount progress missedMilestoneCount } } }`;
  for (const { company } of clients.nodes.slice(0, 5)) {
    const { data } = await product.ask(ada, query, { id: company.id });
    expect(company).toEqual(data?.['company']);
  }
  expect(clients.nodes.some(({ company }) => (company.projectSummary?.['overdueCount'] ?? 0) > 0)).toBe(true);
});

test('keeps what PSA knows while Projects is away', async () => {
  await product.stopSubgraph('projects');
  try {
    const { clientCount, clients } = await commandCenter();
    expect(clients.nodes).toHaveLength(clientCount);
    for (const { company } of clients.nodes) {
      expect(company).toMatchObject({ projectSummary: null, health: null });
    }
  } finally {
    await product.startSubgraph('projects');
  }
  const { clients } = await commandCenter();
  expect(clients.nodes[0]?.company.projectSummary).not.toBeNull();
});
