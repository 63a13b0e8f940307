import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { companyHealth } from '../../../../subgraphs/projects/domain/company-health.ts';
import { projectHealth, type Health } from '../../../../subgraphs/projects/domain/health.ts';
import type { ProjectFacts } from '../../../../subgraphs/projects/domain/project-facts.ts';
import type { Reason } from '../../../../subgraphs/projects/domain/reason.ts';
import type { HealthStatus } from '../../../../subgraphs/projects/generated.ts';
import { anyFacts, onTrack } from './facts.ts';

const gravity: readonly HealthStatus[] = ['ON_TRACK', 'AT_RISK', 'OFF_TRACK'];

function judge(change: Partial<ProjectFacts>): Health {
  const health = projectHealth({ ...onTrack, ...change });
  if (health === null) throw new Error('An active project has a health.');
  return health;
}

function gravityOf(health: Health | null): number {
  return health === null ? -1 : gravity.indexOf(health.status);
}

/** All there is to say when only one thing can be wrong. */
function verdict(change: Partial<ProjectFacts>): string {
  const { status, reasons } = judge(change);
  return [status, ...reasons.map((reason) => `${reason.code} ${reason.status}`)].join(', ');
}

test('a project that nothing speaks against is on track, without reasons', () => {
  expect(judge({})).toEqual({ status: 'ON_TRACK', reasons: [] });
});

test.each(['PLANNED', 'ON_HOLD', 'COMPLETED', 'CANCELLED'] as const)(
  'a project that is %s has no health',
  (status) => {
    expect(projectHealth({ ...onTrack, status, missedMilestones: 3 })).toBeNull();
  },
);

describe('overdue', () => {
  // All but done, so that being late is the only thing that is wrong.
  const work = { doneMinutes: 99, totalMinutes: 100 };
  test.each([
    ['2026-04-09', 'ON_TRACK'],
    ['2026-04-10', 'ON_TRACK'],
    ['2026-04-11', 'OFF_TRACK, OVERDUE OFF_TRACK'],
  ])('on %s, due on April 10: %s', (today, expected) => {
    expect(verdict({ today, work })).toBe(expected);
  });

  test('never comes where no day was promised', () => {
    expect(verdict({ dueOn: null, today: '2029-01-01', work })).toBe('ON_TRACK');
  });

  test('says the day and how long ago it was', () => {
    expect(judge({ today: '2026-04-11', work }).reasons[0]?.message).toBe(
      'The project was due on 2026-04-10, 1 day ago.',
    );
    expect(judge({ today: '2026-04-13', work }).reasons[0]?.message).toContain('3 days ago');
  });

  test('also when all work is done: somebody must complete it', () => {
    const done = { doneMinutes: 100, totalMinutes: 100 };
    expect(verdict({ today: '2026-04-11', work: done })).toBe('OFF_TRACK, OVERDUE OFF_TRACK');
  });
});

describe('milestones missed', () => {
  test.each([
    [0, 'ON_TRACK'],
    [1, 'AT_RISK, MILESTONES_MISSED AT_RISK'],
    [2, 'OFF_TRACK, MILESTONES_MISSED OFF_TRACK'],
    [5, 'OFF_TRACK, MILESTONES_MISSED OFF_TRACK'],
  ])('%d: %s', (missedMilestones, expected) => {
    expect(verdict({ missedMilestones })).toBe(expected);
  });

  test('says how many', () => {
    expect(judge({ missedMilestones: 1 }).reasons[0]?.message).toBe('1 open milestone is past its due day.');
    expect(judge({ missedMilestones: 2 }).reasons[0]?.message).toBe(
      '2 open milestones are past their due day.',
    );
  });

  test('one more never makes the health better', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const more = { ...facts, missedMilestones: facts.missedMilestones + 1 };
        expect(gravityOf(projectHealth(more))).toBeGreaterThanOrEqual(gravityOf(projectHealth(facts)));
      }),
    );
  });
});

describe('budget burnt', () => {
  const nearlyDone = { doneMinutes: 90, totalMinutes: 100 };
  test.each([
    [5399, undefined, 'ON_TRACK'],
    [5400, undefined, 'AT_RISK, BUDGET_BURNT AT_RISK'],
    [6000, undefined, 'AT_RISK, BUDGET_BURNT AT_RISK'],
    [6000, nearlyDone, 'ON_TRACK'],
    [6000, { doneMinutes: 899, totalMinutes: 1000 }, 'AT_RISK, BUDGET_BURNT AT_RISK'],
    [6001, undefined, 'OFF_TRACK, BUDGET_BURNT OFF_TRACK'],
    [6001, nearlyDone, 'OFF_TRACK, BUDGET_BURNT OFF_TRACK'],
  ])('%d of 6000 minutes logged, work %j: %s', (loggedMinutes, work = onTrack.work, expected) => {
    expect(verdict({ loggedMinutes, work })).toBe(expected);
  });

  test('never comes where no budget was set', () => {
    expect(verdict({ budgetMinutes: null, loggedMinutes: 1_000_000 })).toBe('ON_TRACK');
  });

  test('says how much of how much', () => {
    expect(judge({ loggedMinutes: 6030 }).reasons[0]?.message).toBe(
      'The budget is used up: 100 h 30 min of the planned 100 h are logged.',
    );
    expect(judge({ loggedMinutes: 5700 }).reasons[0]?.message).toBe(
      'The budget is nearly used up: 95 h of the planned 100 h are logged, and 50 percent of the work is done.',
    );
  });

  test('more logged time never makes the health better', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(10_000), (facts, minutes) => {
        const more = { ...facts, loggedMinutes: facts.loggedMinutes + minutes };
        expect(gravityOf(projectHealth(more))).toBeGreaterThanOrEqual(gravityOf(projectHealth(facts)));
      }),
    );
  });
});

