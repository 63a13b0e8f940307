import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { psa } from '../../../subgraphs/psa/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { exactId, exactRows, exactTenant } from './exact-rows.ts';

const today = '2026-03-02';
const [northwind, fabrikam] = demoTenantPlans(25).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];
const { tenant, companies } = northwind;

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(psa, today);
  await graph.fill(tenant.id, psa.demo(northwind));
  await graph.fill(fabrikam.tenant.id, psa.demo(fabrikam));
  await graph.fill(exactTenant, exactRows);
});
afterAll(() => graph.close());

/** Asks, and answers the data once it is sure that there was no error. */
async function ask<Data>(tenantId: string, query: string, variables = {}): Promise<Data> {
  const { data, errors } = await graph.ask(tenantId, query, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

describe('client', () => {
  test('answers the whole view', async () => {
    const data = await ask(
      exactTenant,
      `query ($id: ID!) { client(id: $id) { id name accountNumber company { id } accountManager { id }
        contracts { totalCount nodes { id name type status client { name } startsOn endsOn includedMinutes usedMinutes
          remainingMinutes hourlyRate { amountMinor currency } price { amountMinor currency } } }
        tickets(first: 1) { totalCount pageInfo { hasNextPage } nodes { number } }
        ticketCounts { status count } openTicketCount } }`,
      { id: exactId('Client', 0) },
    );
    const client = { name: 'Umber Clinic' };
    expect(data).toEqual({
      client: {
        id: exactId('Client', 0),
        name: 'Umber Clinic',
        accountNumber: 'AC-7',
        company: { id: exactId('Company', 0) },
        accountManager: { id: exactId('Person', 9) },
        contracts: {
          totalCount: 4,
          nodes: [
            {
              id: exactId('Contract', 1),
              name: 'By the hour',
              type: 'TIME_AND_MATERIAL',
              status: 'ACTIVE',
              client,
              startsOn: '2026-03-02',
              endsOn: null,
              includedMinutes: null,
              usedMinutes: 45,
              remainingMinutes: null,
              hourlyRate: { amountMinor: 16_000, currency: 'EUR' },
              price: null,
            },
            {
              id: exactId('Contract', 0),
              name: 'Retainer, used up',
              type: 'RETAINER',
              status: 'ACTIVE',
              client,
              startsOn: '2026-01-01',
              endsOn: '2026-03-02',
              includedMinutes: 600,
              usedMinutes: 725,
              remainingMinutes: -125,
              hourlyRate: { amountMinor: 15_000, currency: 'EUR' },
              price: { amountMinor: 140_000, currency: 'EUR' },
            },
            {
              id: exactId('Contract', 2),
              name: 'Hours to come',
              type: 'HOURS',
              status: 'UPCOMING',
              client,
              startsOn: '2026-03-03',
              endsOn: '2027-03-02',
              includedMinutes: 1200,
              usedMinutes: 0,
              remainingMinutes: 1200,
              hourlyRate: { amountMinor: 14_000, currency: 'EUR' },
              price: null,
            },
            {
              id: exactId('Contract', 3),
              name: 'Network, done',
              type: 'FIXED',
              status: 'ENDED',
              client,
              startsOn: '2025-09-01',
              endsOn: '2026-03-01',
              includedMinutes: null,
              usedMinutes: 0,
              remainingMinutes: null,
              hourlyRate: null,
              price: { amountMinor: 900_000, currency: 'EUR' },
            },
          ],
        },
        tickets: { totalCount: 4, pageInfo: { hasNextPage: true }, nodes: [{ number: 399 }] },
        ticketCounts: [
          { status: 'NEW', count: 2 },
          { status: 'IN_PROGRESS', count: 1 },
          { status: 'WAITING', count: 0 },
          { status: 'RESOLVED', count: 0 },
          { status: 'CLOSED', count: 1 },
        ],
        openTicketCount: 3,
      },
    });
  });

  test('answers a client that has nothing yet', async () => {
    const data = await ask(
      exactTenant,
      `query ($id: ID!) { client(id: $id) { accountManager { id } contracts { totalCount nodes { name } }
        tickets { totalCount nodes { number } } ticketCounts { count } openTicketCount } }`,
      { id: exactId('Client', 1) },
    );
    expect(data).toEqual({
      client: {
        accountManager: null,
        contracts: { totalCount: 0, nodes: [] },
        tickets: { totalCount: 0, nodes: [] },
        ticketCounts: Array(5).fill({ count: 0 }),
        openTicketCount: 0,
      },
    });
  });
});

describe('contract and ticket', () => {
  test('answer by their ids', async () => {
    const data = await ask(
      exactTenant,
      `query ($contract: ID!, $ticket: ID!) {
        contract(id: $contract) { name status remainingMinutes client { accountNumber } }
        ticket(id: $ticket) { number subject description status priority board client { name } requester { id }
          assignee { id } openedAt dueAt closedAt } }`,
      { contract: exactId('Contract', 0), ticket: exactId('Ticket', 0) },
    );
    expect(data).toEqual({
      contract: {
        name: 'Retainer, used up',
        status: 'ACTIVE',
        remainingMinutes: -125,
        client: { accountNumber: 'AC-7' },
      },
      ticket: {
        number: 501,
        subject: 'Phones are dead',
        description: 'All of them, since nine.',
        status: 'IN_PROGRESS',
        priority: 'CRITICAL',
        board: 'Service Desk',
        client: { name: 'Umber Clinic' },
        requester: { id: exactId('Contact', 3) },
        assignee: { id: exactId('Person', 4) },
        openedAt: '2026-03-01T09:05:00.000Z',
        dueAt: '2026-03-01T17:05:00.000Z',
        closedAt: null,
      },
    });
  });

  test('leave out what was not kept', async () => {
    const query = `query ($id: ID!) { ticket(id: $id) { description requester { id } assignee { id } dueAt closedAt } }`;
    expect(await ask(exactTenant, query, { id: exactId('Ticket', 1) })).toEqual({
      ticket: { description: null, requester: null, assignee: null, dueAt: null, closedAt: null },
    });
    expect(await ask(exactTenant, query, { id: exactId('Ticket', 2) })).toMatchObject({
      ticket: { closedAt: '2026-01-10T10:20:00.000Z' },
    });
  });
});

describe('ids', () => {
  test.each([
    ['client', 'cli'],
    ['contract', 'ctr'],
    ['ticket', 'tkt'],
  ])('an unknown %s is null, without an error', async (field, prefix) => {
    const answer = await graph.ask(
      tenant.id,
      `{ ${field}(id: "${prefix}_01kdvdna00zzzzzzzzzzzzzzzz") { id } }`,
    );
    expect(answer).toEqual({ data: { [field]: null } });
  });

  test.each([
    ['client', 'ctr_01kdvdna00pmep544rxbdcc1t2'],
    ['client', ''],
    ['contract', 'ctr_01KDVDNA00PMEP544RXBDCC1T2'],
    ['ticket', "tkt_' OR 1=1 --"],
  ])('as a %s, %j is malformed', async (field, id) => {
    const { data, errors } = await graph.ask(tenant.id, `query ($id: ID!) { ${field}(id: $id) { id } }`, {
      id,
    });
    expect(data).toEqual({ [field]: null });
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'MALFORMED_ID' } }]);
  });
});

