import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpPsa } from '../../../../subgraphs/projects/psa/http-psa.ts';
import type { Psa } from '../../../../subgraphs/projects/psa/psa.ts';
import { problem, type Interference } from '../../../support/fake-psa.ts';
import { contract, key, startExportGraph, type ExportGraph } from './export-graph.ts';
import { otherTenant, tenant, today, valueOf, type TimeGraph } from './time-graph.ts';

let graph: ExportGraph;
let time: TimeGraph;
beforeAll(async () => {
  graph = await startExportGraph();
  time = graph.time;
});
beforeEach(() => graph.begin());
afterAll(() => graph.close());

const answering =
  (status: number, body: string): Interference =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    return false;
  };
const results = (...list: readonly object[]) => answering(200, JSON.stringify({ results: list }));

describe('a PSA that cannot do it now', () => {
  const ways: [string, Interference, string][] = [
    ['hangs up', (request) => (request.socket.destroy(), false), 'PSA cannot be reached'],
    ['is broken', answering(500, '<h1>Oops</h1>'), 'PSA could not do it now (status 500).'],
    ['is busy', answering(429, '{"detail":"Slower."}'), 'PSA could not do it now (status 429): Slower.'],
    ['answers HTML', answering(200, '<h1>Welcome</h1>'), 'something that is not JSON'],
    ['answers nothing', answering(200, ''), 'something that is not JSON'],
    ['answers something else', answering(200, '{"results":"all fine"}'), 'PSA did not answer what became of'],
    ['answers nothing of it', results(), 'PSA did not answer what became of the time'],
    [
      'answers an outcome that is none',
      results({ originId: 'tim_1', originVersion: 1, outcome: 'FINE' }),
      'PSA did not answer what became of the time',
    ],
    [
      'answers of other time',
      results({ originId: 'tim_1', originVersion: 1, outcome: 'CREATED', reason: null }),
      'PSA did not answer what became of the time',
    ],
  ];
  test.each(ways)('that %s is asked again after a while', async (_way, interfere, reason) => {
    const { id } = await time.approved({ minutes: 40 });
    graph.psa.interfere = interfere;
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({
      state: 'PENDING',
      reason: expect.stringContaining(reason),
      exportedMinutes: null,
      nextTryAt: `${today}T12:00:30.000Z`,
    });
    graph.psa.reset();
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
    graph.pass(1);
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 40 });
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', reason: null, exportedMinutes: 40 });
  });

  test('because it is too slow is asked again after a while', async () => {
    const { id } = await time.approved({ minutes: 40 });
    graph.psa.interfere = () => false;
    await graph.run({ psa: createHttpPsa({ timeoutMs: 100, maxBytes: 1024 }) });
    const reason = `PSA did not answer within 0.1 s at ${graph.psa.url}.`;
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING', reason });
    graph.psa.reset();
    graph.pass(1);
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 40 });
  });

  test('is asked less and less, and given up after 20 tries, until somebody wants it tried again', async () => {
    const { id } = await time.approved();
    graph.psa.interfere = answering(503, '');
    for (let tries = 1; tries <= 20; tries++) {
      expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING' });
      expect((await graph.run()).sent).toBe(1);
      expect((await graph.run()).sent).toBe(0);
      graph.pass(61);
    }
    expect(await graph.exportOf(id)).toMatchObject({
      state: 'FAILED',
      reason: 'Tried 20 times in vain. PSA could not do it now (status 503).',
    });
    expect((await graph.run()).sent).toBe(0);
    graph.psa.reset();
    await graph.retry([id]);
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED' });
  });

  test('is not asked for the next batch in the same run', async () => {
    for (let index = 0; index < 3; index++) await time.approved({ minutes: 10 });
    let calls = 0;
    graph.psa.interfere = (_, response) => (problem(response, 503, `Call ${++calls}.`), false);
    expect(await graph.run({ batchSize: 1 })).toEqual({
      sent: 1,
      stoppedBy: 'PSA could not do it now (status 503): Call 1.',
    });
    expect(calls).toBe(1);
  });

  test('and has done it all the same, does not have it twice', async () => {
    const { id } = await time.approved({ minutes: 40 });
    const slow: Psa = {
      ...graph.http,
      // The answer gets lost on its way.
      sendTime: async (...sent) => {
        await graph.http.sendTime(...sent);
        return { kind: 'unreachable', reason: 'The line broke.' };
      },
    };
    await graph.run({ psa: slow });
    expect(graph.psa.totals()).toEqual({ [contract]: 40 });
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING', reason: 'The line broke.' });
    graph.pass(1);
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 40 });
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED' });
  });

  test('and may have it: a correction to nothing is sent, whatever is known', async () => {
    const { id } = await time.approved({ minutes: 40 });
    const lost: Psa = {
      ...graph.http,
      sendTime: async (...sent) => {
        await graph.http.sendTime(...sent);
        return { kind: 'unreachable', reason: 'The line broke.' };
      },
    };
    await graph.run({ psa: lost });
    valueOf(await time.correct({ id, minutes: 0 }));
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 0 });
  });
});

