/** What is set up wrong has its consequence, says why and the way out, and is repaired: then all that waited arrives, once. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  cast,
  createBilledWork,
  emailOf,
  otherCast,
  owner,
  technician,
  type BilledWork,
} from '../support/billed-work.ts';
import { freePort } from '../support/free-port.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

/** How long an export is waited for: saving the settings prompts it, so no tick of the schedule is needed. */
const PATIENCE_MS = 20_000;

let product: TestProduct;
let work: BilledWork;
let somethingElse: Server;
let right: { psaTenantId: string; apiUrl: string; integrationKey: string };
beforeAll(async () => {
  product = await startTestProduct();
  work = createBilledWork(product);
  somethingElse = createServer((_, response) => response.end('<h1>Welcome</h1>')).listen(0, '127.0.0.1');
  const apiUrl = new URL('/api/psa', product.psaUrl).href;
  right = { psaTenantId: cast.tenant.id, apiUrl, integrationKey: (await work.createKey()).secret };
});
afterAll(async () => {
  somethingElse.close();
  await product.stop();
});

interface Finding {
  readonly code: string;
  readonly status: string;
  readonly message: string;
  readonly wayOut: string;
}

/** What an admin is told of PSA and of the export as a whole. */
async function findings(): Promise<Finding[]> {
  const query = '{ integrationHealth { findings { code status message wayOut } } }';
  const { data, errors } = await product.ask(owner, query);
  expect(errors).toBeUndefined();
  const { findings: all } = data?.['integrationHealth'] as { findings: Finding[] };
  return all.filter(({ code }) => code.startsWith('PSA_') || code === 'EXPORT_PAUSED');
}

/** What PSA has on a contract. */
async function billed(id: string) {
  const query = 'query ($id: ID!) { contract(id: $id) { usedMinutes workEntries { totalCount } } }';
  const { data, errors } = await product.ask(owner, query, { id });
  expect(errors).toBeUndefined();
  return data?.['contract'];
}

/** A project that is linked to its contract, while all was right, and another that is still to be linked. */
async function agreeTwice() {
  await work.saveSettings(right);
  const [linked, unlinked] = [await work.agree(), await work.agree()];
  expect(await work.link(linked.projectId, linked.contractId)).toEqual({ errors: [] });
  expect(await findings()).toEqual([]);
  return { linked, unlinked };
}

type Agreed = Awaited<ReturnType<typeof agreeTwice>>;

/** A link is refused, and time waits; both say why, and so does the view for admins, with the way out. */
async function seeConsequence(
  { linked, unlinked }: Agreed,
  refusal: object,
  reason: string,
  codes: string[],
) {
  const { errors } = await work.link(unlinked.projectId, unlinked.contractId);
  expect(errors).toEqual([{ ...refusal, message: expect.stringContaining(reason) }]);
  const entry = await work.logAndApprove(linked.taskId, 31);
  const waiting = await work.untilExport(entry, PATIENCE_MS, (found) => found.reason !== null);
  expect(waiting).toEqual({ state: 'PENDING', reason: expect.stringContaining(reason) });
  const found = await findings();
  expect(found.map(({ code }) => code)).toEqual(codes);
  expect(found.map(({ message }) => message).join()).toContain(reason);
  for (const { status, wayOut } of found)
    expect([status, wayOut]).toEqual(['ERROR', expect.stringContaining('savePsaSettings')]);
  expect(await billed(linked.contractId)).toEqual({ usedMinutes: 0, workEntries: { totalCount: 0 } });
  return entry;
}

/** The settings are put right: what waited arrives, once, with what is done from then on; and the link can be made. */
async function seeResumed({ linked, unlinked }: Agreed, waiting: string) {
  const next = await work.logAndApprove(linked.taskId, 60);
  for (const entry of [waiting, next])
    await work.untilExport(entry, PATIENCE_MS, ({ state }) => state === 'EXPORTED');
  expect(await billed(linked.contractId)).toEqual({ usedMinutes: 91, workEntries: { totalCount: 2 } });
  expect(await work.link(unlinked.projectId, unlinked.contractId)).toEqual({ errors: [] });
  expect(await findings()).toEqual([]);
}

