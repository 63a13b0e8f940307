import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { countOverdue, overallProgress } from '../../../../subgraphs/projects/domain/company-numbers.ts';
import { progressOf, sumOfWork, type Work } from '../../../../subgraphs/projects/domain/progress.ts';
import { anyTask } from './facts.ts';

type Task = { readonly isDone: boolean; readonly minutes: number };

function workOf(tasks: readonly Task[]): Work {
  return sumOfWork(
    tasks.map(({ isDone, minutes }) => ({ doneMinutes: isDone ? minutes : 0, totalMinutes: minutes })),
  );
}

describe('progress', () => {
  test.each([
    [0, 0, 0],
    [0, 60, 0],
    [1, 3, 33],
    [2, 3, 66],
    [999, 1000, 99],
    [1000, 1000, 100],
  ])('of %d minutes done of %d is %d', (doneMinutes, totalMinutes, progress) => {
    expect(progressOf({ doneMinutes, totalMinutes })).toBe(progress);
  });

  test('is never lowered by finishing a task', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1 }), fc.nat(), (tasks, pick) => {
        const finished = tasks.map((task, index) =>
          index === pick % tasks.length ? { ...task, isDone: true } : task,
        );
        expect(progressOf(workOf(finished))).toBeGreaterThanOrEqual(progressOf(workOf(tasks)));
      }),
    );
  });

  test('is 100 exactly when every task is done, and a whole number from 0', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1 }), (tasks) => {
        const progress = progressOf(workOf(tasks));
        expect(progress === 100).toBe(tasks.every((task) => task.isDone));
        expect(Number.isInteger(progress)).toBe(true);
        expect(progress).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the numbers of a company', () => {
  test('weigh each project by its estimates', () => {
    const small = { doneMinutes: 100, totalMinutes: 100 };
    const large = { doneMinutes: 0, totalMinutes: 300 };
    expect(overallProgress([small, large])).toBe(25);
  });

  test('know no progress without a project, and none yet without a task', () => {
    expect(overallProgress([])).toBeNull();
    expect(overallProgress([{ doneMinutes: 0, totalMinutes: 0 }])).toBe(0);
  });

  test('count as overdue what was due before today', () => {
    const projects = [
      { dueOn: '2026-03-01' },
      { dueOn: '2026-03-02' },
      { dueOn: '2026-03-03' },
      { dueOn: null },
    ];
    expect(countOverdue(projects, '2026-03-02')).toBe(1);
  });
});
