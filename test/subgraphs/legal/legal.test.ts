import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { legal } from '../../../subgraphs/legal/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';
import { askCompanies, readCompanies, readCompany } from './ask.ts';
import { LegalRows, sent, signed } from './rows.ts';

const today = '2026-03-02';
const rows = new LegalRows('legal');
const { tenantId } = rows;
const companyId = rows.company();
const templateId = rows.template('Mutual NDA');
const policy = rows.policy({ companyId, templateId, title: 'NDA', ...sent, expiresOn: '2027-01-10' });
const draft = rows.policy({ companyId, templateId, title: 'NDA, reworked' });
const contactId = 'con_01kdvdna00pmep544rxbdcc1t2';
rows.signer({ policyId: policy.id, position: 1, name: 'Second', email: 'second@example.example' });
rows.signer({
  policyId: policy.id,
  position: 0,
  contactId,
  name: 'First',
  email: 'first@example.example',
  signedAt: new Date('2026-01-11T09:00:00Z'),
});
const personId = 'usr_01kdvdna00pmep544rxbdcc1t2';
const ticketId = 'tkt_01kdvdna00pmep544rxbdcc1t2';
const closedAt = new Date('2026-02-20T16:00:00Z');
const incident = rows.matter({
  companyId,
  subject: 'Breach',
  type: 'INCIDENT',
  urgency: 'CRITICAL',
  status: 'IN_PROGRESS',
  assigneeId: personId,
  ticketId,
  openedAt: new Date('2026-02-19T10:30:00Z'),
});
for (const status of ['OPEN', 'WAITING'] as const) rows.matter({ companyId, status, subject: status });
for (const status of ['RESOLVED', 'CLOSED'] as const) {
  rows.matter({ companyId, status, subject: status, closedAt });
}
const otherCompanyId = rows.company();
rows.matter({ companyId: otherCompanyId, subject: 'of another' });

const [northwind, fabrikam] = demoTenantPlans(7).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(legal, today);
  await graph.fill(tenantId, rows.tables());
  await graph.fill(northwind.tenant.id, legal.demo(northwind));
  await graph.fill(fabrikam.tenant.id, legal.demo(fabrikam));
});
afterAll(() => graph.close());

describe('policy', () => {
  test('answers everything, the signers in their order', async () => {
    const { data, errors } = await graph.ask(
      tenantId,
      `query ($id: ID!) { policy(id: $id) { id title status sentAt signedAt expiresOn company { id }
        template { id name category }
        signers { contact { id } name email signedAt declinedAt } } }`,
      { id: policy.id },
    );
    expect(errors).toBeUndefined();
    expect(data?.['policy']).toEqual({
      id: policy.id,
      title: 'NDA',
      status: 'SENT',
      sentAt: '2026-01-10T09:00:00.000Z',
      signedAt: null,
      expiresOn: '2027-01-10',
      company: { id: companyId },
      template: { id: templateId, name: 'Mutual NDA', category: 'NDA' },
      signers: [
        {
          contact: { id: contactId },
          name: 'First',
          email: 'first@example.example',
          signedAt: '2026-01-11T09:00:00.000Z',
          declinedAt: null,
        },
        { contact: null, name: 'Second', email: 'second@example.example', signedAt: null, declinedAt: null },
      ],
    });
  });
});

describe('matter', () => {
  const fields = 'subject type urgency status company { id } assignee { id } ticket { id } openedAt closedAt';

  test('answers everything, with its references', async () => {
    const { data } = await graph.ask(tenantId, `query ($id: ID!) { matter(id: $id) { ${fields} } }`, {
      id: incident.id,
    });
    expect(data?.['matter']).toEqual({
      subject: 'Breach',
      type: 'INCIDENT',
      urgency: 'CRITICAL',
      status: 'IN_PROGRESS',
      company: { id: companyId },
      assignee: { id: personId },
      ticket: { id: ticketId },
      openedAt: '2026-02-19T10:30:00.000Z',
      closedAt: null,
    });
  });

  test('waits in the queue without an assignee, and needs no ticket', async () => {
    const { data } = await graph.ask(
      tenantId,
      '{ matters(status: CLOSED) { nodes { assignee { id } ticket { id } closedAt } } }',
    );
    expect(data).toEqual({
      matters: { nodes: [{ assignee: null, ticket: null, closedAt: '2026-02-20T16:00:00.000Z' }] },
    });
  });
});

describe.each([
  ['policy', 'Policy', 'pol_'],
  ['matter', 'Matter', 'mat_'],
])('%s(id)', (field, type, prefix) => {
  const query = `query ($id: ID!) { ${field}(id: $id) { id } }`;

  test('is null, without an error, for an id that nobody has', async () => {
    const answer = await graph.ask(tenantId, query, { id: `${prefix}01kdvdna00zzzzzzzzzzzzzzzz` });
    expect(answer).toEqual({ data: { [field]: null } });
  });

  test.each(['', prefix, companyId, `${prefix}01KDVDNA00PMEP544RXBDCC1T2`, `${prefix}' OR 1=1 --`])(
    `says that %j is no id of a ${type}`,
    async (id) => {
      const { data, errors } = await graph.ask(tenantId, query, { id });
      expect(data).toEqual({ [field]: null });
      expect(errors).toMatchObject([{ path: [field], extensions: { code: 'MALFORMED_ID' } }]);
    },
  );
});

