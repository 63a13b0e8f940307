import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import type { SubgraphName } from '../../subgraphs/names.ts';
import { startTestProductApart } from '../support/apart.ts';
import { storedOperation } from '../support/operations.ts';
import { post, startTestProduct, type Answer, type TestProduct } from '../support/product.ts';

const ada = 'ada@northwind.example';
const cast = demoCasts(new Date())[0] as ReturnType<typeof demoCasts>[number];
const company = cast.companies[0] as (typeof cast.companies)[number];

interface Record_ {
  readonly [field: string]: unknown;
}

describe.each([
  { shape: 'in one process', start: startTestProduct },
  { shape: 'as separate processes', start: startTestProductApart },
])('the product $shape', ({ start }) => {
  let product: TestProduct;
  beforeAll(async () => {
    product = await start();
  });
  afterAll(() => product.stop());

  const record = (): Promise<Answer> =>
    product.ask(ada, storedOperation('CompanyRecord'), { id: company.id });

  test('answers the company record whole, in one request', async () => {
    const { status, data, errors } = await record();
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    const found = data?.['company'] as Record_;
    expect(found).toMatchObject({
      id: company.id,
      name: company.name,
      owner: { name: expect.any(String) as unknown },
      contacts: { totalCount: company.contacts.length },
      compliance: {
        score: expect.any(Number) as unknown,
        signedPolicies: expect.arrayContaining([
          expect.objectContaining({ title: expect.any(String) as unknown }),
        ]) as unknown,
        pendingPolicies: expect.any(Array) as unknown,
      },
      openMatterCount: expect.any(Number) as unknown,
      health: { status: expect.stringMatching(/^(ON_TRACK|AT_RISK|OFF_TRACK)$/) as unknown },
      projectSummary: { activeCount: expect.any(Number) as unknown },
      nextMilestone: { name: expect.any(String) as unknown },
      projects: {
        nodes: expect.arrayContaining([
          expect.objectContaining({
            manager: { id: expect.any(String) as unknown, name: expect.any(String) as unknown },
          }),
        ]) as unknown,
      },
      client: {
        id: company.clientId,
        accountManager: { name: expect.any(String) as unknown },
        contracts: {
          nodes: expect.arrayContaining([
            expect.objectContaining({ usedMinutes: expect.any(Number) as unknown }),
          ]) as unknown,
        },
        openTicketCount: expect.any(Number) as unknown,
      },
    });
  });

  test('answers the client view whole, in one request', async () => {
    const { status, data, errors } = await product.ask(ada, storedOperation('ClientView'), {
      id: company.clientId,
    });
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(data?.['client']).toMatchObject({
      id: company.clientId,
      company: {
        id: company.id,
        name: company.name,
        projectSummary: { activeCount: expect.any(Number) as unknown },
        health: { status: expect.any(String) as unknown },
        compliance: { requiredCount: expect.any(Number) as unknown },
      },
      ticketCounts: [
        { status: 'NEW' },
        { status: 'IN_PROGRESS' },
        { status: 'WAITING' },
        { status: 'RESOLVED' },
        { status: 'CLOSED' },
      ],
    });
  });

  test('answers a board of 50 companies, and the page after it', async () => {
    const first = await product.ask(ada, storedOperation('CompanyBoard'), { first: 50 });
    expect(first.errors).toBeUndefined();
    const page = first.data?.['companies'] as { nodes: Record_[]; pageInfo: { endCursor: string } };
    expect(page.nodes).toHaveLength(50);
    for (const node of page.nodes) {
      expect(node).toMatchObject({
        id: expect.stringMatching(/^cmp_[0-9a-z]{26}$/) as unknown,
        compliance: expect.any(Object) as unknown,
        projectSummary: expect.any(Object) as unknown,
        openTicketCount: expect.any(Number) as unknown,
        openMatterCount: expect.any(Number) as unknown,
      });
    }
    const second = await product.ask(ada, storedOperation('CompanyBoard'), {
      after: page.pageInfo.endCursor,
    });
    const rest = second.data?.['companies'] as { nodes: Record_[] };
    const ids = new Set([...page.nodes, ...rest.nodes].map((node) => node['id']));
    expect(ids.size).toBe(60);
  });

  test('the same company says the same in the record and in the client view', async () => {
    const [one, other] = await Promise.all([
      record(),
      product.ask(ada, storedOperation('ClientView'), { id: company.clientId }),
    ]);
    const inRecord = one.data?.['company'] as Record_;
    const inView = (other.data?.['client'] as Record_)['company'] as Record_;
    expect(inView['health']).toEqual(inRecord['health']);
    expect(inView['openMatterCount']).toEqual(inRecord['openMatterCount']);
    expect(inView['projectSummary']).toMatchObject(inRecord['projectSummary'] as Record_);
    expect(inRecord['compliance']).toMatchObject(inView['compliance'] as Record_);
  });

  describe.each<{ name: SubgraphName; lost: string[] }>([
    { name: 'legal', lost: ['compliance', 'openMatterCount'] },
    { name: 'projects', lost: ['health', 'projectSummary', 'nextMilestone', 'projects'] },
    { name: 'psa', lost: ['client'] },
  ])('with $name stopped', ({ name, lost }) => {
    test('the record answers with its fields null and one located error each, and again when it is back', async () => {
      const whole = (await record()).data?.['company'] as Record_;
      await product.stopSubgraph(name);
      const { status, data, errors } = await record();
      await product.startSubgraph(name);
      expect(status).toBe(200);
      const rest = Object.entries(whole).filter(([field]) => !lost.includes(field));
      expect(data?.['company']).toEqual({
        ...Object.fromEntries(rest),
        ...Object.fromEntries(lost.map((field) => [field, null])),
      });
      expect(errors?.map((error) => error.path?.join('.')).sort()).toEqual(
        lost.map((field) => `company.${field}`).sort(),
      );
      for (const error of errors ?? []) {
        expect(error.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', service: name });
      }
      const again = await record();
      expect(again.errors).toBeUndefined();
      expect(again.data?.['company']).toEqual(whole);
    });
  });

  test('with identity stopped, people are null and everything else answers', async () => {
    await product.stopSubgraph('identity');
    const { data, errors } = await record();
    await product.startSubgraph('identity');
    const found = data?.['company'] as Record_;
    expect(found).toMatchObject({ name: company.name, compliance: expect.any(Object) as unknown });
    expect(found['owner']).toBeNull();
    for (const error of errors ?? []) {
      expect(error.extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', service: 'identity' });
    }
    expect((await record()).errors).toBeUndefined();
  });

  describe('an answer that is not data is clear', () => {
    const ask = (query: string, variables?: Record<string, unknown>) => product.ask(ada, query, variables);
    const byId = 'query ($id: ID!) { company(id: $id) { name } }';

    test('an unknown id is null, without an error', async () => {
      const answer = await ask(byId, { id: 'cmp_01kdvdna00zzzzzzzzzzzzzzzz' });
      expect(answer).toEqual({ status: 200, data: { company: null } });
    });

    test("another tenant's id is null, without an error", async () => {
      const answer = await product.ask('grace@fabrikam.example', byId, { id: company.id });
      expect(answer).toEqual({ status: 200, data: { company: null } });
    });

    test('a malformed id', async () => {
      const { data, errors } = await ask(byId, { id: 'acme' });
      expect(data).toEqual({ company: null });
      expect(errors).toMatchObject([
        { path: ['company'], extensions: { code: 'MALFORMED_ID', service: 'crm' } },
      ]);
    });

    test('a wrong variable', async () => {
      const { status, errors } = await ask(byId, { id: ['a', 'b'] });
      expect(status).toBeLessThan(500);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });

    test('an unknown field', async () => {
      const { status, errors } = await ask('{ companies { nodes { nam } } }');
      // It was understood, which is 200 in `application/json`.
      expect(status).toBe(200);
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
    });

    test('no token, a tampered one, and one of another issuer', async () => {
      const good = await product.token(ada);
      const tampered = `${good.slice(0, -10)}AAAAAAAAAA`;
      for (const token of [null, tampered, 'not.a.token']) {
        const { status, data, errors } = await post(product.url, token, byId, { id: company.id });
        expect(status).toBe(401);
        expect(data ?? null).toBeNull();
        expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      }
    });

    test('nothing shows a stack, SQL or a path', async () => {
      const answers = [
        await ask(byId, { id: "' OR 1=1 --" }),
        await ask('{'),
        await ask('{ companies(first: 0) { totalCount } }'),
      ];
      expect(JSON.stringify(answers)).not.toMatch(/SELECT|stacktrace|node_modules|\.ts:/);
    });
  });
});
