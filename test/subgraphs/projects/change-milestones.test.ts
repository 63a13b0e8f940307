import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { mutationText } from '../../support/mutation-text.ts';
import { company, idOf, startBoard, technician, type Board } from './board.ts';

let board: Board;
let projectId: string;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
beforeEach(async () => {
  board.graph.setNow('2026-03-02');
  projectId = (
    await board.change('createProject', { companyId: company, name: 'Move', startsOn: '2026-03-02' })
  ).id;
  await board.change('moveProject', { projectId, status: 'ACTIVE' });
  board.graph.events.length = 0;
});
afterAll(() => board.close());

const fields = 'id name dueOn status completedAt notifyClient project { id }';
const create = (more: object = {}) =>
  board.change('createMilestone', { projectId, name: 'Moving day', dueOn: '2026-03-20', ...more }, fields);

describe('createMilestone', () => {
  test('creates an open milestone that the client hears of only where asked', async () => {
    const milestone = await create();
    expect(milestone).toEqual({
      id: milestone.id,
      name: 'Moving day',
      dueOn: '2026-03-20',
      status: 'UPCOMING',
      completedAt: null,
      notifyClient: false,
      project: { id: projectId },
    });
    expect((await create({ notifyClient: true }))['notifyClient']).toBe(true);
  });

  test.each([
    [{ name: '' }, 'name', 'name must say something; received an empty text.'],
    [{ dueOn: '3000-01-01' }, 'dueOn', 'dueOn must be from 1900-01-01 to 2999-12-31; received 3000-01-01.'],
  ])('refuses %j', async (wrong, field, message) => {
    const input = { projectId, name: 'Moving day', dueOn: '2026-03-20', ...wrong };
    const refusal = await board.refuse('createMilestone', input);
    expect(refusal).toEqual({ code: 'INVALID_VALUE', message, path: ['input', field] });
  });
});

describe('updateMilestone', () => {
  test('changes what is given and leaves the rest', async () => {
    const { id: milestoneId } = await create();
    const changed = await board.change(
      'updateMilestone',
      { milestoneId, dueOn: '2026-03-01', notifyClient: true },
      fields,
    );
    expect(changed).toMatchObject({
      name: 'Moving day',
      dueOn: '2026-03-01',
      notifyClient: true,
      status: 'MISSED',
    });
    expect(
      await board.change('updateMilestone', { milestoneId, name: 'The move' }, 'name dueOn notifyClient'),
    ).toEqual({
      name: 'The move',
      dueOn: '2026-03-01',
      notifyClient: true,
    });
  });

  test.each(['name', 'dueOn', 'notifyClient'])('does not clear %s', async (field) => {
    const { id: milestoneId } = await create();
    const refusal = await board.refuse('updateMilestone', { milestoneId, [field]: null });
    const message = `${field} cannot be cleared: leave it out to keep it as it is.`;
    expect(refusal).toEqual({ code: 'INVALID_VALUE', message, path: ['input', field] });
  });
});

describe('completeMilestone', () => {
  test.each([true, false])('completes it and tells others, with notifyClient %s', async (notifyClient) => {
    const { id: milestoneId } = await create({ notifyClient });
    board.graph.setNow('2026-03-19T08:30:00Z');
    const completed = await board.change('completeMilestone', { milestoneId }, fields);
    expect(completed).toMatchObject({ status: 'COMPLETED', completedAt: '2026-03-19T08:30:00.000Z' });
    expect(board.graph.events).toEqual([
      {
        name: 'projects.milestone-completed@1',
        payload: { projectId, milestoneId, companyId: company, notifyClient },
      },
    ]);
  });

  test('is done once: what is completed must be reopened before it is changed, completed or deleted', async () => {
    const { id: milestoneId } = await create();
    await board.change('completeMilestone', { milestoneId });
    for (const mutation of ['completeMilestone', 'updateMilestone', 'deleteMilestone']) {
      expect(await board.refuse(mutation, { milestoneId })).toEqual({
        code: 'WRONG_STATE',
        message: 'The milestone was completed on 2026-03-02: reopen it first.',
        path: ['input', 'milestoneId'],
      });
    }
    expect(board.graph.events).toHaveLength(1);
  });
});

describe('reopenMilestone', () => {
  test('opens it again, and completing it once more tells others once more', async () => {
    const { id: milestoneId } = await create();
    await board.change('completeMilestone', { milestoneId });
    board.graph.setNow('2026-03-21');
    const reopened = await board.change('reopenMilestone', { milestoneId }, 'status completedAt');
    expect(reopened).toEqual({ status: 'MISSED', completedAt: null });
    expect((await board.refuse('reopenMilestone', { milestoneId })).message).toBe(
      'The milestone is open already.',
    );
    await board.change('completeMilestone', { milestoneId });
    expect(board.graph.events).toHaveLength(2);
  });
});

describe('deleteMilestone', () => {
  const remove = (milestoneId: string) =>
    board.run<{ deletedMilestoneId: string }>('deleteMilestone', { milestoneId }, 'deletedMilestoneId');

  test('deletes it only where no task leads to it', async () => {
    const { id: milestoneId } = await create();
    const { id: taskId } = await board.change('createTask', { projectId, title: 'Pack', milestoneId });
    expect(await board.refuse('deleteMilestone', { milestoneId })).toEqual({
      code: 'CONFLICT',
      message: '1 task of the project leads to the milestone: take the milestone off first.',
      path: ['input', 'milestoneId'],
    });
    await board.change('updateTask', { taskId, milestoneId: null });
    expect(await remove(milestoneId)).toEqual({ deletedMilestoneId: milestoneId, errors: [] });
    expect(await board.ask('query ($id: ID!) { milestone(id: $id) { id } }', { id: milestoneId })).toEqual({
      milestone: null,
    });
    expect(await board.refuse('deleteMilestone', { milestoneId })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

test.each(['updateMilestone', 'completeMilestone', 'reopenMilestone', 'deleteMilestone'])(
  '%s knows no milestone of another tenant, needs projects.manage, and refuses one of a closed project',
  async (mutation) => {
    const { id: milestoneId } = await create();
    const { errors } = await board.run(mutation, { milestoneId }, '__typename', undefined, 'ten_other');
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', message: `There is no milestone ${milestoneId}.` }]);
    expect(await board.refuse(mutation, { milestoneId: idOf('mst', 99) })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const query = mutationText(mutation, '__typename');
    const answer = await board.graph.ask('ten_board', query, { input: { milestoneId } }, technician);
    expect(answer.errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', permission: 'projects.manage' } },
    ]);
    await board.change('moveProject', { projectId, status: 'CANCELLED' });
    expect(await board.refuse(mutation, { milestoneId })).toEqual({
      code: 'WRONG_STATE',
      message: 'The project is CANCELLED: make it ACTIVE again first.',
      path: ['input', 'milestoneId'],
    });
  },
);