describe('a batch that PSA does not take whole', () => {
  test('goes without what is in the way, which has failed', async () => {
    const entries = [];
    for (let index = 0; index < 9; index++) entries.push(await time.approved({ minutes: index + 1 }));
    const poison = new Set([entries[2]?.id, entries[7]?.id]);
    graph.psa.interfere = (_, response, body) => {
      if (![...poison].some((id) => id !== undefined && body.includes(id))) return true;
      problem(response, 400, 'One thing is wrong.');
      return false;
    };
    expect(await graph.run()).toEqual({ sent: 9, stoppedBy: null });
    for (const { id } of entries) {
      const state = poison.has(id) ? 'FAILED' : 'EXPORTED';
      expect(await graph.exportOf(id)).toMatchObject({ state });
    }
    expect(graph.psa.totals()).toEqual({ [contract]: 45 - 3 - 8 });
  });
});

describe('a PSA that takes nothing', () => {
  const paused = async () =>
    (
      await time.ask<{ psaSettings: { exportPausedAt: string | null; exportPausedReason: string | null } }>(
        '{ psaSettings { exportPausedAt exportPausedReason } }',
      )
    ).psaSettings;
  const expired = 'PSA refused the integration key (status 401): The key has expired.';

  test('because the key has expired is not asked again until there is a new one; then all goes', async () => {
    const first = await time.approved({ minutes: 10 });
    graph.psa.keys.clear();
    graph.psa.keys.add('the-new-key-0123');
    expect(await graph.run()).toEqual({ sent: 1, stoppedBy: expired });
    expect(await paused()).toEqual({ exportPausedAt: `${today}T12:00:00.000Z`, exportPausedReason: expired });
    expect(await graph.exportOf(first.id)).toMatchObject({ state: 'PENDING', reason: expired });

    let asked = 0;
    graph.psa.interfere = () => (asked++, true);
    graph.pass(600);
    const second = await time.approved({ minutes: 20 });
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: expired });
    expect(await graph.exportOf(second.id)).toMatchObject({ state: 'PENDING', reason: expired });
    expect(asked).toBe(0);

    await graph.save({ integrationKey: 'the-new-key-0123' });
    expect(await paused()).toEqual({ exportPausedAt: null, exportPausedReason: null });
    expect(await graph.exportOf(second.id)).toMatchObject({ state: 'PENDING', reason: null });
    expect(await graph.run()).toEqual({ sent: 2, stoppedBy: null });
    expect(graph.psa.totals()).toEqual({ [contract]: 30 });
  });

  test.each<[string, Interference, string]>([
    ['the key is not for this', (_, response) => (problem(response, 403, 'No.'), false), 'does not let'],
    [
      'PSA does not know the tenant',
      (_, response) => (problem(response, 404, 'No.', 'NOT_FOUND'), false),
      'does not know it',
    ],
    ['nothing is there', (_, response) => (problem(response, 404, 'No.'), false), 'is the API URL right?'],
    ['it is not PSA', answering(404, '<h1>Not found</h1>'), 'is the API URL right?'],
  ])('because %s is not asked again either', async (_why, interfere, reason) => {
    const { id } = await time.approved();
    graph.psa.interfere = interfere;
    await graph.run();
    expect((await paused()).exportPausedReason).toContain(reason);
    graph.psa.reset();
    graph.pass(600);
    expect((await graph.run()).sent).toBe(0);
    await graph.save({ apiUrl: graph.psa.url });
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED' });
  });

  test('does not stop an export whose settings were saved anew meanwhile', async () => {
    const { id } = await time.approved();
    graph.psa.keys.clear();
    graph.psa.keys.add('the-new-key-0123');
    let saved = false;
    graph.psa.interfere = async () => {
      if (!saved) await graph.save({ integrationKey: 'the-new-key-0123' });
      saved = true;
      return true;
    };
    expect((await graph.run()).stoppedBy).toBe(expired);
    expect(await paused()).toEqual({ exportPausedAt: null, exportPausedReason: null });
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', reason: null });
  });

  test('because there is no key, or no setting at all, has time wait that says what to do', async () => {
    const { id } = await time.approved();
    await graph.save({ integrationKey: null });
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({
      state: 'PENDING',
      reason: 'PSA has no integration key: save one with savePsaSettings.',
    });
    await time.asTenant(() => time.graph.dataSource.query('DELETE FROM projects.psa_settings'));
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({ reason: expect.stringContaining('PSA is not set up') });
    await graph.save({ psaTenantId: (await tenantId()) ?? '', apiUrl: graph.psa.url, integrationKey: key });
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', reason: null });
  });

  test('because the settings name another tenant is not even asked', async () => {
    const { id } = await time.approved({ minutes: 10 });
    let asked = 0;
    graph.psa.interfere = () => (asked++, true);
    await graph.save({ psaTenantId: otherTenant });
    const reason = `The settings name the PSA tenant ${otherTenant}, and this tenant is ${tenant}`;
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: expect.stringContaining(reason) });
    expect(await graph.exportOf(id)).toMatchObject({
      state: 'PENDING',
      reason: expect.stringContaining(reason),
    });
    expect(asked).toBe(0);
    await graph.save({ psaTenantId: tenant });
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 10 });
  });

  async function tenantId(): Promise<string | undefined> {
    const [row] = await time.asTenant(() =>
      time.graph.dataSource.query<{ id: string }[]>('SELECT DISTINCT tenant_id AS id FROM projects.projects'),
    );
    return row?.id;
  }
});
