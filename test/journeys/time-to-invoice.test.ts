/** From the technician's hour to the client's invoice: over the gateway, the bus, and PSA's own API by its key. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { demoCasts } from '../../launch/demo-casts.ts';
import { dayOf } from '../../subgraphs/common/clock.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const cast = demoCasts(new Date())[0] as ReturnType<typeof demoCasts>[number];
const today = dayOf(new Date());
const owner = 'ada@northwind.example';
const manager = personOf('PROJECT_MANAGER');
const technician = personOf('TECHNICIAN');
const company = cast.companies.find(({ hasClient }) => hasClient) as (typeof cast.companies)[number];
/** How long the export is waited for, in milliseconds: a tick of its schedule and more. */
const PATIENCE_MS = 90_000;

function personOf(role: string): (typeof cast.staff)[number] {
  const found = cast.staff.find((person) => person.role === role);
  if (!found) throw new Error(`The demo has no ${role}.`);
  return found;
}

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product.stop());

/** Does one thing, and hands back what came of it; fails where it was refused. */
async function change<Thing>(
  email: string,
  name: string,
  input: Record<string, unknown>,
  selection: string,
): Promise<Thing> {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${selection} errors { code message } } }`;
  const { data, errors } = await product.ask(email, query, { input });
  expect({ name, errors }).toEqual({ name, errors: undefined });
  expect(data?.['done']).toMatchObject({ errors: [] });
  return data?.['done'] as Thing;
}

async function createKey(): Promise<string> {
  const input = { product: 'PROJECTS', name: 'Time', scopes: ['psa.contracts.read', 'time.import'] };
  const { secret } = await change<{ secret: string }>(owner, 'createIntegrationKey', input, 'secret');
  return secret;
}

function saveKey(integrationKey: string): Promise<unknown> {
  const apiUrl = new URL('/api/psa', product.url).href;
  const input = { psaTenantId: cast.tenant.id, apiUrl, integrationKey };
  return change(owner, 'savePsaSettings', input, 'psaSettings { apiUrl }');
}

/** A contract by the hour, at 90 dollars, with a project that is linked to it and a task. */
async function agree(): Promise<{ contractId: string; projectId: string; taskId: string }> {
  const terms = {
    clientId: company.clientId,
    name: 'Migration by the hour',
    type: 'TIME_AND_MATERIAL',
    startsOn: '2026-01-01',
    hourlyRate: { amountMinor: 9000, currency: 'USD' },
  };
  const { contract } = await change<{ contract: { id: string } }>(
    owner,
    'createContract',
    terms,
    'contract { id }',
  );
  const plan = { companyId: company.id, name: 'Migration', startsOn: today };
  const { project } = await change<{ project: { id: string } }>(
    manager.email,
    'createProject',
    plan,
    'project { id }',
  );
  await change(manager.email, 'moveProject', { projectId: project.id, status: 'ACTIVE' }, 'project { id }');
  const { task } = await change<{ task: { id: string } }>(
    manager.email,
    'createTask',
    { projectId: project.id, title: 'Move the mailboxes' },
    'task { id }',
  );
  return { contractId: contract.id, projectId: project.id, taskId: task.id };
}

async function logAndApprove(taskId: string, minutes: number): Promise<string> {
  const spent = { taskId, workedOn: today, minutes, note: 'Moved ten mailboxes' };
  const { timeEntry } = await change<{ timeEntry: { id: string } }>(
    technician.email,
    'logTime',
    spent,
    'timeEntry { id }',
  );
  const ids = [timeEntry.id];
  await change(technician.email, 'submitTime', { ids }, 'timeEntries { status }');
  await change(manager.email, 'approveTime', { ids }, 'timeEntries { status }');
  return timeEntry.id;
}

interface Export {
  readonly state: string;
  readonly reason: string | null;
}

async function exportOf(id: string): Promise<Export> {
  const query = 'query ($id: ID!) { timeEntry(id: $id) { export { state reason } } }';
  const { data, errors } = await product.ask(manager.email, query, { id });
  expect(errors).toBeUndefined();
  return (data?.['timeEntry'] as { export: Export }).export;
}

/** Waits for the export of an entry to be as `isThere` says. */
async function untilExport(id: string, isThere: (found: Export) => boolean): Promise<Export> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await exportOf(id);
    if (isThere(found)) return found;
    if (Date.now() > end) throw new Error(`The export still is ${JSON.stringify(found)}.`);
    await setTimeout(200);
  }
}

async function contractOf(id: string) {
  const query = `query ($id: ID!, $day: Date!) { contract(id: $id) {
    usedMinutes workEntries { totalCount } invoiceable(from: $day, to: $day) { minutes amount { amountMinor currency } } } }`;
  const { data, errors } = await product.ask(owner, query, { id, day: today });
  expect(errors).toBeUndefined();
  return data?.['contract'];
}

describe('a technician’s time', () => {
  test(
    'waits for a contract, then for a key, and is on the invoice once, to the minute, also after a correction',
    async () => {
      const { contractId, projectId, taskId } = await agree();
      const entry = await logAndApprove(taskId, 95);
      expect(await exportOf(entry)).toMatchObject({ state: 'WAITING_FOR_CONTRACT' });

      await saveKey(await createKey());
      await change(manager.email, 'linkContract', { projectId, contractId }, 'project { contract { id } }');
      expect(await untilExport(entry, ({ state }) => state === 'EXPORTED')).toEqual({
        state: 'EXPORTED',
        reason: null,
      });
      expect(await contractOf(contractId)).toEqual({
        usedMinutes: 95,
        workEntries: { totalCount: 1 },
        invoiceable: { minutes: 95, amount: { amountMinor: 14_250, currency: 'USD' } },
      });

      // A key that nobody gave out: everything waits, and says why.
      await saveKey('ogk_nobody_gave_out_this_key');
      const waiting = await logAndApprove(taskId, 31);
      const { reason } = await untilExport(waiting, (found) => found.reason !== null);
      expect(reason).toContain('401');
      expect(await contractOf(contractId)).toMatchObject({ usedMinutes: 95 });

      await saveKey(await createKey());
      const correction = { id: entry, minutes: 60, reason: 'The break was counted' };
      await change(manager.email, 'correctTime', correction, 'timeEntry { minutes }');
      await untilExport(waiting, ({ state }) => state === 'EXPORTED');
      await untilExport(entry, ({ state }) => state === 'EXPORTED');
      expect(await contractOf(contractId)).toEqual({
        usedMinutes: 91,
        workEntries: { totalCount: 2 },
        invoiceable: { minutes: 91, amount: { amountMinor: 13_650, currency: 'USD' } },
      });
    },
    4 * PATIENCE_MS,
  );
});