interface Page<Node> {
  totalCount: number;
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
}

/** All pages of a root list, one after the other. */
async function allPages<Node>(
  tenantId: string,
  field: string,
  args: string,
  fields: string,
): Promise<Node[]> {
  const found: Node[] = [];
  let after: string | null = null;
  do {
    const data: Record<string, Page<Node>> = await ask(
      tenantId,
      `query ($after: String) { ${field}(after: $after, ${args}) { totalCount nodes { ${fields} }
        pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
      { after },
    );
    const page = data[field] as Page<Node>;
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    found.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after === null) expect(found).toHaveLength(page.totalCount);
  } while (after !== null);
  return found;
}

describe('lists', () => {
  test('clients come by name, whatever its case, each once', async () => {
    const names = await allPages<{ name: string }>(tenant.id, 'clients', 'first: 7', 'name');
    const expected = companies.filter((company) => company.index !== 19).map((company) => company.name);
    expect(names.map((client) => client.name)).toEqual(expected.sort());
    expect(await ask(exactTenant, '{ clients { nodes { name } } }')).toEqual({
      clients: { nodes: [{ name: 'ash bakery' }, { name: 'Umber Clinic' }] },
    });
  });

  test('tickets come newest first, each once, also those that were opened at the same time', async () => {
    const tickets = await allPages<{ number: number; openedAt: string }>(
      tenant.id,
      'tickets',
      'first: 40',
      'number openedAt',
    );
    expect(new Set(tickets.map((ticket) => ticket.number)).size).toBe(tickets.length);
    const opened = tickets.map((ticket) => ticket.openedAt);
    expect(opened).toEqual([...opened].sort().reverse());
    const exact = await allPages<{ number: number }>(exactTenant, 'tickets', 'first: 1', 'number');
    expect(exact.map((ticket) => ticket.number)).toEqual([399, 501, 401, 400]);
  });

  test('tickets in one status are those and no others', async () => {
    const all = await allPages<{ status: string }>(tenant.id, 'tickets', 'first: 200', 'status');
    for (const status of ['NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED']) {
      const args = `first: 10, status: ${status}`;
      const found = await allPages<{ status: string }>(tenant.id, 'tickets', args, 'status');
      expect(found).not.toHaveLength(0);
      expect(found).toEqual(all.filter((ticket) => ticket.status === status));
    }
  });

  test("a client's tickets can be paged and filtered", async () => {
    const query = `query ($id: ID!, $after: String) { client(id: $id) {
      tickets(first: 2, after: $after) { nodes { number } pageInfo { endCursor } }
      fresh: tickets(status: NEW) { totalCount nodes { number } } } }`;
    interface Data {
      client: { tickets: Page<{ number: number }>; fresh: Page<{ number: number }> };
    }
    const { client: one } = await ask<Data>(exactTenant, query, { id: exactId('Client', 0) });
    expect(one.tickets.nodes).toEqual([{ number: 399 }, { number: 501 }]);
    expect(one.fresh).toEqual({ totalCount: 2, nodes: [{ number: 399 }, { number: 401 }] });
    const after = one.tickets.pageInfo.endCursor;
    const { client: two } = await ask<Data>(exactTenant, query, { id: exactId('Client', 0), after });
    expect(two.tickets.nodes).toEqual([{ number: 401 }, { number: 400 }]);
  });

  test('a page of all tickets has 50 when the size is given as null', async () => {
    const { tickets } = await ask<{ tickets: Page<unknown> }>(
      tenant.id,
      '{ tickets(first: null) { nodes { id } } }',
    );
    expect(tickets.nodes).toHaveLength(50);
  });

  test.each(['clients', 'tickets'])('%s refuses a page of 0 or 201', async (field) => {
    for (const first of [0, 201]) {
      const { errors } = await graph.ask(tenant.id, `{ ${field}(first: ${first}) { totalCount } }`);
      expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

const references = (typename: string, ids: readonly string[]) =>
  ids.map((id) => ({ __typename: typename, id }));

describe('_entities', () => {
  test('answers a batch of every type in the order asked, null for what is not there', async () => {
    const data = await ask(
      exactTenant,
      `query ($of: [_Any!]!) { _entities(representations: $of) { __typename
        ... on Client { name } ... on Contract { usedMinutes } ... on Ticket { number } } }`,
      {
        of: [
          ...references('Ticket', [exactId('Ticket', 2), exactId('Ticket', 99), exactId('Ticket', 0)]),
          ...references('Client', [exactId('Client', 1), 'not an id', exactId('Client', 0)]),
          ...references('Contract', [exactId('Contract', 1), exactId('Contract', 0)]),
        ],
      },
    );
    expect(data).toEqual({
      _entities: [
        { __typename: 'Ticket', number: 400 },
        null,
        { __typename: 'Ticket', number: 501 },
        { __typename: 'Client', name: 'ash bakery' },
        null,
        { __typename: 'Client', name: 'Umber Clinic' },
        { __typename: 'Contract', usedMinutes: 45 },
        { __typename: 'Contract', usedMinutes: 725 },
      ],
    });
  });

  test('gives a company its client and open tickets, or neither where it has no account', async () => {
    const data = await ask(
      exactTenant,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Company { id openTicketCount client { name openTicketCount } } } }`,
      { of: references('Company', [exactId('Company', 1), exactId('Company', 0), exactId('Company', 2)]) },
    );
    expect(data).toEqual({
      _entities: [
        { id: exactId('Company', 1), openTicketCount: 0, client: { name: 'ash bakery', openTicketCount: 0 } },
        {
          id: exactId('Company', 0),
          openTicketCount: 3,
          client: { name: 'Umber Clinic', openTicketCount: 3 },
        },
        { id: exactId('Company', 2), openTicketCount: 0, client: null },
      ],
    });
  });
});