describe('matters', () => {
  interface Page {
    totalCount: number;
    nodes: { subject: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  }
  const selection = '{ totalCount nodes { subject } pageInfo { hasNextPage endCursor } }';
  // The incident says its own day, after the others.
  const ofCompany = ['Breach', 'CLOSED', 'RESOLVED', 'WAITING', 'OPEN'];

  async function pageThrough(read: (after: string | null) => Promise<Page>) {
    const subjects: string[] = [];
    let after: string | null = null;
    do {
      const page = await read(after);
      subjects.push(...page.nodes.map((matter) => matter.subject));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    return subjects;
  }

  test('of the tenant come newest first, each once', async () => {
    const subjects = await pageThrough(async (after) => {
      const { data } = await graph.ask(
        tenantId,
        `query ($after: String) { matters(first: 2, after: $after) ${selection} }`,
        { after },
      );
      return data?.['matters'] as Page;
    });
    expect(subjects).toEqual(['Breach', 'of another', 'CLOSED', 'RESOLVED', 'WAITING', 'OPEN']);
  });

  test('of a company come newest first, each once', async () => {
    const subjects = await pageThrough(async (after) => {
      const fields = `matters(first: 2, after: ${JSON.stringify(after)}) ${selection}`;
      return (await readCompany<{ matters: Page }>(graph, tenantId, companyId, fields)).matters;
    });
    expect(subjects).toEqual(ofCompany);
  });

  test.each(['OPEN', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED'])(
    'in the status %s are found',
    async (status) => {
      const { data } = await graph.ask(tenantId, `{ matters(status: ${status}) { nodes { status } } }`);
      const found = (data as { matters: { nodes: { status: string }[] } }).matters.nodes;
      expect(found).toEqual(Array.from({ length: status === 'OPEN' ? 2 : 1 }, () => ({ status })));
      const company = await readCompany(
        graph,
        tenantId,
        companyId,
        `matters(status: ${status}) { totalCount nodes { status } }`,
      );
      expect(company).toEqual({ matters: { totalCount: 1, nodes: [{ status }] } });
    },
  );

  test.each([0, 201])('refuses a page of %d', async (size) => {
    const { errors } = await graph.ask(tenantId, `{ matters(first: ${size}) { nodes { id } } }`);
    expect(errors).toMatchObject([{ path: ['matters'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('are 50 a page for the tenant and 20 for a company unless somebody says', async () => {
    const many = new LegalRows('many matters');
    const company = many.company();
    for (let index = 0; index < 60; index += 1) many.matter({ companyId: company });
    await graph.fill(many.tenantId, many.tables());
    const { data } = await graph.ask(many.tenantId, '{ matters { nodes { id } } }');
    expect((data as { matters: { nodes: unknown[] } }).matters.nodes).toHaveLength(50);
    const found = await readCompany<{ matters: { nodes: unknown[] } }>(
      graph,
      many.tenantId,
      company,
      'matters { nodes { id } }',
    );
    expect(found.matters.nodes).toHaveLength(20);
  });
});

describe('a company', () => {
  test('counts the matters that are open, in progress or waiting', async () => {
    const found = await readCompanies(graph, tenantId, [companyId, otherCompanyId], 'id openMatterCount');
    expect(found).toEqual([
      { id: companyId, openMatterCount: 3 },
      { id: otherCompanyId, openMatterCount: 1 },
    ]);
  });

  test('pages through its policies, newest first', async () => {
    const first = await readCompany<{ policies: { pageInfo: { endCursor: string } } }>(
      graph,
      tenantId,
      companyId,
      'policies(first: 1) { totalCount edges { node { id } } pageInfo { hasNextPage endCursor } }',
    );
    expect(first).toMatchObject({
      policies: { totalCount: 2, edges: [{ node: { id: draft.id } }], pageInfo: { hasNextPage: true } },
    });
    const second = await readCompany(
      graph,
      tenantId,
      companyId,
      `policies(first: 1, after: "${first.policies.pageInfo.endCursor}") { nodes { id } pageInfo { hasNextPage } }`,
    );
    expect(second).toEqual({ policies: { nodes: [{ id: policy.id }], pageInfo: { hasNextPage: false } } });
  });

  test('that Legal has never heard of has nothing', async () => {
    const [unknown] = await readCompanies(
      graph,
      tenantId,
      ['cmp_01kdvdna00zzzzzzzzzzzzzzzz'],
      'openMatterCount matters { totalCount } policies { totalCount } compliance { score requiredCount }',
    );
    expect(unknown).toEqual({
      openMatterCount: 0,
      matters: { totalCount: 0 },
      policies: { totalCount: 0 },
      compliance: { score: null, requiredCount: 0 },
    });
  });
});

/** All that the headline asks of Legal, and more. */
const everything = `compliance { score requiredCount satisfiedCount
    requirements { state template { name } policy { title signers { name contact { id } } } }
    signedPolicies { title template { name } signers { name } } pendingPolicies { title status signers { name } } }
  openMatterCount matters(first: 3) { totalCount nodes { subject company { id } assignee { id } ticket { id } } }
  policies(status: SIGNED) { totalCount nodes { title } }`;

describe('statements', () => {
  async function statementsFor(size: number, fields: string): Promise<string[]> {
    const ids = northwind.companies.slice(0, size).map((company) => company.id);
    graph.statements.length = 0;
    await readCompanies(graph, northwind.tenant.id, ids, fields);
    return [...graph.statements];
  }

  test.each([
    ['compliance { score }', 1],
    ['openMatterCount', 1],
    ['matters { nodes { subject assignee { id } ticket { id } } }', 1],
    ['policies { nodes { title status company { id } } }', 1],
    // A page that is the whole list needs no count.
    ['policies { totalCount nodes { signers { name } } }', 2],
    ['policies(first: 1) { totalCount nodes { signers { name } } }', 3],
    ['compliance { score signedPolicies { title } pendingPolicies { title } } openMatterCount', 4],
  ])('are as many for 2 as for 7 companies: { %s }', async (fields, count) => {
    expect(await statementsFor(2, fields)).toHaveLength(count);
    expect(await statementsFor(7, fields)).toHaveLength(count);
  });

  test('are the same for 2 as for 7 companies when all is asked for', async () => {
    const [few, many] = [await statementsFor(2, everything), await statementsFor(7, everything)];
    expect(new Set(many)).toEqual(new Set(few));
    // Templates and signers are asked for from several places: which of them share a statement is a matter of timing.
    for (const statements of [few, many]) expect(statements.length).toBeLessThanOrEqual(14);
  });

  test('for a mixed batch of references are one a type', async () => {
    const ids = (entity: 'Policy' | 'Matter', indexes: number[]) =>
      indexes.map((index) => ({ __typename: entity, id: northwind.id(entity, index) }));
    const template = { __typename: 'PolicyTemplate', id: northwind.id('PolicyTemplate', 0) };
    const references = [...ids('Policy', [0, 1, 2]), template, ...ids('Matter', [0, 1, 2])];
    graph.statements.length = 0;
    const { data } = await graph.ask(
      northwind.tenant.id,
      `query ($references: [_Any!]!) { _entities(representations: $references) {
        ... on Policy { id } ... on PolicyTemplate { id } ... on Matter { id } } }`,
      { references },
    );
    expect(data?.['_entities']).toEqual(references.map(({ id }) => ({ id })));
    expect(graph.statements).toHaveLength(3);
  });
});

describe('a viewer of another tenant', () => {
  test('finds nothing by id, by reference or in the list', async () => {
    const references = [
      { __typename: 'Policy', id: policy.id },
      { __typename: 'Matter', id: incident.id },
      { __typename: 'PolicyTemplate', id: templateId },
    ];
    const { data } = await graph.ask(
      'ten_nobody',
      `query ($policy: ID!, $matter: ID!, $references: [_Any!]!) {
        policy(id: $policy) { id } matter(id: $matter) { id } matters { totalCount nodes { id } }
        _entities(representations: $references) { __typename } }`,
      { policy: policy.id, matter: incident.id, references },
    );
    expect(data).toEqual({
      policy: null,
      matter: null,
      matters: { totalCount: 0, nodes: [] },
      _entities: [null, null, null],
    });
  });

  test('finds nothing under a company', async () => {
    const first = northwind.companies[0] as (typeof northwind.companies)[number];
    const own = await askCompanies(graph, northwind.tenant.id, [first.id], everything);
    expect(own.data?.['_entities']).toMatchObject([{ openMatterCount: 2, matters: { totalCount: 3 } }]);
    const other = await askCompanies(graph, fabrikam.tenant.id, [first.id], everything);
    expect(other).toEqual({
      data: {
        _entities: [
          {
            compliance: {
              score: null,
              requiredCount: 0,
              satisfiedCount: 0,
              requirements: [],
              signedPolicies: [],
              pendingPolicies: [],
            },
            openMatterCount: 0,
            matters: { totalCount: 0, nodes: [] },
            policies: { totalCount: 0, nodes: [] },
          },
        ],
      },
    });
  });
});

test('the tables refuse what cannot be', async () => {
  const impossible = [
    { ...signed, sentAt: null },
    { ...signed, declinedAt: signed.signedAt },
  ];
  for (const facts of impossible) {
    const wrong = new LegalRows('impossible');
    wrong.policy({ companyId, templateId: wrong.template(), ...facts });
    await expect(graph.fill(wrong.tenantId, wrong.tables())).rejects.toThrow(/check constraint/);
  }
  const unclosed = new LegalRows('impossible');
  unclosed.matter({ companyId, status: 'CLOSED' });
  await expect(graph.fill(unclosed.tenantId, unclosed.tables())).rejects.toThrow(/check constraint/);
});
