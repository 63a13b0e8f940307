import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { mutationText } from '../../support/mutation-text.ts';
import { company, idOf, startBoard, technician, tenant, type Board } from './board.ts';

let board: Board;
let projectId: string;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
beforeEach(async () => {
  projectId = await createProject();
});
afterAll(() => board.close());

async function createProject(): Promise<string> {
  const { id } = await board.change('createProject', {
    companyId: company,
    name: 'Move',
    startsOn: '2026-03-02',
  });
  await board.change('moveProject', { projectId: id, status: 'ACTIVE' });
  return id;
}

const fields = `id title status assignee { id } estimateMinutes dueOn milestone { id } parent { id } project { id }`;
const create = (more: object = {}, asked = fields) =>
  board.change('createTask', { projectId, title: 'Pack', ...more }, asked);
const move = (taskId: string, status: string) => board.change('moveTask', { taskId, status });

/** The project's tasks as they stand: titles in their order, and how far they are. */
async function look() {
  const query = `query ($id: ID!) { project(id: $id) { progress tasks { nodes { title } } } }`;
  interface Answer {
    project: { progress: number; tasks: { nodes: { title: string }[] } };
  }
  const { project } = await board.ask<Answer>(query, { id: projectId });
  return { progress: project.progress, titles: project.tasks.nodes.map(({ title }) => title) };
}

