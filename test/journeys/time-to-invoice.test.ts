/** From the technician's hour to the client's invoice: over the gateway, the bus, and PSA's own API by its key. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cast, createBilledWork, manager, owner, today, type BilledWork } from '../support/billed-work.ts';
import { startMovedClock } from '../support/moved-clock.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { openPsaLine, type PsaLine } from '../support/psa-line.ts';
import { tick } from '../support/tick.ts';
import { until } from '../support/until.ts';

/** How long the export is waited for, in milliseconds: a tick of its schedule and more. */
const PATIENCE_MS = 90_000;

const clock = startMovedClock();
let product: TestProduct;
let work: BilledWork;
/** What PSA is asked goes over a line that counts. */
let line: PsaLine;
beforeAll(async () => {
  product = await startTestProduct(clock);
  work = createBilledWork(product);
  line = await openPsaLine(product.psaUrl);
});
afterAll(async () => {
  await line.close();
  await product.stop();
});

function saveKey(integrationKey: string): Promise<unknown> {
  return work.saveSettings({ psaTenantId: cast.tenant.id, apiUrl: line.apiUrl, integrationKey });
}

async function contractOf(id: string) {
  const query = `query ($id: ID!, $day: Date!) { contract(id: $id) {
    usedMinutes workEntries { totalCount } invoiceable(from: $day, to: $day) { minutes amount { amountMinor currency } } } }`;
  const { data, errors } = await product.ask(owner, query, { id, day: today });
  expect(errors).toBeUndefined();
  return data?.['contract'];
}

interface Standing {
  readonly psaSettings: {
    readonly exportPausedAt: string | null;
    readonly exportPausedReason: string | null;
  };
  readonly integrationHealth: {
    readonly timeExports: { readonly pendingCount: number; readonly failedCount: number };
    readonly findings: readonly { readonly code: string; readonly message: string }[];
  };
}

/** What an admin is told of the export. */
async function standing(): Promise<Standing> {
  const query = `{ psaSettings { exportPausedAt exportPausedReason }
    integrationHealth { timeExports { pendingCount failedCount } findings { code message } } }`;
  const { data, errors } = await product.ask(owner, query);
  expect(errors).toBeUndefined();
  return data as unknown as Standing;
}

describe('a technician’s time', () => {
  let agreed: Awaited<ReturnType<BilledWork['agree']>>;
  let entry: string;

  test(
    'waits for a contract, and is on the invoice once, to the minute',
    async () => {
      agreed = await work.agree();
      entry = await work.logAndApprove(agreed.taskId, 95);
      expect(await work.exportOf(entry)).toMatchObject({ state: 'WAITING_FOR_CONTRACT' });

      await saveKey((await work.createKey()).secret);
      expect(await work.link(agreed.projectId, agreed.contractId)).toEqual({ errors: [] });
      expect(await work.untilExport(entry, PATIENCE_MS, ({ state }) => state === 'EXPORTED')).toEqual({
        state: 'EXPORTED',
        reason: null,
      });
      expect(await contractOf(agreed.contractId)).toEqual({
        usedMinutes: 95,
        workEntries: { totalCount: 1 },
        invoiceable: { minutes: 95, amount: { amountMinor: 14_250, currency: 'USD' } },
      });
    },
    PATIENCE_MS,
  );

  test(
    'waits while the key is wrong for an hour, and is there once when there is a new one',
    async () => {
      await until(async () => (await standing()).integrationHealth.timeExports.pendingCount === 0);
      await saveKey('ogk_nobody_gave_out_this_key');
      const before = line.calls.length;
      const failed = (await standing()).integrationHealth.timeExports.failedCount;
      const pausedFrom = clock.now();
      const waiting: string[] = [];
      for (const minutes of [31, 32, 33, 34]) {
        waiting.push(await work.logAndApprove(agreed.taskId, minutes));
        clock.pass(15);
        // Of each, also of those that came when PSA was asked no more, it is told why it waits.
        for (const id of waiting) {
          const found = await work.untilExport(id, PATIENCE_MS, ({ reason }) => reason !== null);
          expect(found).toMatchObject({ state: 'PENDING', reason: expect.stringContaining('401') });
        }
      }
      await tick(product, 'projects', 'export-time');
      // PSA has refused the key once, and was left alone from then on: by what was approved, and by the schedule.
      expect(line.calls.slice(before).map(({ status }) => status)).toEqual([401]);
      expect(await contractOf(agreed.contractId)).toMatchObject({ usedMinutes: 95 });
      const { psaSettings, integrationHealth } = await standing();
      expect(psaSettings.exportPausedReason).toContain('401');
      const paused = new Date(psaSettings.exportPausedAt ?? '');
      expect(paused.getTime()).toBeGreaterThanOrEqual(pausedFrom.getTime());
      expect(clock.now().getTime() - pausedFrom.getTime()).toBeGreaterThanOrEqual(60 * 60_000);
      expect(clock.now().getTime() - paused.getTime()).toBeGreaterThanOrEqual(45 * 60_000);
      expect(integrationHealth.timeExports.failedCount).toBe(failed);
      expect(integrationHealth.findings.find(({ code }) => code === 'EXPORT_PAUSED')?.message).toMatch(
        /4 .* wait/,
      );

      await saveKey((await work.createKey()).secret);
      for (const id of waiting)
        expect(await work.untilExport(id, PATIENCE_MS, ({ state }) => state === 'EXPORTED')).toMatchObject({
          reason: null,
        });
      expect(await contractOf(agreed.contractId)).toEqual({
        usedMinutes: 225,
        workEntries: { totalCount: 5 },
        invoiceable: { minutes: 225, amount: { amountMinor: 33_750, currency: 'USD' } },
      });
      const taken = line.calls.filter(({ status }) => status === 200).flatMap(({ versions }) => versions);
      for (const id of waiting)
        expect(taken.filter((version) => version.startsWith(id))).toEqual([`${id} 1`]);
    },
    4 * PATIENCE_MS,
  );

  test(
    'is on the invoice as it was corrected',
    async () => {
      const correction = { id: entry, minutes: 60, reason: 'The break was counted' };
      await work.change(manager, 'correctTime', correction, 'timeEntry { minutes }');
      await work.untilExport(entry, PATIENCE_MS, ({ state }) => state === 'EXPORTED');
      expect(await contractOf(agreed.contractId)).toEqual({
        usedMinutes: 190,
        workEntries: { totalCount: 5 },
        invoiceable: { minutes: 190, amount: { amountMinor: 28_500, currency: 'USD' } },
      });
    },
    PATIENCE_MS,
  );
});
