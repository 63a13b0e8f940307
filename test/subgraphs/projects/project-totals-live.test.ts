import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { SubgraphResponse } from '../../../subgraphs/common/graph/subgraph.ts';
import { createWatching, nothing, type Watching } from '../../support/watch.ts';
import { company, idOf, startBoard, tenant, type Board } from './board.ts';

let board: Board;
let watching: Watching;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
  watching = createWatching(board.graph);
});
afterEach(() => watching.stopAll());
afterAll(() => board.close());

const counts = 'projectTotals { activeCount overdueCount progress }';
const totals = (activeCount: number, overdueCount: number, progress: number | null) => ({
  projectTotals: { activeCount, overdueCount, progress },
});

async function startedProject(dueOn: string): Promise<string> {
  const { id } = await board.change('createProject', {
    companyId: company,
    name: 'Lamps',
    startsOn: '2026-02-01',
    dueOn,
  });
  await board.change('moveProject', { projectId: id, status: 'ACTIVE' });
  return id;
}

describe('projectTotalsChanged', () => {
  test('tells at once, and again as work begins, gets done and ends', async () => {
    const next = await watching.watch(tenant, 'projectTotalsChanged', counts);
    const until = async (expected: unknown) => {
      // What comes close together is told as one, so that not each step between has to be told.
      for (let told = await next(); ; told = await next())
        if (JSON.stringify(told) === JSON.stringify(expected)) return;
    };
    await until(totals(0, 0, null));
    const projectId = await startedProject('2026-03-01');
    await until(totals(1, 1, 0));
    const { id: taskId } = await board.change('createTask', { projectId, title: 'Hang them' });
    await board.change('moveTask', { taskId, status: 'DONE' });
    await until(totals(1, 1, 100));
    await board.change('moveProject', { projectId, status: 'COMPLETED' });
    await until(totals(0, 0, null));
  });

  test('tells after each change that may be seen in it', async () => {
    const { id: projectId } = await board.change('createProject', {
      companyId: company,
      name: 'Move',
      startsOn: '2026-03-02',
    });
    const { id: milestoneId } = await board.change('createMilestone', {
      projectId,
      name: 'Moved',
      dueOn: '2026-03-20',
    });
    const { id: taskId } = await board.change('createTask', { projectId, title: 'Pack' });
    const next = await watching.watch(tenant, 'projectTotalsChanged', 'at');
    await next();
    for (const [mutation, input] of [
      ['moveProject', { projectId, status: 'ACTIVE' }],
      ['updateProject', { projectId, dueOn: '2026-03-31' }],
      ['completeMilestone', { milestoneId }],
      ['reopenMilestone', { milestoneId }],
      ['moveTask', { taskId, status: 'DONE' }],
      ['moveProject', { projectId, status: 'ON_HOLD' }],
      ['archiveProject', { projectId }],
    ] as const) {
      const told = next();
      await board.change(mutation, input);
      expect([mutation, await told]).toEqual([mutation, { at: '2026-03-02T12:00:00.000Z' }]);
    }
  });

  test('tells of one company too', async () => {
    const projectId = await startedProject('2026-12-01');
    const selection = 'at company { id projectSummary { activeCount } health { status } }';
    const next = await watching.watch(tenant, `projectTotalsChanged(companyId: "${company}")`, selection);
    const summary = { id: company, projectSummary: { activeCount: 1 }, health: { status: 'ON_TRACK' } };
    expect(await next()).toEqual({ at: '2026-03-02T12:00:00.000Z', company: summary });
    await board.change('moveProject', { projectId, status: 'ON_HOLD' });
    expect(await next()).toMatchObject({ company: { projectSummary: { activeCount: 0 }, health: null } });
  });

  test('tells another tenant nothing of it', async () => {
    const query = `projectTotalsChanged(companyId: "${company}")`;
    const next = await watching.watch(
      'ten_other',
      query,
      `${counts} company { projectSummary { activeCount } }`,
    );
    expect(await next()).toEqual({ ...totals(0, 0, null), company: { projectSummary: { activeCount: 0 } } });
    await startedProject('2026-12-01');
    expect(await Promise.race([next(), nothing()])).toBe('nothing');
  });

  test('refuses an id of another kind', async () => {
    const query = `subscription { projectTotalsChanged(companyId: "${idOf('usr', 1)}") { at } }`;
    const answers = await board.graph.stream(tenant, query, new AbortController().signal);
    const { value } = (await answers.next()) as { value: SubgraphResponse };
    expect(value.errors).toMatchObject([{ extensions: { code: 'MALFORMED_ID' } }]);
  });
});
