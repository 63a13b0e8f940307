import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { company, startBoard, type Board, type Refusal } from './board.ts';

// Each race is run several times: a lock that is missing shows sooner or later.
const times = 5;

let board: Board;
let projectId: string;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
beforeEach(async () => {
  projectId = (
    await board.change('createProject', { companyId: company, name: 'Move', startsOn: '2026-03-02' })
  ).id;
  await board.change('moveProject', { projectId, status: 'ACTIVE' });
});
afterAll(() => board.close());

const createTask = async (more: object = {}) =>
  (await board.change('createTask', { projectId, title: 'Pack', ...more })).id;
const run = (mutation: string, input: Record<string, unknown>) =>
  board.run<{ errors: Refusal[] }>(mutation, input, '__typename');

/** The codes of what was refused, `null` for what was done. */
async function codesOf(...changes: Promise<{ errors: readonly Refusal[] }>[]): Promise<(string | null)[]> {
  return (await Promise.all(changes)).map(({ errors }) => errors[0]?.code ?? null);
}

describe('of two at once', () => {
  test.each(Array.from({ length: times }, (_, index) => index))(
    'who complete a milestone, one does, and one event is published (%d)',
    async () => {
      const input = { projectId, name: 'Moved', dueOn: '2026-03-20' };
      const { id: milestoneId } = await board.change('createMilestone', input);
      board.graph.events.length = 0;
      const codes = await codesOf(
        run('completeMilestone', { milestoneId }),
        run('completeMilestone', { milestoneId }),
        run('completeMilestone', { milestoneId }),
      );
      expect(codes.sort()).toEqual(['WRONG_STATE', 'WRONG_STATE', null]);
      expect(board.graph.events).toHaveLength(1);
    },
  );

  test.each(Array.from({ length: times }, (_, index) => index))(
    'who complete a project and open one of its tasks, one does (%d)',
    async () => {
      const taskId = await createTask();
      await board.change('moveTask', { taskId, status: 'DONE' });
      const codes = await codesOf(
        run('moveProject', { projectId, status: 'COMPLETED' }),
        run('moveTask', { taskId, status: 'TODO' }),
      );
      expect(codes.sort()).toEqual(['WRONG_STATE', null]);
    },
  );

  test.each(Array.from({ length: times }, (_, index) => index))(
    'who complete a project and give it a task, one does (%d)',
    async () => {
      const codes = await codesOf(
        run('moveProject', { projectId, status: 'COMPLETED' }),
        run('createTask', { projectId, title: 'Late' }),
      );
      expect(codes.sort()).toEqual(['WRONG_STATE', null]);
    },
  );

  test.each(Array.from({ length: times }, (_, index) => index))(
    'who complete a task and give it a subtask, one does (%d)',
    async () => {
      const taskId = await createTask();
      const codes = await codesOf(
        run('moveTask', { taskId, status: 'DONE' }),
        run('createTask', { projectId, title: 'Part', parentId: taskId }),
      );
      expect(codes.sort()).toEqual(['WRONG_STATE', null]);
    },
  );

  test.each(Array.from({ length: times }, (_, index) => index))(
    'who delete a milestone and lead a task to it, one does (%d)',
    async () => {
      const input = { projectId, name: 'Moved', dueOn: '2026-03-20' };
      const { id: milestoneId } = await board.change('createMilestone', input);
      const codes = await codesOf(
        run('deleteMilestone', { milestoneId }),
        run('createTask', { projectId, title: 'Pack', milestoneId }),
      );
      expect([
        ['CONFLICT', null],
        [null, 'NOT_FOUND'],
      ]).toContainEqual(codes);
    },
  );

  test.each(Array.from({ length: times }, (_, index) => index))(
    'who delete a task and give it a subtask, one does (%d)',
    async () => {
      const taskId = await createTask();
      const codes = await codesOf(
        run('deleteTask', { taskId }),
        run('createTask', { projectId, title: 'Part', parentId: taskId }),
      );
      expect([
        ['CONFLICT', null],
        [null, 'NOT_FOUND'],
      ]).toContainEqual(codes);
    },
  );
});

test('many who create tasks at once lose none, and reordering at once keeps each task once', async () => {
  await Promise.all(
    Array.from({ length: 12 }, (_, index) => run('createTask', { projectId, title: `T${index}` })),
  );
  const query = 'query ($id: ID!) { project(id: $id) { tasks(first: 200) { nodes { id title } } } }';
  interface Answer {
    project: { tasks: { nodes: { id: string; title: string }[] } };
  }
  const nodes = async () => (await board.ask<Answer>(query, { id: projectId })).project.tasks.nodes;
  const before = await nodes();
  expect(before).toHaveLength(12);
  const [anchor, ...others] = before;
  await Promise.all(others.map(({ id }) => run('reorderTask', { taskId: id, afterTaskId: anchor?.id })));
  const after = await nodes();
  expect(after[0]).toEqual(anchor);
  expect(new Set(after.map(({ id }) => id)).size).toBe(12);
});