describe('createTask', () => {
  test('creates a task behind the others', async () => {
    const milestone = await board.change('createMilestone', {
      projectId,
      name: 'Moved',
      dueOn: '2026-03-20',
    });
    const given = { title: 'Carry', estimateMinutes: 90, dueOn: '2026-03-19' };
    await create();
    const task = await create({ ...given, assigneeId: idOf('usr', 5), milestoneId: milestone.id });
    expect(task).toEqual({
      ...given,
      id: task.id,
      status: 'TODO',
      assignee: { id: idOf('usr', 5) },
      milestone: { id: milestone.id },
      parent: null,
      project: { id: projectId },
    });
    expect(await look()).toEqual({ progress: 0, titles: ['Pack', 'Carry'] });
  });

  test.each([
    [{ title: '' }, 'title', 'title must say something; received an empty text.'],
    [{ title: 'x'.repeat(301) }, 'title', 'title has at most 300 characters; received 301.'],
    [{ estimateMinutes: 0 }, 'estimateMinutes', 'estimateMinutes must be from 1 to 1000000; received 0.'],
    [{ dueOn: '1899-12-31' }, 'dueOn', 'dueOn must be from 1900-01-01 to 2999-12-31; received 1899-12-31.'],
  ])('refuses %j, and updateTask too', async (wrong, field, message) => {
    const refusal = { code: 'INVALID_VALUE', message, path: ['input', field] };
    expect(await board.refuse('createTask', { projectId, title: 'Pack', ...wrong })).toEqual(refusal);
    const { id: taskId } = await create();
    expect(await board.refuse('updateTask', { taskId, ...wrong })).toEqual(refusal);
  });

  test('knows milestones and parents of its own project only', async () => {
    const elsewhere = await createProject();
    const milestone = await board.change('createMilestone', {
      projectId: elsewhere,
      name: 'M',
      dueOn: '2026-03-20',
    });
    const parent = await board.change('createTask', { projectId: elsewhere, title: 'Other' });
    expect(await board.refuse('createTask', { projectId, title: 'Pack', milestoneId: milestone.id })).toEqual(
      {
        code: 'NOT_FOUND',
        message: `The project has no milestone ${milestone.id}.`,
        path: ['input', 'milestoneId'],
      },
    );
    expect(await board.refuse('createTask', { projectId, title: 'Pack', parentId: parent.id })).toEqual({
      code: 'NOT_FOUND',
      message: `The project has no task ${parent.id}.`,
      path: ['input', 'parentId'],
    });
    const { id: taskId } = await create();
    expect(await board.refuse('updateTask', { taskId, milestoneId: milestone.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('updateTask', () => {
  test('changes what is given, clears what is null, leaves the rest', async () => {
    const { id: taskId } = await create({
      estimateMinutes: 90,
      dueOn: '2026-03-19',
      assigneeId: idOf('usr', 5),
    });
    const changed = await board.change(
      'updateTask',
      { taskId, title: 'Pack all', estimateMinutes: 120 },
      fields,
    );
    expect(changed).toMatchObject({ title: 'Pack all', estimateMinutes: 120, dueOn: '2026-03-19' });
    const cleared = await board.change('updateTask', { taskId, estimateMinutes: null, dueOn: null }, fields);
    expect(cleared).toMatchObject({
      title: 'Pack all',
      estimateMinutes: null,
      dueOn: null,
      assignee: { id: idOf('usr', 5) },
    });
    expect((await board.refuse('updateTask', { taskId, title: null })).message).toBe(
      'title cannot be cleared: leave it out to keep it as it is.',
    );
  });
});

test('assignTask says who does a task, and that nobody does', async () => {
  const { id: taskId } = await create();
  const assigneeId = idOf('usr', 7);
  expect(await board.change('assignTask', { taskId, assigneeId }, 'assignee { id }')).toEqual({
    assignee: { id: assigneeId },
  });
  expect(await board.change('assignTask', { taskId, assigneeId: null }, 'assignee { id }')).toEqual({
    assignee: null,
  });
});

describe('moveTask', () => {
  const statuses = ['TODO', 'IN_PROGRESS', 'BLOCKED', 'DONE'];
  const allowed = [
    ...[
      'TODO IN_PROGRESS',
      'TODO BLOCKED',
      'TODO DONE',
      'IN_PROGRESS TODO',
      'IN_PROGRESS BLOCKED',
      'IN_PROGRESS DONE',
    ],
    ...['BLOCKED TODO', 'BLOCKED IN_PROGRESS', 'DONE TODO', 'DONE IN_PROGRESS'],
  ];
  const moves = statuses.flatMap((from) => statuses.map((to) => [from, to] as const));

  test.each(moves)('from %s to %s as the table says', async (from, to) => {
    const { id: taskId } = await create();
    if (from !== 'TODO') await move(taskId, from);
    const input = { taskId, status: to };
    if (allowed.includes(`${from} ${to}`)) {
      expect(await board.change('moveTask', input, 'status')).toEqual({ status: to });
    } else {
      expect(await board.refuse('moveTask', input)).toMatchObject({
        code: 'WRONG_STATE',
        path: ['input', 'status'],
      });
      expect(await board.ask('query ($id: ID!) { task(id: $id) { status } }', { id: taskId })).toEqual({
        task: { status: from },
      });
    }
  });
});

describe('subtasks', () => {
  test('are listed under their task in their order, and know it', async () => {
    const { id: parentId } = await create();
    const first = await create({ parentId, title: 'Boxes' });
    const second = await create({ parentId, title: 'Labels' });
    const query = `query ($id: ID!) { task(id: $id) { parent { id }
      subtasks { totalCount nodes { id parent { id } subtasks { totalCount } } } } }`;
    expect(await board.ask(query, { id: parentId })).toEqual({
      task: {
        parent: null,
        subtasks: {
          totalCount: 2,
          nodes: [first, second].map(({ id }) => ({
            id,
            parent: { id: parentId },
            subtasks: { totalCount: 0 },
          })),
        },
      },
    });
  });

  test('go one level deep, and not under what is done', async () => {
    const { id: parentId } = await create();
    const { id: partId } = await create({ parentId });
    expect(await board.refuse('createTask', { projectId, title: 'Deeper', parentId: partId })).toEqual({
      code: 'WRONG_STATE',
      message: 'The task is a subtask itself: subtasks go one level deep.',
      path: ['input', 'parentId'],
    });
    await move(partId, 'DONE');
    await move(parentId, 'DONE');
    expect((await board.refuse('createTask', { projectId, title: 'Late', parentId })).message).toBe(
      'The task is DONE: open it again before it gets a subtask.',
    );
  });

  test('are done before their task, and opened again after it', async () => {
    const { id: parentId } = await create();
    const { id: partId } = await create({ parentId });
    expect(await board.refuse('moveTask', { taskId: parentId, status: 'DONE' })).toEqual({
      code: 'WRONG_STATE',
      message: 'A task is done when all its subtasks are; still open: 1 subtask.',
      path: ['input', 'status'],
    });
    await move(partId, 'DONE');
    await move(parentId, 'DONE');
    expect((await board.refuse('moveTask', { taskId: partId, status: 'TODO' })).message).toBe(
      'The task that this is a part of is DONE: open that one again first.',
    );
    await move(parentId, 'IN_PROGRESS');
    await move(partId, 'TODO');
  });

  test('count in the progress in place of their task', async () => {
    const { id: parentId } = await create({ estimateMinutes: 1000 });
    await create({ title: 'Alone', estimateMinutes: 100 });
    const { id: partId } = await create({ parentId, estimateMinutes: 240 });
    const { id: restId } = await create({ parentId });
    expect((await look()).progress).toBe(0);
    // 240 of 100 + 240 + 60, as a subtask without an estimate counts 60.
    await move(partId, 'DONE');
    expect((await look()).progress).toBe(60);
    await move(restId, 'DONE');
    expect((await look()).progress).toBe(75);
    // The task itself adds nothing of its own.
    await move(parentId, 'DONE');
    expect((await look()).progress).toBe(75);
  });
});

describe('reorderTask', () => {
  const titles = async () => (await look()).titles;

  test('puts a task behind another, or first', async () => {
    const [a, b, c] = [
      await create({ title: 'A' }),
      await create({ title: 'B' }),
      await create({ title: 'C' }),
    ];
    await board.change('reorderTask', { taskId: a.id, afterTaskId: b.id });
    expect(await titles()).toEqual(['B', 'A', 'C']);
    await board.change('reorderTask', { taskId: c.id });
    expect(await titles()).toEqual(['C', 'B', 'A']);
    await board.change('reorderTask', { taskId: c.id, afterTaskId: a.id });
    expect(await titles()).toEqual(['B', 'A', 'C']);
    await create({ title: 'D' });
    expect(await titles()).toEqual(['B', 'A', 'C', 'D']);
  });

  test('finds room between tasks that have one position', async () => {
    const [a, , c] = [
      await create({ title: 'A' }),
      await create({ title: 'B' }),
      await create({ title: 'C' }),
    ];
    const tie = 'UPDATE projects.tasks SET position = 1 WHERE project_id = $1';
    await runAsTenant(tenant, () => board.graph.dataSource.query(tie, [projectId]));
    expect(await titles()).toEqual(['A', 'B', 'C']);
    await board.change('reorderTask', { taskId: c.id, afterTaskId: a.id });
    expect(await titles()).toEqual(['A', 'C', 'B']);
  });

  test('takes only a neighbour under the same parent', async () => {
    const [a, b] = [await create({ title: 'A' }), await create({ title: 'B' })];
    const part = await create({ parentId: a.id });
    const elsewhere = await board.change('createTask', { projectId: await createProject(), title: 'X' });
    for (const [taskId, afterTaskId] of [
      [part.id, b.id],
      [a.id, part.id],
      [a.id, elsewhere.id],
      [a.id, a.id],
    ]) {
      expect(await board.refuse('reorderTask', { taskId, afterTaskId })).toMatchObject({
        code: 'INVALID_VALUE',
        path: ['input', 'afterTaskId'],
      });
    }
    const unknown = { taskId: a.id, afterTaskId: idOf('tsk', 99) };
    expect(await board.refuse('reorderTask', unknown)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('deleteTask', () => {
  const remove = (taskId: string) => board.run('deleteTask', { taskId }, 'deletedTaskId');

  test('deletes a task that nothing hangs on', async () => {
    const { id: parentId } = await create();
    const { id: partId } = await create({ parentId });
    expect(await board.refuse('deleteTask', { taskId: parentId })).toEqual({
      code: 'CONFLICT',
      message: 'The task has 1 subtask: delete them first.',
      path: ['input', 'taskId'],
    });
    expect(await remove(partId)).toEqual({ deletedTaskId: partId, errors: [] });
    expect(await remove(parentId)).toEqual({ deletedTaskId: parentId, errors: [] });
    expect((await look()).titles).toEqual([]);
  });

  test.each(['DRAFT', 'REJECTED'])('refuses a task on which time was logged, %s too', async (status) => {
    const { id: taskId } = await create();
    const log = `INSERT INTO projects.time_entries (id, project_id, task_id, person_id, worked_on, minutes, is_billable, status)
      VALUES ($1, $2, $3, $4, '2026-03-02', 15, true, $5)`;
    const values = [taskId.replace('tsk', 'tim'), projectId, taskId, idOf('usr', 2), status];
    await runAsTenant(tenant, () => board.graph.dataSource.query(log, values));
    expect(await board.refuse('deleteTask', { taskId })).toEqual({
      code: 'CONFLICT',
      message: 'Time was logged on the task (1 entry): it cannot be deleted any more.',
      path: ['input', 'taskId'],
    });
  });
});

test.each(['updateTask', 'assignTask', 'moveTask', 'reorderTask', 'deleteTask'])(
  '%s knows no task of another tenant, needs tasks.work, and refuses one of a closed project',
  async (mutation) => {
    const { id: taskId } = await create();
    const input = { taskId, ...(mutation === 'moveTask' && { status: 'IN_PROGRESS' }) };
    const { errors } = await board.run(mutation, input, '__typename', technician, 'ten_other');
    expect(errors).toEqual([
      { code: 'NOT_FOUND', message: `There is no task ${taskId}.`, path: ['input', 'taskId'] },
    ]);
    const query = mutationText(mutation, '__typename');
    const answer = await board.graph.ask(tenant, query, { input }, { roles: ['HR'] });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'tasks.work' } }]);
    await board.change('moveProject', { projectId, status: 'CANCELLED' });
    expect(await board.refuse(mutation, input, technician)).toEqual({
      code: 'WRONG_STATE',
      message: 'The project is CANCELLED: make it ACTIVE again first.',
      path: ['input', 'taskId'],
    });
  },
);
