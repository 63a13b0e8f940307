/** A change in Projects wakes whoever watches the Command Center, which PSA tells of: both announce it by one name. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { company, startBoard, tenant, type Board } from './board.ts';

let board: Board;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
afterAll(() => board.close());

const watching: AbortController[] = [];
afterEach(() => {
  for (const controller of watching.splice(0)) controller.abort();
});

/** Whether a watcher is told of what is done now. */
async function isTold(work: () => Promise<unknown>, of = tenant): Promise<boolean> {
  // What was done before is on its way, and is not meant.
  await setTimeout(100);
  const controller = new AbortController();
  watching.push(controller);
  const items = board.graph.watch(of, 'command-center', controller.signal);
  await items.next();
  const told = items.next().then(() => true);
  await work();
  // A watcher looks half a second later at the earliest.
  return Promise.race([told, setTimeout(1500, false, { ref: false })]);
}

const given = { companyId: company, name: 'Move', startsOn: '2026-03-02' };
const createProject = async () => (await board.change('createProject', given)).id;

describe('the Command Center is announced', () => {
  test('when a project is created, moved, changed, archived and taken back', async () => {
    expect(await isTold(createProject)).toBe(true);
    const projectId = await createProject();
    for (const [change, input] of [
      ['moveProject', { status: 'ACTIVE' }],
      ['updateProject', { dueOn: '2026-03-31' }],
      ['moveProject', { status: 'ON_HOLD' }],
      ['archiveProject', {}],
      ['unarchiveProject', {}],
    ] as const)
      expect([change, await isTold(() => board.change(change, { projectId, ...input }))]).toEqual([
        change,
        true,
      ]);
  });

  test('when a milestone or a task is completed, and opened again', async () => {
    const projectId = await createProject();
    const { id: milestoneId } = await board.change('createMilestone', {
      projectId,
      name: 'Moved',
      dueOn: '2026-03-20',
    });
    const { id: taskId } = await board.change('createTask', { projectId, title: 'Pack' });
    for (const [change, input] of [
      ['completeMilestone', { milestoneId }],
      ['reopenMilestone', { milestoneId }],
      ['moveTask', { taskId, status: 'DONE' }],
      ['moveTask', { taskId, status: 'TODO' }],
    ] as const)
      expect([change, input, await isTold(() => board.change(change, input))]).toEqual([change, input, true]);
  });

  test('not to another tenant, nor where a change was refused', async () => {
    const projectId = await createProject();
    expect(await isTold(createProject, 'ten_other')).toBe(false);
    expect(await isTold(() => board.refuse('moveProject', { projectId, status: 'COMPLETED' }))).toBe(false);
  });
});
