import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import type { Psa } from '../../../../subgraphs/projects/psa/psa.ts';
import { contract, key, newContract, startExportGraph, type ExportGraph } from './export-graph.ts';
import { mara, tenant, timeRow, valueOf, type TimeGraph } from './time-graph.ts';

let graph: ExportGraph;
let time: TimeGraph;
beforeAll(async () => {
  graph = await startExportGraph();
  time = graph.time;
});
beforeEach(() => graph.begin());
afterAll(() => graph.close());

/** A process that dies at the call: before it reaches PSA, or when PSA has done it and nobody has written that down. */
const dying = (point: 'before' | 'after'): Psa => ({
  ...graph.http,
  sendTime: async (...sent) => {
    if (point === 'after') await graph.http.sendTime(...sent);
    throw new Error('The process was killed.');
  },
});

/** Puts approved time there, a minute more each, and gives its sum. */
async function approveMany(count: number): Promise<number> {
  const ids = Array.from({ length: count }, (_, index) => demoId('time', 'TimeEntry', index));
  await time.refill(ids.map((id, index) => timeRow({ id, minutes: index + 1, status: 'SUBMITTED' })));
  await graph.save({ psaTenantId: tenant, apiUrl: graph.psa.url, integrationKey: key });
  await graph.link();
  for (let from = 0; from < count; from += 200)
    valueOf(await time.approve(ids.slice(from, from + 200), mara));
  return (count * (count + 1)) / 2;
}

describe('an exporter that is killed', () => {
  test.each(['before', 'after'] as const)(
    '%s PSA has it leaves its claim, which runs out in 15 s',
    async (point) => {
      const { id } = await time.approved({ minutes: 40 });
      await expect(graph.run({ psa: dying(point) })).rejects.toThrow('The process was killed.');
      expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING' });
      graph.pass(14 / 60);
      expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
      graph.pass(1 / 60);
      expect(await graph.run()).toEqual({ sent: 1, stoppedBy: null });
      expect(graph.psa.totals()).toEqual({ [contract]: 40 });
      expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', exportedMinutes: 40 });
    },
  );

  /** A run that stands still at the call, until it is let go and hears that PSA cannot be reached. */
  async function stalledRun(): Promise<{ letGo(): Promise<unknown> }> {
    const [reached, released] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const sendTime: Psa['sendTime'] = async () => {
      reached.resolve(undefined);
      await released.promise;
      return { kind: 'unreachable', reason: 'Too late.' };
    };
    const run = graph.run({ psa: { ...graph.http, sendTime } });
    await reached.promise;
    return {
      letGo() {
        released.resolve(undefined);
        return run;
      },
    };
  }

  test('and comes back after all, while another has taken over, leaves that one its claim', async () => {
    const { id } = await time.approved({ minutes: 40 });
    const first = await stalledRun();
    graph.pass(6);
    const second = await stalledRun();
    await first.letGo();
    expect(await graph.exportOf(id)).toMatchObject({ reason: null });
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
    await second.letGo();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING', reason: 'Too late.' });
  });

  test('and comes back after all, when another has done it, changes nothing', async () => {
    const { id } = await time.approved({ minutes: 40 });
    const stalled = await stalledRun();
    graph.pass(6);
    await graph.run();
    await stalled.letGo();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', reason: null });
    expect(graph.psa.totals()).toEqual({ [contract]: 40 });
  });

  test('does not keep a correction from going', async () => {
    const { id } = await time.approved({ minutes: 40 });
    await expect(graph.run({ psa: dying('after') })).rejects.toThrow();
    valueOf(await time.correct({ id, minutes: 25 }));
    graph.pass(6);
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 25 });
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', exportedMinutes: 25 });
  });
});

