import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { contract, newContract, startExportGraph, type ExportGraph } from './export-graph.ts';
import {
  guest,
  mara,
  nobody,
  otherTask,
  project,
  tenant,
  tess,
  timeRow,
  today,
  valueOf,
  type TimeGraph,
} from './time-graph.ts';

let graph: ExportGraph;
let time: TimeGraph;
beforeAll(async () => {
  graph = await startExportGraph();
  time = graph.time;
});
beforeEach(() => graph.begin());
afterAll(() => graph.close());

const noon = `${today}T12:00:00.000Z`;
const exported = (minutes: number) => ({
  state: 'EXPORTED',
  reason: null,
  exportedAt: noon,
  exportedMinutes: minutes,
  nextTryAt: null,
});

describe('approved billable time', () => {
  test('is pending, goes to PSA whole, and is exported', async () => {
    const { id } = await time.approved({ minutes: 45, note: 'Measured the racks.' });
    expect(await graph.exportOf(id)).toEqual({
      state: 'PENDING',
      reason: null,
      exportedAt: null,
      exportedMinutes: null,
      nextTryAt: noon,
    });
    expect(await graph.run()).toEqual({ sent: 1, stoppedBy: null });
    expect([...graph.psa.time.values()]).toEqual([
      {
        originId: id,
        originVersion: 1,
        contractId: contract,
        personId: tess.subject,
        workedOn: today,
        minutes: 45,
        isBillable: true,
        note: 'Measured the racks.',
        projectId: project,
      },
    ]);
    expect(await graph.exportOf(id)).toEqual(exported(45));
  });

  test('goes once, however often the export runs', async () => {
    await time.approved();
    await graph.run();
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
    expect(graph.psa.calls).toEqual([1]);
  });

  test('is all there is to export: nothing before the approval, and nothing that the client does not pay for', async () => {
    const draft = await time.logged();
    const submitted = await time.logged();
    const rejected = await time.logged();
    valueOf(await time.submit([submitted.id, rejected.id]));
    valueOf(await time.reject([rejected.id]));
    const free = await time.approved({ isBillable: false });
    for (const { id } of [draft, submitted, rejected, free]) expect(await graph.exportOf(id)).toBeNull();
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
    expect(graph.psa.calls).toEqual([]);
  });

  test('goes in batches of 200', async () => {
    const ids = Array.from({ length: 450 }, (_, index) => demoId('time', 'TimeEntry', index));
    await time.refill(ids.map((id) => timeRow({ id, minutes: 1, status: 'SUBMITTED' })));
    await graph.save({ psaTenantId: tenant, apiUrl: graph.psa.url, integrationKey: 'psa-key-0123456789' });
    await graph.link();
    for (const from of [0, 150, 300]) valueOf(await time.approve(ids.slice(from, from + 150)));
    expect(await graph.run()).toEqual({ sent: 450, stoppedBy: null });
    expect(graph.psa.calls).toEqual([200, 200, 50]);
    expect(graph.psa.totals()).toEqual({ [contract]: 450 });
    expect(await graph.states()).toEqual({ EXPORTED: 450 });
  });

  test('can be listed by where its export stands', async () => {
    const first = await time.approved();
    await graph.run();
    const second = await time.approved();
    const query = `query ($state: TimeExportState) { timeEntries(exportState: $state) { nodes { id } } }`;
    const listed = async (state: string) =>
      (await time.ask<{ timeEntries: { nodes: unknown } }>(query, { state })).timeEntries.nodes;
    expect(await listed('EXPORTED')).toEqual([{ id: first.id }]);
    expect(await listed('PENDING')).toEqual([{ id: second.id }]);
    expect(await listed('FAILED')).toEqual([]);
  });
});