describe('a wrong PSA API URL', () => {
  test.each([
    ['of another page of the product', () => new URL('/elsewhere', product.url).href],
    ['below PSA’s API', () => `${right.apiUrl}/v2`],
  ])('%s refuses links and pauses the export until it is right', async (_what, urlOf) => {
    const agreed = await agreeTwice();
    const apiUrl = urlOf();
    await work.saveSettings({ apiUrl });
    const reason = `What answers at ${apiUrl} is not PSA (status 404): is the API URL right?`;
    const codes = ['PSA_WRONG_ADDRESS', 'EXPORT_PAUSED'];
    const entry = await seeConsequence(agreed, { code: 'UNAVAILABLE' }, reason, codes);
    await work.saveSettings({ apiUrl: right.apiUrl });
    await seeResumed(agreed, entry);
  });

  test('of a web site refuses links, and time waits', async () => {
    const agreed = await agreeTwice();
    const { port } = somethingElse.address() as AddressInfo;
    await work.saveSettings({ apiUrl: `http://127.0.0.1:${port}` });
    const reason = 'PSA answered with status 200 and something that is not JSON.';
    const entry = await seeConsequence(agreed, { code: 'UNAVAILABLE' }, reason, ['PSA_WRONG_ADDRESS']);
    await work.saveSettings({ apiUrl: right.apiUrl });
    // Saving alone is enough: nothing else has to happen first.
    await work.untilExport(entry, PATIENCE_MS, ({ state }) => state === 'EXPORTED');
    await seeResumed(agreed, entry);
  });

  test('where nobody answers refuses links, and time waits', async () => {
    const agreed = await agreeTwice();
    const apiUrl = `http://127.0.0.1:${await freePort()}/api/psa`;
    await work.saveSettings({ apiUrl });
    const reason = `PSA cannot be reached at ${apiUrl} (ECONNREFUSED).`;
    const entry = await seeConsequence(agreed, { code: 'UNAVAILABLE' }, reason, ['PSA_UNREACHABLE']);
    await work.saveSettings({ apiUrl: right.apiUrl });
    await seeResumed(agreed, entry);
  });
});

describe('a PSA integration key', () => {
  const codes = ['PSA_KEY_REFUSED', 'EXPORT_PAUSED'];
  const refused = 'PSA refused the integration key (status 401)';

  test('that has expired is named with its 401, and all resumes after a new key', async () => {
    const agreed = await agreeTwice();
    const { id, secret } = await work.createKey();
    await work.saveSettings({ integrationKey: secret });
    await work.change(owner, 'rotateIntegrationKey', { id, overlapMinutes: 0 }, '');
    const reason = `${refused}: The integration key has expired: use a new one.`;
    const entry = await seeConsequence(agreed, { code: 'REFUSED' }, reason, codes);
    await work.saveSettings({ integrationKey: (await work.createKey()).secret });
    await seeResumed(agreed, entry);
  });

  test('that was revoked is named with its 401, and all resumes after a new key', async () => {
    const agreed = await agreeTwice();
    const { id, secret } = await work.createKey();
    await work.saveSettings({ integrationKey: secret });
    await work.change(owner, 'revokeIntegrationKey', { id }, '');
    const reason = `${refused}: There is no such integration key, or it was revoked.`;
    const entry = await seeConsequence(agreed, { code: 'REFUSED' }, reason, codes);
    await work.saveSettings({ integrationKey: (await work.createKey()).secret });
    await seeResumed(agreed, entry);
  });
});

describe('a wrong PSA tenant id', () => {
  const psaTenantId = otherCast.tenant.id;
  const named = `The settings name the PSA tenant ${psaTenantId}, and this tenant is ${cast.tenant.id}`;

  async function seeTimeWait({ linked }: Agreed): Promise<string> {
    const entry = await work.logAndApprove(linked.taskId, 31);
    const waiting = await work.untilExport(entry, PATIENCE_MS, (found) => found.reason !== null);
    expect(waiting).toEqual({ state: 'PENDING', reason: expect.stringContaining(named) });
    return entry;
  }

  test('is refused by PSA, and all resumes with the right one', async () => {
    const agreed = await agreeTwice();
    await work.saveSettings({ psaTenantId });
    const { errors } = await work.link(agreed.unlinked.projectId, agreed.unlinked.contractId);
    const message = expect.stringContaining('(status 403): The key is not for this tenant.');
    expect(errors).toEqual([{ code: 'REFUSED', message }]);
    const entry = await seeTimeWait(agreed);
    expect(await findings()).toMatchObject([
      { code: 'PSA_WRONG_TENANT', message: expect.stringContaining(named) },
      { code: 'PSA_KEY_NOT_ALLOWED', message },
    ]);
    await work.saveSettings({ psaTenantId: right.psaTenantId });
    await seeResumed(agreed, entry);
  });

  test('with a key of that tenant finds nothing, links to no other tenant, and brings no time there', async () => {
    const agreed = await agreeTwice();
    const { unlinked } = agreed;
    const otherOwner = emailOf('OWNER', otherCast);
    const integrationKey = (await work.createKey(otherOwner)).secret;
    await work.saveSettings({ psaTenantId, integrationKey });
    const none = `PSA knows no contract ${unlinked.contractId} in its tenant ${psaTenantId}.`;
    expect((await work.link(unlinked.projectId, unlinked.contractId)).errors).toEqual([
      { code: 'NOT_FOUND', message: none },
    ]);
    const foreign = otherCast.companies.find(({ hasClient }) => hasClient)?.contractIds[0] ?? '';
    expect((await work.link(unlinked.projectId, foreign)).errors).toEqual([
      { code: 'REFUSED', message: expect.stringContaining('is the PSA tenant id in the settings right?') },
    ]);
    expect(await findings()).toMatchObject([
      {
        code: 'PSA_WRONG_TENANT',
        message: expect.stringContaining(named),
        wayOut: expect.stringContaining('psaTenantId'),
      },
    ]);

    const entry = await seeTimeWait(agreed);
    await work.saveSettings(right);
    await seeResumed(agreed, entry);
  });
});

