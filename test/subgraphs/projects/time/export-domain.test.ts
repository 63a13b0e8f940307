import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MOST_TRIES, waitAfter } from '../../../../subgraphs/projects/domain/export/next-try.ts';
import { noContract, wantedAfter } from '../../../../subgraphs/projects/domain/export/wanted.ts';
import { sendTime } from '../../../../subgraphs/projects/export/send.ts';
import type { Psa, PsaFailureKind, PsaTime } from '../../../../subgraphs/projects/psa/psa.ts';

describe('the wait before another try', () => {
  test('doubles from half a minute to an hour', () => {
    const waits = Array.from({ length: 10 }, (_, index) => waitAfter(index + 1, 1) / 1000);
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600]);
  });

  test('is at least half of that, by chance', () => {
    const tries = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(tries, fc.double({ min: 0, max: 1, noNaN: true }), (count, random) => {
        const wait = waitAfter(count, random);
        expect(wait).toBeGreaterThanOrEqual(waitAfter(count, 0));
        expect(wait).toBeLessThanOrEqual(waitAfter(count, 1));
        expect(waitAfter(count, 0) * 2).toBe(waitAfter(count, 1));
      }),
    );
  });

  test('comes to 7 to 13 hours until it is given up', () => {
    const hours = [0, 1].map((random) => {
      const waits = Array.from({ length: MOST_TRIES - 1 }, (_, index) => waitAfter(index + 1, random));
      return Math.round(waits.reduce((sum, wait) => sum + wait, 0) / 3_600_000);
    });
    expect(hours).toEqual([7, 13]);
  });
});

describe('what PSA is to have', () => {
  const before = { wantedVersion: 4, wasSent: true };
  const version = (state: string, number: number, reason: string | null) => ({
    kind: 'version',
    state,
    version: number,
    reason,
  });

  test.each([
    [null, 60, true, 'ctr_1', version('PENDING', 1, null)],
    [null, 60, true, null, version('WAITING_FOR_CONTRACT', 1, noContract)],
    [null, 60, false, 'ctr_1', { kind: 'nothing' }],
    [null, 0, true, 'ctr_1', { kind: 'nothing' }],
    [before, 60, true, 'ctr_1', version('PENDING', 5, null)],
    [before, 60, false, 'ctr_1', version('PENDING', 5, null)],
    [before, 0, true, 'ctr_1', version('PENDING', 5, null)],
    [before, 60, true, null, version('WAITING_FOR_CONTRACT', 5, noContract)],
    [{ ...before, wasSent: false }, 60, true, 'ctr_1', version('PENDING', 5, null)],
    [{ ...before, wasSent: false }, 60, false, 'ctr_1', { kind: 'nothing' }],
    [{ ...before, wasSent: false }, 0, true, 'ctr_1', { kind: 'nothing' }],
  ])(
    'after %j with %d minutes (billable: %s) on %s is %j',
    (facts, minutes, isBillable, contractId, wanted) => {
      expect(wantedAfter(facts, { minutes, isBillable, contractId })).toEqual(wanted);
    },
  );
});

describe('sending', () => {
  const access = { tenantId: 'ten_1', apiUrl: 'http://psa.example', key: 'key' };
  const entries = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ originId: `tim_${index}`, originVersion: 1 }) as PsaTime);
  const psaThat = (sendTime_: Psa['sendTime']): Psa => ({
    findContract: () => Promise.reject(new Error('Nobody asks for a contract.')),
    findTicket: () => Promise.reject(new Error('Nobody asks for a ticket.')),
    sendTime: sendTime_,
  });

  test.each<[PsaFailureKind, string, boolean]>([
    ['unreachable', 'later', true],
    ['misunderstood', 'later', true],
    ['wrong-address', 'paused', true],
    ['key-refused', 'paused', true],
    ['not-allowed', 'paused', true],
    ['not-found', 'paused', true],
    ['rejected', 'refused', false],
  ])('that fails as %s leaves all time %s', async (kind, verdict, stops) => {
    const psa = psaThat(() => Promise.resolve({ kind, reason: 'Why.' }));
    const { verdicts, stop } = await sendTime(psa, access, entries(3));
    expect([...verdicts.values()]).toEqual(Array(3).fill({ kind: verdict, reason: 'Why.' }));
    expect(stop).toEqual(stops ? { kind: verdict, reason: 'Why.' } : null);
  });

  test('finds what is in the way by halving, whatever it is, and sends all else once', async () => {
    const poisoned = fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), poisoned, async (count, poison) => {
        const bad = new Set(poison.map((index) => `tim_${index}`));
        const taken: string[] = [];
        const psa = psaThat((_, sent) => {
          if (sent.some(({ originId }) => bad.has(originId)))
            return Promise.resolve({ kind: 'rejected', reason: 'No.' });
          taken.push(...sent.map(({ originId }) => originId));
          const value = sent.map(({ originId }) => ({
            originId,
            originVersion: 1,
            outcome: 'CREATED' as const,
            reason: null,
          }));
          return Promise.resolve({ kind: 'answered', value });
        });
        const { verdicts, stop } = await sendTime(psa, access, entries(count));
        const good = entries(count)
          .map(({ originId }) => originId)
          .filter((id) => !bad.has(id));
        expect(taken).toEqual(good);
        expect(stop).toBeNull();
        expect(verdicts.size).toBe(count);
        for (const [id, { kind }] of verdicts) expect(kind).toBe(bad.has(id) ? 'refused' : 'exported');
      }),
    );
  });

  test('stops where PSA goes away between the halves', async () => {
    let calls = 0;
    const psa = psaThat(() => {
      calls++;
      const kind = calls === 1 ? 'rejected' : 'unreachable';
      return Promise.resolve({ kind, reason: `Call ${calls}.` });
    });
    const { verdicts, stop } = await sendTime(psa, access, entries(8));
    expect(calls).toBe(2);
    expect(stop).toEqual({ kind: 'later', reason: 'Call 2.' });
    expect([...verdicts.values()]).toEqual(Array(8).fill({ kind: 'later', reason: 'Call 2.' }));
  });
});
