import fc from 'fast-check';
import type { ProjectFacts } from '../../../../subgraphs/projects/domain/project-facts.ts';

/** An active project that nothing speaks against: half of its 100 days gone, half of its work done, half of its budget used. */
export const onTrack: ProjectFacts = {
  status: 'ACTIVE',
  today: '2026-02-20',
  startsOn: '2026-01-01',
  dueOn: '2026-04-10',
  work: { doneMinutes: 500, totalMinutes: 1000 },
  missedMilestones: 0,
  budgetMinutes: 6000,
  loggedMinutes: 3000,
};

const day = (min: string, max: string) =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

const work = fc
  .tuple(fc.nat(100_000), fc.nat(100_000))
  .map(([doneMinutes, openMinutes]) => ({ doneMinutes, totalMinutes: doneMinutes + openMinutes }));

/** Any active project. */
export const anyFacts: fc.Arbitrary<ProjectFacts> = fc.record({
  status: fc.constant('ACTIVE' as const),
  today: day('2026-01-01', '2026-12-31'),
  startsOn: day('2025-06-01', '2026-06-30'),
  dueOn: fc.option(day('2026-07-01', '2026-12-31')),
  work,
  missedMilestones: fc.nat(4),
  budgetMinutes: fc.option(fc.integer({ min: 1, max: 100_000 })),
  loggedMinutes: fc.nat(120_000),
});

/** Any task as far as progress goes. */
export const anyTask = fc.record({
  isDone: fc.boolean(),
  minutes: fc.integer({ min: 1, max: 100_000 }),
});
