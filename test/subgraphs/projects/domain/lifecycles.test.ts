import { describe, expect, test } from '@jest/globals';
import {
  whyNeeded,
  whyNotOpen,
  whyNotReopen,
} from '../../../../subgraphs/projects/domain/milestone-lifecycle.ts';
import {
  projectTransitions,
  whyNotArchive,
  whyNotComplete,
  whyNotMoveProject,
  whyNotTouch,
  whyNotUnarchive,
  whyNotWork,
} from '../../../../subgraphs/projects/domain/project-lifecycle.ts';
import {
  taskTransitions,
  whyNoSubtask,
  whyNotDelete,
  whyNotMoveTask,
} from '../../../../subgraphs/projects/domain/task-lifecycle.ts';
import type { ProjectStatus, TaskStatus } from '../../../../subgraphs/projects/enums.ts';

const projectStatuses = Object.keys(projectTransitions) as ProjectStatus[];
const taskStatuses = Object.keys(taskTransitions) as TaskStatus[];
const archivedAt = new Date('2026-03-02T12:00:00Z');

/** Every pair of two statuses that an allowed move joins, as `FROM TO`. */
const pairsOf = <Status extends string>(
  statuses: readonly Status[],
  isAllowed: (from: Status, to: Status) => boolean,
) => statuses.flatMap((from) => statuses.filter((to) => isAllowed(from, to)).map((to) => `${from} ${to}`));

describe('a project', () => {
  test('may move so, and in no other way', () => {
    const moves = pairsOf(
      projectStatuses,
      (status, to) => whyNotMoveProject({ status, archivedAt: null }, to) === null,
    );
    expect(moves).toEqual([
      'PLANNED ACTIVE',
      'PLANNED CANCELLED',
      'ACTIVE ON_HOLD',
      'ACTIVE COMPLETED',
      'ACTIVE CANCELLED',
      'ON_HOLD ACTIVE',
      'ON_HOLD CANCELLED',
      'COMPLETED ACTIVE',
      'CANCELLED PLANNED',
      'CANCELLED ACTIVE',
    ]);
  });

  test('that cannot move says where it may go', () => {
    expect(whyNotMoveProject({ status: 'ACTIVE', archivedAt: null }, 'PLANNED')).toBe(
      'A project that is ACTIVE may become ON_HOLD, COMPLETED or CANCELLED; received PLANNED.',
    );
    expect(whyNotMoveProject({ status: 'COMPLETED', archivedAt: null }, 'ON_HOLD')).toBe(
      'A project that is COMPLETED may become ACTIVE; received ON_HOLD.',
    );
    expect(whyNotMoveProject({ status: 'ACTIVE', archivedAt: null }, 'ACTIVE')).toBe(
      'The project is ACTIVE already.',
    );
  });

  test('takes changes to its work while it is neither closed nor archived', () => {
    const open = projectStatuses.filter((status) => whyNotWork({ status, archivedAt: null }) === null);
    expect(open).toEqual(['PLANNED', 'ACTIVE', 'ON_HOLD']);
    for (const status of projectStatuses) {
      expect(whyNotWork({ status, archivedAt })).toContain('archived');
      expect(whyNotTouch({ status, archivedAt })).toContain('archived');
      expect(whyNotTouch({ status, archivedAt: null })).toBeNull();
    }
  });

  test('is archived unless it is active, and once only', () => {
    const archivable = projectStatuses.filter(
      (status) => whyNotArchive({ status, archivedAt: null }) === null,
    );
    expect(archivable).toEqual(['PLANNED', 'ON_HOLD', 'COMPLETED', 'CANCELLED']);
    expect(whyNotArchive({ status: 'PLANNED', archivedAt })).toBe('The project is archived already.');
    expect(whyNotUnarchive({ status: 'PLANNED', archivedAt })).toBeNull();
    expect(whyNotUnarchive({ status: 'PLANNED', archivedAt: null })).toBe('The project is not archived.');
  });

  test.each([
    [0, 0, null],
    [1, 0, 'still open: 1 task.'],
    [0, 2, 'still open: 2 milestones.'],
    [3, 1, 'still open: 3 tasks and 1 milestone.'],
  ])('with %d open tasks and %d open milestones is completed unless: %s', (tasks, milestones, end) => {
    const reason = whyNotComplete({ tasks, milestones });
    expect(reason).toBe(end && `A project is completed when all of it is done; ${end}`);
  });
});

