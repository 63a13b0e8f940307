/** From the technician's hour to the client's invoice: over the gateway, the bus, and PSA's own API by its key. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cast, createBilledWork, manager, owner, today, type BilledWork } from '../support/billed-work.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

/** How long the export is waited for, in milliseconds: a tick of its schedule and more. */
const PATIENCE_MS = 90_000;

let product: TestProduct;
let work: BilledWork;
beforeAll(async () => {
  product = await startTestProduct();
  work = createBilledWork(product);
});
afterAll(() => product.stop());

function saveKey(integrationKey: string): Promise<unknown> {
  const apiUrl = new URL('/api/psa', product.psaUrl).href;
  return work.saveSettings({ psaTenantId: cast.tenant.id, apiUrl, integrationKey });
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
      const { contractId, projectId, taskId } = await work.agree();
      const entry = await work.logAndApprove(taskId, 95);
      expect(await work.exportOf(entry)).toMatchObject({ state: 'WAITING_FOR_CONTRACT' });

      await saveKey((await work.createKey()).secret);
      expect(await work.link(projectId, contractId)).toEqual({ errors: [] });
      expect(await work.untilExport(entry, PATIENCE_MS, ({ state }) => state === 'EXPORTED')).toEqual({
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
      const waiting = await work.logAndApprove(taskId, 31);
      const { reason } = await work.untilExport(waiting, PATIENCE_MS, (found) => found.reason !== null);
      expect(reason).toContain('401');
      expect(await contractOf(contractId)).toMatchObject({ usedMinutes: 95 });

      await saveKey((await work.createKey()).secret);
      const correction = { id: entry, minutes: 60, reason: 'The break was counted' };
      await work.change(manager, 'correctTime', correction, 'timeEntry { minutes }');
      await work.untilExport(waiting, PATIENCE_MS, ({ state }) => state === 'EXPORTED');
      await work.untilExport(entry, PATIENCE_MS, ({ state }) => state === 'EXPORTED');
      expect(await contractOf(contractId)).toEqual({
        usedMinutes: 91,
        workEntries: { totalCount: 2 },
        invoiceable: { minutes: 91, amount: { amountMinor: 13_650, currency: 'USD' } },
      });
    },
    4 * PATIENCE_MS,
  );
});