describe('statements', () => {
  const company = `openTicketCount client { name openTicketCount ticketCounts { count }
    contracts { totalCount nodes { usedMinutes remainingMinutes client { name } } }
    inForce: contracts(status: ACTIVE) { nodes { usedMinutes } }
    tickets(first: 3) { nodes { subject client { name } } } }`;

  async function count(query: string, variables = {}): Promise<number> {
    graph.statements.length = 0;
    await ask(tenant.id, query, variables);
    return graph.statements.length;
  }

  const ofCompanies = (size: number, fields: string) =>
    count(`query ($of: [_Any!]!) { _entities(representations: $of) { ... on Company { ${fields} } } }`, {
      of: references(
        'Company',
        companies.slice(0, size).map(({ id }) => id),
      ),
    });

  // Each field's own cost, so that what nobody asked for is seen not to be loaded.
  test.each([
    ['id', 0],
    ['client { name }', 1],
    ['openTicketCount', 2],
    ['openTicketCount client { openTicketCount ticketCounts { count } }', 2],
    ['client { contracts { nodes { name status includedMinutes } } }', 2],
    ['client { contracts { nodes { usedMinutes remainingMinutes } } }', 3],
    // A page that is the whole list needs no count.
    ['client { contracts { totalCount } }', 2],
    ['client { contracts(first: 1) { totalCount } }', 3],
    ['client { tickets { nodes { subject requester { id } assignee { id } } } }', 2],
  ])('"%s" takes as many for 2 companies as for 7: %d', async (fields, expected) => {
    expect([await ofCompanies(2, fields), await ofCompanies(7, fields)]).toEqual([expected, expected]);
  });

  test('the whole company takes as many for 2 as for 7', async () => {
    // Clients, counts by status, contracts, those in force, tickets, used time.
    expect([await ofCompanies(2, company), await ofCompanies(7, company)]).toEqual([6, 6]);
  });

  test.each([
    ['openTicketCount contracts { nodes { remainingMinutes } } tickets { nodes { subject } }', 5],
    [
      'contracts(status: ACTIVE) { nodes { client { name } } } tickets(status: NEW) { nodes { client { name } } }',
      3,
    ],
  ])('clients with "%s" take as many for 2 as for 7', async (fields, expected) => {
    const of = (size: number) => count(`{ clients(first: ${size}) { nodes { ${fields} } } }`);
    expect([await of(2), await of(7)]).toEqual([expected, expected]);
  });

  test('a list of tickets loads its clients in one', async () => {
    const of = (size: number) => count(`{ tickets(first: ${size}) { nodes { client { name } } } }`);
    expect([await of(2), await of(70)]).toEqual([2, 2]);
  });

  test('time is not added up for a contract that includes none', async () => {
    const query = 'query ($id: ID!) { contract(id: $id) { remainingMinutes } }';
    graph.statements.length = 0;
    await ask(exactTenant, query, { id: exactId('Contract', 1) });
    expect(graph.statements).toHaveLength(1);
  });
});

