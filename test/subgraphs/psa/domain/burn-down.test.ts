import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../../subgraphs/common/clock.ts';
import { burnDown, mostBurnDownPoints } from '../../../../subgraphs/psa/domain/burn-down.ts';
import { nextStep, previousStep, stepOf } from '../../../../subgraphs/psa/domain/calendar-steps.ts';

const steps = fc.constantFrom('WEEK' as const, 'MONTH' as const);
const days = fc.integer({ min: 0, max: 12_000 }).map((count) => addDays('2010-01-01', count));

describe('steps', () => {
  test.each([
    ['2026-03-02', 'WEEK', '2026-03-02', '2026-03-09', '2026-02-23'],
    ['2026-03-01', 'WEEK', '2026-02-23', '2026-03-02', '2026-02-16'],
    ['2026-03-31', 'MONTH', '2026-03-01', '2026-04-01', '2026-02-01'],
    ['2026-01-31', 'MONTH', '2026-01-01', '2026-02-01', '2025-12-01'],
  ] as const)('%s by %s is in the step of %s', (day, by, step, next, previous) => {
    expect([stepOf(day, by), nextStep(step, by), previousStep(step, by)]).toEqual([step, next, previous]);
  });

  test('cover every day once', () => {
    fc.assert(
      fc.property(days, steps, (day, by) => {
        const step = stepOf(day, by);
        expect(step <= day && day < nextStep(step, by)).toBe(true);
        expect(previousStep(nextStep(step, by), by)).toBe(step);
        expect(stepOf(step, by)).toBe(step);
      }),
    );
  });
});

describe('burnDown', () => {
  const contract = { startsOn: '2026-01-15', endsOn: '2026-03-20', includedMinutes: 600 };

  test('goes from the first day to today', () => {
    const used = new Map([
      ['2026-01-01', 400],
      ['2026-03-01', 300],
    ]);
    expect(burnDown(contract, used, 'MONTH', '2026-03-02')).toEqual([
      { startsOn: '2026-01-15', endsOn: '2026-01-31', usedMinutes: 400, totalUsedMinutes: 400, remainingMinutes: 200 },
      { startsOn: '2026-02-01', endsOn: '2026-02-28', usedMinutes: 0, totalUsedMinutes: 400, remainingMinutes: 200 },
      { startsOn: '2026-03-01', endsOn: '2026-03-20', usedMinutes: 300, totalUsedMinutes: 700, remainingMinutes: -100 },
    ]); // prettier-ignore
  });

  test('is empty before the period, and stops at its end', () => {
    expect(burnDown(contract, new Map(), 'WEEK', '2026-01-14')).toEqual([]);
    expect(burnDown(contract, new Map(), 'WEEK', '2026-12-31').at(-1)).toMatchObject({
      startsOn: '2026-03-16',
      endsOn: '2026-03-20',
    });
  });

  test('has nothing left to tell where nothing is included', () => {
    const open = { startsOn: '2026-03-01', endsOn: null, includedMinutes: null };
    expect(burnDown(open, new Map([['2026-03-01', 5]]), 'MONTH', '2026-03-02')).toEqual([
      {
        startsOn: '2026-03-01',
        endsOn: '2026-03-31',
        usedMinutes: 5,
        totalUsedMinutes: 5,
        remainingMinutes: null,
      },
    ]);
  });

  test('shows the latest points of a long period, with all that was used before in their totals', () => {
    const long = { startsOn: '2000-01-01', endsOn: null, includedMinutes: 1_000 };
    const points = burnDown(long, new Map([['2000-01-01', 70], ['2026-03-01', 5]]), 'MONTH', '2026-03-02'); // prettier-ignore
    expect(points).toHaveLength(mostBurnDownPoints);
    expect(points[0]).toMatchObject({ startsOn: '2016-04-01', usedMinutes: 0, totalUsedMinutes: 70 });
    expect(points.at(-1)).toMatchObject({
      startsOn: '2026-03-01',
      totalUsedMinutes: 75,
      remainingMinutes: 925,
    });
  });

  test('adds up: the points are contiguous, and the last total is all the work', () => {
    const work = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 1_440 })));
    const length = fc.option(fc.integer({ min: 700, max: 800 }));
    fc.assert(
      fc.property(
        days,
        length,
        work,
        steps,
        fc.integer({ min: 0, max: 800 }),
        (startsOn, days_, entries, by, age) => {
          const used = new Map<string, number>();
          for (const [offset, minutes] of entries) {
            const step = stepOf(addDays(startsOn, offset), by);
            used.set(step, (used.get(step) ?? 0) + minutes);
          }
          const endsOn = days_ === null ? null : addDays(startsOn, days_);
          const points = burnDown(
            { startsOn, endsOn, includedMinutes: 600 },
            used,
            by,
            addDays(startsOn, age),
          );
          const all = entries.reduce((sum, [, minutes]) => sum + minutes, 0);
          expect(points[0]?.startsOn).toBe(startsOn);
          expect(points.at(-1)?.totalUsedMinutes).toBe(all);
          expect(points.reduce((sum, point) => sum + point.usedMinutes, 0)).toBe(all);
          for (const [index, point] of points.entries()) {
            expect(point.remainingMinutes).toBe(600 - point.totalUsedMinutes);
            if (index > 0) expect(point.startsOn).toBe(addDays(points[index - 1]?.endsOn ?? '', 1));
          }
        },
      ),
    );
  });
});