test('who may not manage settings is told nothing of them', async () => {
  const { data, errors } = await product.ask(technician, '{ integrationHealth { status } }');
  expect(data?.['integrationHealth'] ?? null).toBeNull();
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

describe('missing branding', () => {
  const fields = 'companyName logoUrl primaryColor defaults';
  const whole = {
    companyName: 'Northwind',
    logoUrl: 'https://northwind.example/logo.png',
    primaryColor: '#0f766e',
  };

  async function branding() {
    // Anybody of the tenant sees it.
    const { data, errors } = await product.ask(
      technician,
      `{ viewer { tenant { name branding { ${fields} } } } }`,
    );
    expect(errors).toBeUndefined();
    return (data?.['viewer'] as { tenant: { name: string; branding: Record<string, unknown> } }).tenant;
  }

  async function health() {
    const query = '{ integrationHealth { status findings { code status message wayOut } } }';
    const { data, errors } = await product.ask(owner, query);
    expect(errors).toBeUndefined();
    const { status, findings: all } = data?.['integrationHealth'] as { status: string; findings: Finding[] };
    return { status, found: all.filter(({ code }) => code === 'BRANDING_MISSING'), all };
  }

  const saveBranding = (input: Record<string, string | null>) =>
    work.change(owner, 'saveBranding', input, `branding { ${fields} }`);

  test('shows the default and is flagged, with the way out, until it is saved', async () => {
    expect((await health()).found).toEqual([]);
    await saveBranding({ companyName: null, logoUrl: null, primaryColor: null });
    const { name, branding: shown } = await branding();
    const parts = ['COMPANY_NAME', 'LOGO', 'PRIMARY_COLOR'];
    expect(shown).toEqual({ companyName: name, logoUrl: null, primaryColor: '#2563eb', defaults: parts });
    expect((await health()).found).toEqual([
      {
        code: 'BRANDING_MISSING',
        status: 'WARNING',
        message: expect.stringContaining(`the client portal shows the tenant’s name (“${name}”)`),
        wayOut: expect.stringContaining('saveBranding'),
      },
    ]);
    await saveBranding(whole);
    expect((await branding()).branding).toEqual({ ...whole, defaults: [] });
    expect((await health()).found).toEqual([]);
  });

  test('stands among what Projects has found, after what is graver', async () => {
    await work.saveSettings({ ...right, psaTenantId: otherCast.tenant.id });
    await saveBranding({ logoUrl: null });
    const { status, all } = await health();
    const codes = all.map(({ code }) => code);
    expect(status).toBe('ERROR');
    expect(codes).toEqual(expect.arrayContaining(['PSA_WRONG_TENANT', 'PSA_NOT_ASKED', 'BRANDING_MISSING']));
    expect(codes.indexOf('BRANDING_MISSING')).toBeGreaterThan(codes.indexOf('PSA_WRONG_TENANT'));
    await saveBranding(whole);
    await work.saveSettings(right);
  });
});

test('with Identity down, what Projects knows still stands; the findings are null, with one located error each', async () => {
  const query = `{ integrationHealth { status findings { code } lastContact { outcome } timeExports { failedCount } } }`;
  await work.saveSettings(right);
  const tested = await product.ask(
    owner,
    'mutation { testPsaConnection { integrationHealth { findings { code } } } }',
  );
  expect(tested).toMatchObject({
    data: { testPsaConnection: { integrationHealth: { findings: expect.any(Array) } } },
  });
  await product.stopSubgraph('identity');
  const { data, errors } = await product.ask(owner, query);
  await product.startSubgraph('identity');
  expect(data).toEqual({
    integrationHealth: {
      status: null,
      findings: null,
      lastContact: { outcome: 'ANSWERED' },
      timeExports: { failedCount: expect.any(Number) },
    },
  });
  expect(
    errors?.map(({ path, extensions }) => [path, extensions?.['code'], extensions?.['service']]),
  ).toEqual(
    ['status', 'findings'].map((field) => [['integrationHealth', field], 'SUBGRAPH_UNAVAILABLE', 'identity']),
  );
});
