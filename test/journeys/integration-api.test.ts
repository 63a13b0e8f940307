import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import { mutationText } from '../support/mutation-text.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { startTestProductApart } from '../support/apart.ts';

const ada = 'ada@northwind.example';
const grace = 'grace@fabrikam.example';
const [northwind, fabrikam] = demoCasts(new Date()) as [
  ReturnType<typeof demoCasts>[number],
  ReturnType<typeof demoCasts>[number],
];
const scopes = ['status', 'health', 'activity', 'context'].map((what) => `projects.${what}.read`);

interface Key {
  readonly id: string;
  readonly text: string;
}

describe.each([
  ['in one process', startTestProduct],
  ['apart', startTestProductApart],
])('the integration API, %s', (_, startProduct) => {
  let product: TestProduct;
  let key: Key;
  let theirs: Key;
  beforeAll(async () => {
    product = await startProduct();
    key = await create(ada, { product: 'PSA', scopes });
    theirs = await create(grace, { product: 'PSA', scopes });
  });
  afterAll(() => product.stop());

  async function change(
    email: string,
    name: string,
    input: Record<string, unknown>,
    more = '',
  ): Promise<unknown> {
    const query = mutationText(name, `integrationKey { id } ${more} errors { message }`);
    const { data, errors } = await product.ask(email, query, { input });
    expect(errors).toBeUndefined();
    expect(data?.[name]).toMatchObject({ errors: [] });
    return data?.[name];
  }

  async function create(email: string, input: Record<string, unknown>): Promise<Key> {
    const made = await change(email, 'createIntegrationKey', { name: 'A test', ...input }, 'secret');
    const { integrationKey, secret } = made as { integrationKey: { id: string }; secret: string };
    return { id: integrationKey.id, text: secret };
  }

  function get(path: string, text = key.text, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(new URL(path, product.url), { headers: { 'x-integration-key': text, ...headers } });
  }

  async function read(path: string, text = key.text): Promise<Record<string, unknown>> {
    const response = await get(path, text);
    const body = (await response.json()) as Record<string, unknown>;
    expect([path, response.status, body['detail']]).toEqual([path, 200, undefined]);
    expect(response.headers.get('incomplete-fields')).toBeNull();
    return body;
  }

  interface ClientNode {
    readonly id: string;
    readonly company: { id: string; projects: { nodes: { id: string }[] }; health: unknown };
  }

  const clients = async (text = key.text): Promise<ClientNode[]> =>
    (await read('/api/integration/status?first=200', text))['nodes'] as ClientNode[];

  test('lists clients with the status of their projects', async () => {
    const found = await clients();
    const expected = northwind.companies.filter(({ hasClient }) => hasClient);
    expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ clientId }) => clientId).sort());
    expect(found.every(({ company }) => northwind.companies.some(({ id }) => id === company.id))).toBe(true);
    expect(found.flatMap(({ company }) => company.projects.nodes).length).toBeGreaterThan(5);
  });

  test('tells how clients stand, and why', async () => {
    const { nodes } = (await read('/api/integration/client-health')) as {
      nodes: { company: { health: { status: string; reasons: { project: { id: string } }[] } | null } }[];
    };
    const worst = nodes.filter(({ company }) => company.health?.status === 'OFF_TRACK');
    expect(worst.length).toBeGreaterThan(0);
    expect(worst.every(({ company }) => (company.health?.reasons.length ?? 0) > 0)).toBe(true);
  });

  test('tells how the tenant’s projects stand: its own tenant’s only', async () => {
    const own = await read(`/api/integration/health?tenant_id=${northwind.tenant.id}`);
    expect(own).toMatchObject({ viewer: { tenant: { id: northwind.tenant.id } } });
    const other = await get(`/api/integration/health?tenant_id=${fabrikam.tenant.id}`);
    expect([other.status, other.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
    expect((await get('/api/integration/health')).status).toBe(400);
  });

  test('tells what happened lately', async () => {
    const { nodes } = (await read('/api/integration/activity?first=5')) as {
      nodes: { happenedAt: string }[];
    };
    expect(nodes).toHaveLength(5);
    const since = nodes[2]?.happenedAt ?? '';
    const later = (await read(`/api/integration/activity?since=${since}`)) as { nodes: unknown[] };
    expect(later.nodes.slice(0, 3)).toEqual(nodes.slice(0, 3));
    const wrong = await get('/api/integration/activity?since=yesterday');
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { type: '/api#bad-request' }]);
  });

  test('shows one project for an embed, and says what is no project', async () => {
    const [project] = (await clients()).flatMap(({ company }) => company.projects.nodes);
    const id = project?.id ?? '';
    const context = await read(`/api/integration/project-context/${id}`);
    expect(context).toMatchObject({
      id,
      milestones: { nodes: expect.any(Array) },
      company: { client: expect.anything() },
    });
    const missing = await get(`/api/integration/project-context/${id.slice(0, -4)}0000`);
    expect(missing.status).toBe(404);
    const malformed = await get('/api/integration/project-context/prj_1');
    expect([malformed.status, await malformed.json()]).toMatchObject([400, { code: 'MALFORMED_ID' }]);
    expect((await get(`/api/integration/project-context/${id}`, theirs.text)).status).toBe(404);
  });

  test('never shows another tenant’s rows', async () => {
    const own = new Set((await clients()).flatMap(({ id, company }) => [id, company.id]));
    const found = await clients(theirs.text);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ id, company }) => own.has(id) || own.has(company.id))).toEqual([]);
  });

  test('sends what a client has already no second time', async () => {
    const first = await get('/api/integration/status?first=5');
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await get('/api/integration/status?first=5', key.text, headers)).status).toBe(304);
    expect((await get('/api/integration/status?first=6', key.text, headers)).status).toBe(200);
  });

  test('opens GraphQL to a key that is allowed it, and writing to none that is not', async () => {
    const graph = await create(ada, { product: 'THIRD_PARTY', scopes: ['graph'] });
    const asked = (query: string, text: string): Promise<Response> =>
      fetch(product.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-integration-key': text },
        body: JSON.stringify({ query }),
      });
    const answer = await asked('{ viewer { person { id } tenant { id } roles } }', graph.text);
    expect(await answer.json()).toEqual({
      data: { viewer: { person: null, tenant: { id: northwind.tenant.id }, roles: [] } },
    });
    expect((await asked('{ viewer { roles } }', key.text)).status).toBe(403);
    const revoking = `mutation { revokeIntegrationKey(input: { id: "${key.id}" }) { errors { message } } }`;
    expect(await (await asked(revoking, graph.text)).json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
  });

  test('goes on through a rotation, and ends with a revocation', async () => {
    const first = await create(ada, { product: 'CRM', scopes: ['projects.health.read'] });
    const status = async ({ text }: Key): Promise<number> =>
      (await get('/api/integration/client-health?first=1', text)).status;
    expect(await status(first)).toBe(200);
    expect((await get('/api/integration/status', first.text)).status).toBe(403);

    const rotated = await change(ada, 'rotateIntegrationKey', { id: first.id, overlapMinutes: 60 }, 'secret');
    const { integrationKey, secret } = rotated as { integrationKey: { id: string }; secret: string };
    const second = { id: integrationKey.id, text: secret };
    expect([await status(first), await status(second)]).toEqual([200, 200]);

    await change(ada, 'revokeIntegrationKey', { id: first.id });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const refused = await get('/api/integration/client-health', first.text);
    expect(await refused.json()).toMatchObject({
      status: 401,
      detail: expect.stringContaining('The integration key was revoked at'),
    });
    expect(await status(second)).toBe(200);

    const { data } = await product.ask(ada, '{ integrationKeys { nodes { id state lastUsedAt } } }');
    const { nodes } = data?.['integrationKeys'] as {
      nodes: { id: string; state: string; lastUsedAt: unknown }[];
    };
    expect(nodes.find(({ id }) => id === first.id)).toMatchObject({
      state: 'REVOKED',
      lastUsedAt: expect.any(String),
    });
    expect(nodes.find(({ id }) => id === second.id)).toMatchObject({ state: 'ACTIVE' });
  });

  test('opens PSA’s own API to Projects’ key, and to no other product’s', async () => {
    const [contract] = northwind.companies.find(({ hasClient }) => hasClient)?.contractIds ?? [];
    const path = `/api/psa/contracts/${contract ?? ''}?tenantId=${northwind.tenant.id}`;
    const projects = await create(ada, { product: 'PROJECTS', scopes: ['psa.contracts.read'] });
    const status = async ({ text }: Key): Promise<number> =>
      (await fetch(new URL(path, product.psaUrl), { headers: { 'x-integration-key': text } })).status;
    expect(await status(projects)).toBe(200);
    expect(await status(key)).toBe(403);
    expect(await status({ id: '', text: 'ogk_' })).toBe(401);
    await change(ada, 'revokeIntegrationKey', { id: projects.id });
    expect(await status(projects)).toBe(401);
  });

  test('links a project to a contract of PSA, once, and for who may link only', async () => {
    const company = northwind.companies.find(({ hasClient }) => hasClient);
    const [project] =
      (await clients()).find((client) => client.company.id === company?.id)?.company.projects.nodes ?? [];
    const link = async (text: string, input: object): Promise<Response> =>
      fetch(new URL('/api/integration/link-contract', product.url), {
        method: 'POST',
        headers: {
          'x-integration-key': text,
          'content-type': 'application/json',
          'idempotency-key': 'link-1',
        },
        body: JSON.stringify(input),
      });
    const input = { projectId: project?.id, contractId: company?.contractIds[0] };
    expect((await link(key.text, input)).status).toBe(403);

    const projects = await create(ada, {
      product: 'PROJECTS',
      scopes: ['psa.contracts.read', 'time.import'],
    });
    const saving = `mutation ($input: SavePsaSettingsInput!) { savePsaSettings(input: $input) { errors { message } } }`;
    const apiUrl = new URL('/api/psa', product.psaUrl).href;
    const settings = { psaTenantId: northwind.tenant.id, apiUrl, integrationKey: projects.text };
    const saved = await product.ask(ada, saving, { input: settings });
    expect(saved).toMatchObject({ data: { savePsaSettings: { errors: [] } } });

    const psa = await create(ada, { product: 'PSA', scopes: ['projects.contract.link'] });
    const first = await link(psa.text, input);
    expect([first.status, await first.clone().json()]).toMatchObject([
      200,
      { id: project?.id, contract: { id: company?.contractIds[0] } },
    ]);
    const again = await link(psa.text, input);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await again.text()).toBe(await first.text());
    const other = await link(psa.text, { ...input, contractId: company?.contractIds[1] });
    expect([other.status, await other.json()]).toMatchObject([422, { type: '/api#idempotency-key-reused' }]);
    const wrong = await link(psa.text, { projectId: 7.5 });
    expect([wrong.status, await wrong.json()]).toMatchObject([422, { type: '/api#unprocessable' }]);
  });

  test('is described by the document that the project keeps', async () => {
    const served = await (await fetch(new URL('/api/openapi.json', product.url))).text();
    expect(served).toBe(readFileSync(new URL('../../schema/openapi.json', import.meta.url), 'utf8'));
    const page = await fetch(new URL('/api', product.url));
    expect(await page.text()).toContain('/api/integration/project-context/{projectId}');
  });

  test('answers in part while a product is down, and says which part', async () => {
    await product.stopSubgraph('projects');
    try {
      const response = await get('/api/integration/status?first=1');
      expect(response.status).toBe(200);
      expect(response.headers.get('incomplete-fields')).toContain('/nodes/0/company/health');
      expect(response.headers.get('etag')).toBeNull();
      const context = await get('/api/integration/project-context/prj_01j8z3v6k2m4n5p7q9r1s3t5w7');
      expect([context.status, await context.json()]).toMatchObject([503, { type: '/api#unavailable' }]);
    } finally {
      await product.startSubgraph('projects');
    }
  });

  test('lets nobody in while Identity is down', async () => {
    await product.stopSubgraph('identity');
    try {
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const response = await get('/api/integration/status');
      expect([response.status, await response.json()]).toMatchObject([
        503,
        { code: 'AUTHENTICATION_UNAVAILABLE' },
      ]);
    } finally {
      await product.startSubgraph('identity');
    }
    expect((await get('/api/integration/status?first=1')).status).toBe(200);
  });
});