describe('without a contract, time', () => {
  test('waits, says so, and goes once the project is linked', async () => {
    await graph.unlink();
    const { id } = await time.approved();
    expect(await graph.exportOf(id)).toMatchObject({
      state: 'WAITING_FOR_CONTRACT',
      reason: 'The project is not linked to a PSA contract: the time waits until it is.',
      nextTryAt: null,
    });
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
    await graph.link();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING', reason: null });
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 60 });
  });

  test('waits again where the link is taken away before it went, and stays where it went', async () => {
    const gone = await time.approved();
    await graph.run();
    const waiting = await time.approved();
    await graph.unlink();
    expect(await graph.exportOf(gone.id)).toEqual(exported(60));
    expect(await graph.exportOf(waiting.id)).toMatchObject({ state: 'WAITING_FOR_CONTRACT' });
    valueOf(await time.correct({ id: gone.id, minutes: 30 }));
    expect(await graph.exportOf(gone.id)).toMatchObject({
      state: 'WAITING_FOR_CONTRACT',
      exportedMinutes: 60,
    });
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 60 });
    await graph.link();
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 90 });
  });

  test('never is forgotten where it is approved while the project is linked', async () => {
    await graph.unlink();
    const { id } = await time.logged();
    valueOf(await time.submit([id]));
    // A link that is all but done: it has looked for time that waits, and found none.
    const linking = time.graph.dataSource.createQueryRunner();
    await time.asTenant(async () => {
      await linking.startTransaction();
      await linking.query('UPDATE projects.projects SET contract_id = $1', [contract]);
    });
    const approving = time.approve([id]);
    await Promise.race([approving, new Promise((resolve) => setTimeout(resolve, 300))]);
    await linking.commitTransaction();
    await linking.release();
    valueOf(await approving);
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING' });
  });

  test('is exported where it is approved and the project linked at once', async () => {
    for (let round = 0; round < 5; round++) {
      await graph.unlink();
      const { id } = await time.logged({ minutes: 10 });
      valueOf(await time.submit([id]));
      await Promise.all([graph.link(), time.approve([id])]);
      expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING' });
    }
  });
});

describe('a correction', () => {
  test('changes what PSA has, and never adds', async () => {
    const { id } = await time.approved({ minutes: 60 });
    await graph.run();
    valueOf(await time.correct({ id, minutes: 45 }));
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING', exportedMinutes: 60 });
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 45 });
    expect(graph.psa.time.get(id)).toMatchObject({ originVersion: 2, minutes: 45 });
    expect(await graph.exportOf(id)).toEqual(exported(45));
  });

  test('before the export is what is exported', async () => {
    const { id } = await time.approved({ minutes: 60 });
    valueOf(await time.correct({ id, minutes: 50 }));
    valueOf(await time.correct({ id, minutes: 40 }));
    await graph.run();
    expect(graph.psa.calls).toEqual([1]);
    expect(graph.psa.totals()).toEqual({ [contract]: 40 });
  });

  test.each([
    ['to nothing', { minutes: 0 }],
    ['to time that the client does not pay for', { minutes: 60, isBillable: false }],
  ])('%s takes back what PSA has', async (_what, input) => {
    const { id } = await time.approved();
    await graph.run();
    valueOf(await time.correct({ id, ...input }));
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 0 });
    expect(await graph.exportOf(id)).toEqual(exported(0));
  });

  test('of time that never went, to time that the client does not pay for, leaves nothing to export', async () => {
    const { id } = await time.approved();
    valueOf(await time.correct({ id, minutes: 60, isBillable: false }));
    expect(await graph.exportOf(id)).toBeNull();
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
  });

  test('makes free time billable, and back', async () => {
    const { id } = await time.approved({ isBillable: false });
    valueOf(await time.correct({ id, minutes: 60, isBillable: true }));
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 60 });
    valueOf(await time.correct({ id, minutes: 60, isBillable: false }));
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [contract]: 0 });
  });

  test('that comes while the time is on its way goes after it', async () => {
    const { id } = await time.approved({ minutes: 60 });
    let corrected = false;
    graph.psa.interfere = async () => {
      if (!corrected) {
        corrected = true;
        valueOf(await time.correct({ id, minutes: 15 }));
      }
      return true;
    };
    expect(await graph.run()).toEqual({ sent: 2, stoppedBy: null });
    expect(graph.psa.time.get(id)).toMatchObject({ originVersion: 2, minutes: 15 });
    expect(await graph.exportOf(id)).toEqual(exported(15));
  });
});