describe('a viewer of another tenant', () => {
  test('finds nothing by id, by reference, behind a company or in a list', async () => {
    const first = companies[0] as (typeof companies)[number];
    const ids = { client: first.clientId, contract: first.contractIds[0], ticket: northwind.id('Ticket', 0) };
    const query = `query ($client: ID!, $contract: ID!, $ticket: ID!, $of: [_Any!]!) {
      client(id: $client) { name } contract(id: $contract) { name } ticket(id: $ticket) { subject }
      _entities(representations: $of) { ... on Company { openTicketCount client { name } } ... on Client { name }
        ... on Contract { name } ... on Ticket { subject } } }`;
    const variables = {
      ...ids,
      of: [
        ...references('Company', [first.id]),
        ...references('Client', [ids.client]),
        ...references('Contract', [ids.contract]),
        ...references('Ticket', [ids.ticket]),
      ],
    };
    const { _entities: own, ...fields } = await ask<Record<string, unknown>>(tenant.id, query, variables);
    expect(own).not.toContain(null);
    expect(Object.values(fields)).not.toContain(null);
    expect(await ask(fabrikam.tenant.id, query, variables)).toEqual({
      client: null,
      contract: null,
      ticket: null,
      _entities: [{ openTicketCount: 0, client: null }, null, null, null],
    });
  });

  test('sees only its own rows in the lists', async () => {
    const names = await allPages<{ name: string }>(fabrikam.tenant.id, 'clients', 'first: 50', 'name');
    expect(names).toHaveLength(fabrikam.companies.length);
    const tickets = await allPages<{ id: string }>(fabrikam.tenant.id, 'tickets', 'first: 50', 'id');
    expect(tickets).toHaveLength(fabrikam.counts.tickets);
  });
});

describe('tables', () => {
  test.each([
    ['a second account of a company', `UPDATE psa.clients SET company_id = '${exactId('Company', 0)}'`],
    ['an account number twice', `UPDATE psa.clients SET account_number = 'AC-7'`],
    ['a ticket number twice', `UPDATE psa.tickets SET number = 1`],
    ['a closed ticket without a time', `UPDATE psa.tickets SET status = 'RESOLVED', closed_at = NULL`],
    ['a contract that ends before it starts', `UPDATE psa.contracts SET ends_on = '2000-01-01'`],
    ['included time in a fixed price', `UPDATE psa.contracts SET type = 'FIXED', included_minutes = 60`],
    ['work of no time', `UPDATE psa.time_entries SET minutes = 0`],
  ])('refuse %s', async (_, sql) => {
    await expect(runAsTenant(exactTenant, () => graph.dataSource.query(sql))).rejects.toThrow(/constraint/);
  });
});