describe('a task', () => {
  const alone = { openSubtasks: 0, parentStatus: null };

  test('may move so, and in no other way', () => {
    const moves = pairsOf(taskStatuses, (status, to) => whyNotMoveTask({ status, ...alone }, to) === null);
    expect(moves).toEqual([
      'TODO IN_PROGRESS',
      'TODO BLOCKED',
      'TODO DONE',
      'IN_PROGRESS TODO',
      'IN_PROGRESS BLOCKED',
      'IN_PROGRESS DONE',
      'BLOCKED TODO',
      'BLOCKED IN_PROGRESS',
      'DONE TODO',
      'DONE IN_PROGRESS',
    ]);
  });

  test('with open subtasks moves as one without, but is never done', () => {
    const withParts = { openSubtasks: 2, parentStatus: null };
    const moves = pairsOf(
      taskStatuses,
      (status, to) => whyNotMoveTask({ status, ...withParts }, to) === null,
    );
    const all = pairsOf(taskStatuses, (status, to) => whyNotMoveTask({ status, ...alone }, to) === null);
    expect(moves).toEqual(all.filter((move) => !move.endsWith(' DONE')));
    expect(whyNotMoveTask({ status: 'TODO', ...withParts }, 'DONE')).toBe(
      'A task is done when all its subtasks are; still open: 2 subtasks.',
    );
  });

  test('that is a part of a done one is not opened again before that one', () => {
    for (const to of ['TODO', 'IN_PROGRESS'] as const) {
      expect(whyNotMoveTask({ status: 'DONE', openSubtasks: 0, parentStatus: 'DONE' }, to)).toBe(
        'The task that this is a part of is DONE: open that one again first.',
      );
      expect(whyNotMoveTask({ status: 'DONE', openSubtasks: 0, parentStatus: 'TODO' }, to)).toBeNull();
    }
  });

  test('gets subtasks unless it is done or a subtask itself', () => {
    for (const status of taskStatuses) {
      expect(whyNoSubtask({ status, parentId: null }) === null).toBe(status !== 'DONE');
      expect(whyNoSubtask({ status, parentId: 'tsk_1' })).toContain('one level deep');
    }
  });

  test.each([
    [0, 0, null],
    [1, 0, 'Time was logged on the task (1 entry): it cannot be deleted any more.'],
    [2, 3, 'Time was logged on the task (2 entries): it cannot be deleted any more.'],
    [0, 1, 'The task has 1 subtask: delete them first.'],
  ])('with %d time entries and %d subtasks is deleted unless: %s', (timeEntries, subtasks, reason) => {
    expect(whyNotDelete({ timeEntries, subtasks })).toBe(reason);
  });
});

describe('a milestone', () => {
  test('is changed while it is open and reopened while it is not', () => {
    expect(whyNotOpen({ completedAt: null })).toBeNull();
    expect(whyNotOpen({ completedAt: archivedAt })).toBe(
      'The milestone was completed on 2026-03-02: reopen it first.',
    );
    expect(whyNotReopen({ completedAt: archivedAt })).toBeNull();
    expect(whyNotReopen({ completedAt: null })).toBe('The milestone is open already.');
  });

  test('is needed while tasks lead to it', () => {
    expect(whyNeeded(0)).toBeNull();
    expect(whyNeeded(1)).toBe('1 task of the project leads to the milestone: take the milestone off first.');
    expect(whyNeeded(2)).toBe('2 tasks of the project lead to the milestone: take the milestone off first.');
  });
});