describe('another contract', () => {
  test('gets the time that was on the one before: it is moved, not doubled', async () => {
    const first = await time.approved({ minutes: 30 });
    await graph.run();
    const second = await time.approved({ minutes: 20 });
    await graph.link(newContract);
    expect(await graph.exportOf(first.id)).toMatchObject({ state: 'PENDING', exportedMinutes: 30 });
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [newContract]: 50 });
    expect(await graph.exportOf(second.id)).toEqual(exported(20));
  });

  test('gets nothing of another project, nor what was taken back', async () => {
    await graph.link(
      contract,
      (
        await time.entry<{ task: { project: { id: string } } }>(
          (await time.approved({ taskId: otherTask, minutes: 5 })).id,
          'task { project { id } }',
        )
      ).task.project.id,
    );
    const { id } = await time.approved({ minutes: 30 });
    await graph.run();
    valueOf(await time.correct({ id, minutes: 0 }));
    await graph.run();
    const calls = graph.psa.calls.length;
    await graph.link(newContract);
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
    expect(graph.psa.calls).toHaveLength(calls);
    expect(graph.psa.totals()).toEqual({ [contract]: 5 });
  });

  test('that comes while the time is on its way gets it all the same, once', async () => {
    const { id } = await time.approved({ minutes: 60 });
    let linked = false;
    graph.psa.interfere = async (request) => {
      if (!linked && request.method === 'POST') {
        linked = true;
        await graph.link(newContract);
      }
      return true;
    };
    await graph.run();
    expect(graph.psa.totals()).toEqual({ [newContract]: 60 });
    expect(await graph.exportOf(id)).toEqual(exported(60));
  });

  test('sends nothing where the same one is linked again after it was taken away', async () => {
    await time.approved();
    await graph.run();
    await graph.unlink();
    await graph.link();
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
  });
});

describe('time that PSA refuses', () => {
  test('has failed, says why, and holds up nothing else', async () => {
    const [bad, good] = [await time.approved({ minutes: 10 }), await time.approved({ minutes: 20 })];
    graph.psa.refusals.set(bad.id, 'The contract has ended.');
    await graph.run();
    expect(await graph.exportOf(bad.id)).toMatchObject({
      state: 'FAILED',
      reason: 'PSA refused it: The contract has ended.',
      exportedMinutes: null,
    });
    expect(await graph.exportOf(good.id)).toEqual(exported(20));
    graph.pass(60 * 24);
    expect(await graph.run()).toEqual({ sent: 0, stoppedBy: null });
  });

  test.each(['retryTimeExports', 'correctTime', 'linkContract'])('is tried again by %s', async (way) => {
    const { id } = await time.approved({ minutes: 10 });
    graph.psa.refusals.set(id, 'The contract has ended.');
    await graph.run();
    graph.psa.refusals.clear();
    if (way === 'linkContract') await graph.link(newContract);
    else if (way === 'correctTime') valueOf(await time.correct({ id, minutes: 12 }));
    else
      expect(await graph.retry([id])).toMatchObject({
        errors: [],
        timeEntries: [{ export: { state: 'PENDING' } }],
      });
    await graph.run();
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED', reason: null });
  });

  test('is tried again all or none, by who may', async () => {
    const [bad, good] = [await time.approved(), await time.approved()];
    graph.psa.refusals.set(bad.id, 'No.');
    await graph.run();
    expect(await graph.retry([bad.id, good.id, `tim_${nobody}`])).toMatchObject({
      timeEntries: null,
      errors: [
        { code: 'WRONG_STATE', path: ['input', 'ids', '1'] },
        { code: 'NOT_FOUND', path: ['input', 'ids', '2'] },
      ],
    });
    expect(await graph.retry([])).toMatchObject({ errors: [{ code: 'INVALID_VALUE' }] });
    expect(await graph.exportOf(bad.id)).toMatchObject({ state: 'FAILED' });
    for (const viewer of [tess, guest])
      expect(await time.codes('retryTimeExports', { ids: [bad.id] }, viewer)).toEqual(['FORBIDDEN']);
    expect(await graph.retry([bad.id, bad.id], mara)).toMatchObject({ errors: [] });
  });
});
