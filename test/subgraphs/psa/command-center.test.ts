import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startChanges, type Changes } from './changes.ts';
import { exactId, exactTenant } from './exact-rows.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());

const totals = 'clientCount activeContractCount usedUpContractCount openTicketCount overdueTicketCount';

test('counts what goes on in the tenant', async () => {
  expect(await psa.ask(`{ commandCenter { ${totals} } }`)).toEqual({
    commandCenter: {
      clientCount: 2,
      activeContractCount: 2,
      usedUpContractCount: 1,
      openTicketCount: 3,
      overdueTicketCount: 1,
    },
  });
});

test('lists the clients by name, a page at a time, with the company that leads to the rest', async () => {
  const page = (args: string) =>
    psa.ask<{ commandCenter: { clients: { pageInfo: { endCursor: string } } } }>(
      `{ commandCenter { clients(first: 1${args}) { totalCount nodes { name openTicketCount company { id } }
        pageInfo { endCursor hasNextPage } } } }`,
    );
  const first = (await page('')).commandCenter.clients;
  expect(first).toMatchObject({
    totalCount: 2,
    nodes: [{ name: 'ash bakery', openTicketCount: 0, company: { id: exactId('Company', 1) } }],
    pageInfo: { hasNextPage: true },
  });
  expect((await page(`, after: "${first.pageInfo.endCursor}"`)).commandCenter.clients).toMatchObject({
    nodes: [{ name: 'Umber Clinic', openTicketCount: 3, company: { id: exactId('Company', 0) } }],
    pageInfo: { hasNextPage: false },
  });
});

test('takes as many statements for two clients as for one', async () => {
  const count = async (first: number) => {
    psa.graph.statements.length = 0;
    await psa.ask(
      `query ($first: Int) { commandCenter { ${totals} clients(first: $first) { nodes { name openTicketCount } } } }`,
      { first },
    );
    return psa.graph.statements.length;
  };
  // The tenant's two, the clients, their tickets' counts.
  expect([await count(1), await count(2)]).toEqual([4, 4]);
});

test('sees nothing of another tenant, and leaves out what is archived', async () => {
  const { data } = await psa.graph.ask(exactId('Tenant', 1), `{ commandCenter { ${totals} } }`);
  expect(data).toEqual({
    commandCenter: {
      clientCount: 0,
      activeContractCount: 0,
      usedUpContractCount: 0,
      openTicketCount: 0,
      overdueTicketCount: 0,
    },
  });
  await psa.done('archiveClient', { clientId: exactId('Client', 1) });
  const query = `{ commandCenter { clientCount clients { totalCount } } }`;
  const { data: after } = await psa.graph.ask(exactTenant, query);
  expect(after).toEqual({ commandCenter: { clientCount: 1, clients: { totalCount: 1 } } });
});