describe('an exporter that is slow', () => {
  test('keeps its claim while it halves a batch, however many calls that takes', async () => {
    const total = await approveMany(8);
    let calls = 0;
    const slow: Psa = {
      ...graph.http,
      async sendTime(access, entries) {
        calls++;
        graph.pass(10 / 60);
        expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
        if (entries.length > 1) return { kind: 'rejected', reason: 'One by one, please.' };
        return graph.http.sendTime(access, entries);
      },
    };
    expect((await graph.run({ psa: slow })).sent).toBe(8);
    expect(calls).toBe(15);
    expect(graph.psa.totals()).toEqual({ [contract]: total });
    expect(await graph.states()).toEqual({ EXPORTED: 8 });
  });
});

describe('two exporters at once', () => {
  test('send each entry once between them', async () => {
    const total = await approveMany(120);
    const runs = await Promise.all([
      graph.run({ batchSize: 7 }),
      graph.run({ batchSize: 7 }),
      graph.run({ batchSize: 7 }),
    ]);
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(120);
    expect(graph.psa.calls.reduce((sum, count) => sum + count, 0)).toBe(120);
    expect(graph.psa.totals()).toEqual({ [contract]: total });
    expect(await graph.states()).toEqual({ EXPORTED: 120 });
  });
});

describe('whatever happens', () => {
  /** Numbers that look random and are the same each time. */
  const dice = (seed: number) => () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };

  test.each([1, 2, 3])('PSA has every minute once in the end (%d)', async (seed) => {
    const roll = dice(seed);
    await approveMany(60);
    const query = '{ timeEntries(first: 200) { nodes { id minutes isBillable } } }';
    const entries = async () =>
      (
        await time.ask<{ timeEntries: { nodes: { id: string; minutes: number; isBillable: boolean }[] } }>(
          query,
        )
      ).timeEntries.nodes;
    const all = await entries();
    const unreliable: Psa = {
      ...graph.http,
      sendTime: async (...sent) => {
        const luck = roll();
        if (luck < 0.2) throw new Error('The process was killed.');
        const answer = await graph.http.sendTime(...sent);
        if (luck < 0.4) throw new Error('The process was killed.');
        return luck < 0.55 ? { kind: 'unreachable', reason: 'The line broke.' } : answer;
      },
    };
    const tryRun = () => graph.run({ psa: unreliable, batchSize: 9 }).catch(() => undefined);
    const contracts = [contract, newContract];
    for (let round = 0; round < 12; round++) {
      const { id } = all[Math.floor(roll() * all.length)] as { id: string };
      const change = { id, minutes: Math.floor(roll() * 15), isBillable: roll() < 0.8 };
      const works: Promise<unknown>[] = [tryRun(), tryRun(), time.correct(change)];
      if (round % 4 === 3) works.push(graph.link(contracts[round % 8 === 3 ? 1 : 0]));
      await Promise.all(works);
      graph.pass(Math.floor(roll() * 10));
    }
    for (let round = 0; round < 3; round++) {
      graph.pass(120);
      await graph.run();
    }
    const billed = (await entries()).filter(({ isBillable }) => isBillable);
    const sum = billed.reduce((total, { minutes }) => total + minutes, 0);
    const totals = Object.values(graph.psa.totals()).reduce((total, minutes) => total + minutes, 0);
    expect(totals).toBe(sum);
    const current = await time.ask<{
      timeEntries: { nodes: { task: { project: { contract: { id: string } } } }[] };
    }>('{ timeEntries(first: 1) { nodes { task { project { contract { id } } } } } }');
    const linked = current.timeEntries.nodes[0]?.task.project.contract.id ?? '';
    expect(graph.psa.totals()[linked]).toBe(sum);
    for (const { id, minutes, isBillable } of await entries()) {
      const found = await graph.exportOf(id);
      if (found !== null)
        expect(found).toMatchObject({ state: 'EXPORTED', exportedMinutes: isBillable ? minutes : 0 });
      else expect(isBillable && minutes > 0).toBe(false);
    }
  });
});
