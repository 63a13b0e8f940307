import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { crm } from '../../../subgraphs/crm/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

const today = '2026-03-02';
const [northwind, fabrikam] = demoTenantPlans(7).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];
const { tenant, companies } = northwind;
const first = companies[0] as (typeof companies)[number];

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(crm, today);
  await graph.fill(tenant.id, crm.demo(northwind));
  await graph.fill(fabrikam.tenant.id, crm.demo(fabrikam));
});
afterAll(() => graph.close());

describe('company', () => {
  test('answers the profile with its contacts, the primary one first', async () => {
    const { data, errors } = await graph.ask(
      tenant.id,
      `query ($id: ID!) { company(id: $id) { name domain address { city country } owner { id } createdAt
        contacts { totalCount nodes { name isPrimary company { id } } } } }`,
      { id: first.id },
    );
    expect(errors).toBeUndefined();
    expect(data?.['company']).toMatchObject({
      name: first.name,
      domain: first.domain,
      address: { city: first.city, country: 'US' },
      createdAt: '2025-01-26T09:00:00.000Z',
      contacts: { totalCount: first.contacts.length },
    });
    const nodes = (data?.['company'] as { contacts: { nodes: { isPrimary: boolean }[] } }).contacts.nodes;
    expect(nodes.map((contact) => contact.isPrimary)).toEqual(first.contacts.map((_, index) => index === 0));
  });

  test('is null, without an error, for an id that nobody has', async () => {
    const answer = await graph.ask(tenant.id, `{ company(id: "cmp_01kdvdna00zzzzzzzzzzzzzzzz") { name } }`);
    expect(answer).toEqual({ data: { company: null } });
  });

  test.each([
    '',
    'cmp_',
    'con_01kdvdna00pmep544rxbdcc1t2',
    'cmp_01KDVDNA00PMEP544RXBDCC1T2',
    "cmp_' OR 1=1 --",
  ])('says that %j is no id of a company', async (id) => {
    const { data, errors } = await graph.ask(tenant.id, `query ($id: ID!) { company(id: $id) { name } }`, {
      id,
    });
    expect(data).toEqual({ company: null });
    expect(errors).toMatchObject([{ path: ['company'], extensions: { code: 'MALFORMED_ID' } }]);
  });
});

describe('companies', () => {
  const page = `query ($first: Int, $after: String) { companies(first: $first, after: $after) {
    totalCount nodes { name } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
  interface Page {
    companies: {
      totalCount: number;
      nodes: { name: string }[];
      pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
    };
  }

  test('pages through all by name, each once', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await graph.ask(tenant.id, page, { first: 3, after });
      const { companies: found } = data as unknown as Page;
      expect(found.totalCount).toBe(7);
      expect(found.pageInfo.hasPreviousPage).toBe(after !== null);
      names.push(...found.nodes.map((company) => company.name));
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(companies.map((company) => company.name).sort());
  });

  test.each([0, -1, 201])('refuses a page of %d', async (size) => {
    const { errors } = await graph.ask(tenant.id, page, { first: size });
    expect(errors).toMatchObject([
      { message: `"first" is ${size}: it must be from 1 to 200.`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  test.each(['', 'x', 'WyJhIl0', 'bnVsbA'])('refuses the cursor %j', async (after) => {
    const { errors } = await graph.ask(tenant.id, page, { after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('loads the contacts of a page of companies in one statement, however many', async () => {
    const counts: number[] = [];
    for (const size of [2, 7]) {
      graph.statements.length = 0;
      await graph.ask(
        tenant.id,
        `{ companies(first: ${size}) { nodes { contacts(first: 1) { nodes { name } } } } }`,
      );
      counts.push(graph.statements.length);
    }
    expect(counts).toEqual([2, 2]);
  });
});

describe('a viewer of another tenant', () => {
  test('finds nothing by id, by reference or in the list', async () => {
    const { data } = await graph.ask(
      fabrikam.tenant.id,
      `query ($id: ID!, $contact: ID!, $references: [_Any!]!) {
        company(id: $id) { name } contact(id: $contact) { name } companies { totalCount }
        _entities(representations: $references) { __typename } }`,
      {
        id: first.id,
        contact: first.contacts[0]?.id,
        references: [
          { __typename: 'Company', id: first.id },
          { __typename: 'Contact', id: first.contacts[0]?.id },
        ],
      },
    );
    expect(data).toEqual({
      company: null,
      contact: null,
      companies: { totalCount: fabrikam.companies.length },
      _entities: [null, null],
    });
  });
});
