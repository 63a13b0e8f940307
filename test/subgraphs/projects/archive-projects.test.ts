import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { company, createProjectIn, idOf, startBoard, type Board } from './board.ts';

let board: Board;
beforeAll(async () => {
  board = await startBoard('2026-03-02');
});
afterAll(() => board.close());

describe('archiveProject', () => {
  test('hides a project from lists and numbers, leaves it under its id, and unarchiveProject brings it back', async () => {
    const projectId = await createProjectIn(board, 'COMPLETED');
    const lists = `query ($all: Boolean, $id: ID!, $references: [_Any!]!) { project(id: $id) { id status archivedAt }
      projects(first: 200, includeArchived: $all) { nodes { id } }
      completed: projects(first: 200, includeArchived: $all, status: COMPLETED) { nodes { id } }
      _entities(representations: $references) { ... on Company { projectSummary { completedCount }
        projects(first: 200, includeArchived: $all) { nodes { id } } } } }`;
    interface Lists {
      project: unknown;
      projects: { nodes: { id: string }[] };
      completed: { nodes: { id: string }[] };
      _entities: [{ projectSummary: { completedCount: number }; projects: { nodes: { id: string }[] } }];
    }
    const look = async (all?: boolean) => {
      const variables = { all, id: projectId, references: [{ __typename: 'Company', id: company }] };
      const { project, projects, completed, _entities } = await board.ask<Lists>(lists, variables);
      const [{ projectSummary, projects: own }] = _entities;
      const isListed = [projects, completed, own].map(({ nodes }) =>
        nodes.some(({ id }) => id === projectId),
      );
      return { project, isListed, completedCount: projectSummary.completedCount };
    };
    const before = await look();
    expect(before.isListed).toEqual([true, true, true]);
    const archivedAt = '2026-03-02T12:00:00.000Z';
    expect(await board.change('archiveProject', { projectId }, 'archivedAt')).toEqual({ archivedAt });
    const hidden = {
      project: { id: projectId, status: 'COMPLETED', archivedAt },
      isListed: [false, false, false],
      completedCount: before.completedCount - 1,
    };
    expect(await look()).toEqual(hidden);
    expect(await look(false)).toEqual(hidden);
    expect(await look(true)).toEqual({ ...hidden, isListed: [true, true, true] });
    expect(await board.change('unarchiveProject', { projectId }, 'status archivedAt')).toEqual({
      status: 'COMPLETED',
      archivedAt: null,
    });
    expect(await look()).toEqual(before);
  });

  test('refuses a project that is active, and one that is archived', async () => {
    const projectId = await createProjectIn(board, 'ACTIVE');
    expect(await board.refuse('archiveProject', { projectId })).toEqual({
      code: 'WRONG_STATE',
      message: 'The project is ACTIVE: complete, cancel or hold it before it is archived.',
      path: ['input', 'projectId'],
    });
    await board.change('moveProject', { projectId, status: 'ON_HOLD' });
    await board.change('archiveProject', { projectId });
    expect((await board.refuse('archiveProject', { projectId })).message).toBe(
      'The project is archived already.',
    );
    await board.change('unarchiveProject', { projectId });
    expect((await board.refuse('unarchiveProject', { projectId })).message).toBe(
      'The project is not archived.',
    );
  });

  test('lets nothing in the project be changed', async () => {
    const { id: projectId } = await board.change('createProject', {
      companyId: company,
      name: 'Move',
      startsOn: '2026-03-09',
    });
    const { id: taskId } = await board.change('createTask', { projectId, title: 'Survey' });
    const { id: milestoneId } = await board.change('createMilestone', {
      projectId,
      name: 'Live',
      dueOn: '2026-04-01',
    });
    await board.change('archiveProject', { projectId });
    const attempts = [
      ['updateProject', { projectId, name: 'New' }],
      ['moveProject', { projectId, status: 'ACTIVE' }],
      ['createMilestone', { projectId, name: 'More', dueOn: '2026-04-01' }],
      ['updateMilestone', { milestoneId, name: 'New' }],
      ['completeMilestone', { milestoneId }],
      ['reopenMilestone', { milestoneId }],
      ['deleteMilestone', { milestoneId }],
      ['createTask', { projectId, title: 'More' }],
      ['updateTask', { taskId, title: 'New' }],
      ['assignTask', { taskId, assigneeId: idOf('usr', 3) }],
      ['moveTask', { taskId, status: 'DONE' }],
      ['reorderTask', { taskId }],
      ['deleteTask', { taskId }],
    ] as const;
    for (const [mutation, input] of attempts) {
      const { code, message } = await board.refuse(mutation, input);
      expect({ mutation, code, message }).toEqual({
        mutation,
        code: 'WRONG_STATE',
        message: 'The project is archived: take it out of the archive first.',
      });
    }
  });
});
