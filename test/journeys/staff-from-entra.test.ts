/** An administrator syncs the staff with Microsoft Entra ID: over the REST address, the gateway, Identity and a fake Microsoft. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { demoCasts } from '../../launch/demo-casts.ts';
import { fakeClientId, startFakeGraph, type FakeGraph } from '../support/fake-graph.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const ada = 'ada@northwind.example';
const [northwind] = demoCasts(new Date()) as [ReturnType<typeof demoCasts>[number]];
const technician = northwind.staff.find(({ role }) => role === 'TECHNICIAN')?.email ?? '';
const secret = 'the-secret-of-the-application';

describe('staff from Microsoft Entra ID', () => {
  let product: TestProduct;
  let fake: FakeGraph;
  beforeAll(async () => {
    [product, fake] = await Promise.all([startTestProduct(), startFakeGraph()]);
    const input = {
      entraTenantId: 'northwind.onmicrosoft.com',
      clientId: fakeClientId,
      clientSecret: secret,
      signInUrl: fake.url,
      graphUrl: fake.url,
    };
    const query = `mutation ($input: SaveDirectorySettingsInput!) { saveDirectorySettings(input: $input) { errors { message } } }`;
    const { data } = await product.ask(ada, query, { input });
    expect(data).toEqual({ saveDirectorySettings: { errors: [] } });
    const entra = fake.directory(input.entraTenantId);
    entra.secrets.add(secret);
    entra.put({
      id: 'object-1',
      displayName: 'Ida Ek',
      mail: 'ida@northwind.example',
      jobTitle: 'Technician',
      accountEnabled: true,
    });
  });
  afterAll(async () => {
    await product.stop();
    await fake.close();
  });

  async function sync(email: string | null, headers: Record<string, string> = {}) {
    const response = await fetch(new URL('/api/iam/sync', product.url), {
      method: 'POST',
      headers: {
        ...(email !== null && { authorization: `Bearer ${await product.token(email)}` }),
        ...headers,
      },
    });
    const type = response.headers.get('content-type');
    return { status: response.status, type, body: (await response.json()) as Record<string, unknown> };
  }

  const problem = 'application/problem+json';

  test('is for those who may change the settings', async () => {
    expect(await sync(null)).toMatchObject({ status: 401, type: problem });
    expect(await sync(null, { 'x-integration-key': 'ogk_x' })).toMatchObject({ status: 401, type: problem });
    const refused = await sync(technician);
    expect(refused).toMatchObject({ status: 403, type: problem, body: { code: 'FORBIDDEN' } });
    expect(refused.body['detail']).toContain('settings.manage');
    expect(fake.asked).toEqual([]);
  });

  test('takes a new employee over, without a role, and notes who asked for it', async () => {
    expect(await sync(ada)).toMatchObject({
      status: 200,
      body: { state: 'SUCCEEDED', isFull: true, createdCount: 1, conflictCount: 0 },
    });
    const { data } = await product.ask(
      ada,
      '{ people(first: 200) { nodes { id name email roles isActive } } }',
    );
    const { nodes } = data?.['people'] as { nodes: { id: string; email: string }[] };
    const ida = nodes.find(({ email }) => email === 'ida@northwind.example');
    expect(ida).toMatchObject({ name: 'Ida Ek', roles: [], isActive: true });
    const again = await sync(ada);
    expect(again).toMatchObject({ status: 200, body: { isFull: false, createdCount: 0 } });
    const log = await product.ask(
      ada,
      '{ directorySyncs(first: 2) { nodes { state startedBy { email } } } }',
    );
    expect(log.data?.['directorySyncs']).toEqual({
      nodes: [1, 2].map(() => ({ state: 'SUCCEEDED', startedBy: { email: ada } })),
    });
  });

  test('says what is wrong, as a problem', async () => {
    fake.directory('northwind.onmicrosoft.com').secrets.clear();
    const refused = await sync(ada);
    expect(refused).toMatchObject({ status: 422, type: problem, body: { code: 'REFUSED' } });
    expect(refused.body['detail']).toContain('Microsoft refused the client secret');
  });

  test('cannot be read out of the database', async () => {
    const owner = new pg.Client({ connectionString: product.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query<{ row: string }>(
      'SELECT row_to_json(s)::text AS row FROM identity.directory_settings s',
    );
    await owner.end();
    expect(rows.some(({ row }) => row.includes('northwind.onmicrosoft.com'))).toBe(true);
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
  });
});
