import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysBetween } from '../../../../subgraphs/common/clock.ts';
import {
  placeDay,
  placePlan,
  type TemplatePlan,
} from '../../../../subgraphs/projects/domain/template-plan.ts';

const afterDays = fc.nat(3_650);
const subtask = fc.record({
  title: fc.string({ minLength: 1 }),
  estimateMinutes: fc.option(fc.integer({ min: 1, max: 10_000 })),
  dueAfterDays: fc.option(afterDays),
});

/** Any plan whose tasks lead to milestones that are there. */
const anyPlan: fc.Arbitrary<TemplatePlan> = fc
  .uniqueArray(fc.string({ minLength: 1 }), { maxLength: 5 })
  .chain((names) =>
    fc.record({
      milestones: fc.tuple(
        ...names.map((name) =>
          fc.record({ name: fc.constant(name), dueAfterDays: afterDays, notifyClient: fc.boolean() }),
        ),
      ),
      tasks: fc.array(
        fc
          .tuple(subtask, fc.option(fc.constantFrom('', ...names)), fc.array(subtask, { maxLength: 3 }))
          .map(([task, name, subtasks]) => ({ ...task, milestoneName: name === '' ? null : name, subtasks })),
        { maxLength: 8 },
      ),
    }),
  );

const startsOn = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a plan in the calendar', () => {
  test('has every day as far from the first as the template says', () => {
    fc.assert(
      fc.property(anyPlan, startsOn, (plan, first) => {
        const { milestones, tasks } = placePlan(plan, first);
        expect(milestones.map(({ dueOn }) => daysBetween(first, dueOn))).toEqual(
          plan.milestones.map(({ dueAfterDays }) => dueAfterDays),
        );
        expect(tasks.map(({ dueOn }) => dueOn && daysBetween(first, dueOn))).toEqual(
          plan.tasks.flatMap((task) => [task, ...task.subtasks].map(({ dueAfterDays }) => dueAfterDays)),
        );
      }),
    );
  });

  test('has all tasks in their order, each part behind its task and led to the same milestone', () => {
    fc.assert(
      fc.property(anyPlan, startsOn, (plan, first) => {
        const { tasks } = placePlan(plan, first);
        const named = tasks.map(({ title, milestone, parent }) => ({
          title,
          milestoneName: milestone === null ? null : plan.milestones[milestone]?.name,
          parentTitle: parent === null ? null : tasks[parent]?.title,
        }));
        expect(named).toEqual(
          plan.tasks.flatMap(({ title, milestoneName, subtasks }) => [
            { title, milestoneName, parentTitle: null },
            ...subtasks.map((part) => ({ title: part.title, milestoneName, parentTitle: title })),
          ]),
        );
        tasks.forEach(({ parent }, index) => expect(parent === null || parent < index).toBe(true));
      }),
    );
  });

  test('counts over the end of a month and over a leap day', () => {
    expect(placeDay('2028-02-28', 0)).toBe('2028-02-28');
    expect(placeDay('2028-02-28', 1)).toBe('2028-02-29');
    expect(placeDay('2028-02-28', 2)).toBe('2028-03-01');
    expect(placeDay('2028-02-28', null)).toBeNull();
  });
});