describe('behind schedule', () => {
  // On 2026-02-20, 50 of the 100 days are gone.
  test.each([
    [31, 'ON_TRACK'],
    [30, 'AT_RISK, BEHIND_SCHEDULE AT_RISK'],
    [0, 'AT_RISK, BEHIND_SCHEDULE AT_RISK'],
  ])('half of the time gone, %d percent done: %s', (doneMinutes, expected) => {
    expect(verdict({ work: { doneMinutes, totalMinutes: 100 } })).toBe(expected);
  });

  test('never comes where no day was promised', () => {
    expect(verdict({ dueOn: null, work: { doneMinutes: 0, totalMinutes: 100 } })).toBe('ON_TRACK');
  });

  test('says both percentages', () => {
    expect(judge({ work: { doneMinutes: 20, totalMinutes: 100 } }).reasons[0]?.message).toBe(
      "50 percent of the project's time is gone, and 20 percent of its work is done.",
    );
  });

  test('finishing work never makes the health worse', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(100_000), ({ work, ...facts }, minutes) => {
        const doneMinutes = Math.min(work.totalMinutes, work.doneMinutes + minutes);
        const after = projectHealth({ ...facts, work: { ...work, doneMinutes } });
        expect(gravityOf(after)).toBeLessThanOrEqual(gravityOf(projectHealth({ ...facts, work })));
      }),
    );
  });
});

describe('several reasons', () => {
  test('are all told, the gravest first and equally grave ones always in the same order', () => {
    const everything = { missedMilestones: 1, loggedMinutes: 6001, today: '2026-05-01' };
    expect(verdict(everything)).toBe(
      'OFF_TRACK, OVERDUE OFF_TRACK, BUDGET_BURNT OFF_TRACK, MILESTONES_MISSED AT_RISK, BEHIND_SCHEDULE AT_RISK',
    );
  });

  test('make the health as bad as the first of them, whatever they are', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const health = projectHealth(facts);
        expect(health?.status).toBe(health?.reasons[0]?.status ?? 'ON_TRACK');
        const order = health?.reasons.map((reason) => gravity.indexOf(reason.status)) ?? [];
        expect(order).toEqual([...order].sort((a, b) => b - a));
      }),
    );
  });

  test('a day that passes never makes the health better', () => {
    fc.assert(
      fc.property(anyFacts, fc.nat(400), (facts, days) => {
        const later = new Date(Date.parse(facts.today) + days * 86_400_000).toISOString().slice(0, 10);
        expect(gravityOf(projectHealth({ ...facts, today: later }))).toBeGreaterThanOrEqual(
          gravityOf(projectHealth(facts)),
        );
      }),
    );
  });
});

describe('a company', () => {
  const reason = (code: Reason['code'], status: Reason['status']): Reason => ({
    code,
    status,
    message: code,
  });
  const fine: Health = { status: 'ON_TRACK', reasons: [] };
  const risky: Health = { status: 'AT_RISK', reasons: [reason('BEHIND_SCHEDULE', 'AT_RISK')] };
  const lost: Health = {
    status: 'OFF_TRACK',
    reasons: [reason('OVERDUE', 'OFF_TRACK'), reason('MILESTONES_MISSED', 'AT_RISK')],
  };

  test('has no health where no project is active', () => {
    expect(companyHealth([])).toBeNull();
    expect(companyHealth([null, null])).toBeNull();
  });

  test('is on track when all its active projects are', () => {
    expect(companyHealth([fine, null, fine])).toEqual(fine);
  });

  test('stands as its worst project, with the reasons of all, the gravest first', () => {
    const health = companyHealth([risky, fine, lost]);
    expect(health?.status).toBe('OFF_TRACK');
    expect(health?.reasons.map(({ code }) => code)).toEqual([
      'OVERDUE',
      'BEHIND_SCHEDULE',
      'MILESTONES_MISSED',
    ]);
  });

  test('is never better than one of its projects', () => {
    fc.assert(
      fc.property(fc.array(anyFacts, { minLength: 1, maxLength: 5 }), (all) => {
        const each = all.map(projectHealth);
        expect(gravityOf(companyHealth(each))).toBe(Math.max(...each.map(gravityOf)));
      }),
    );
  });
});
