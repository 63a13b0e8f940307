import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, daysBetween } from '../../../../subgraphs/common/clock.ts';
import { nextPeriod } from '../../../../subgraphs/psa/domain/next-period.ts';

test.each([
  ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
  ['2027-03-01', '2028-02-29', '2028-03-01', '2029-02-28'],
  ['2026-02-01', '2026-02-28', '2026-03-01', '2026-03-31'],
  ['2026-01-15', '2026-04-14', '2026-04-15', '2026-07-14'],
  ['2026-11-30', '2026-12-29', '2026-12-30', '2027-01-29'],
  ['2026-01-31', '2026-02-27', '2026-02-28', '2026-03-27'],
  ['2026-01-01', '2026-01-10', '2026-01-11', '2026-01-20'],
  ['2026-03-02', '2026-03-02', '2026-03-03', '2026-03-03'],
])('after %s to %s comes %s to %s', (startsOn, endsOn, nextStart, nextEnd) => {
  expect(nextPeriod({ startsOn, endsOn })).toEqual({ startsOn: nextStart, endsOn: nextEnd });
});

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('1990-01-01', count));

test('follows at once, and is about as long', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 1_500 }), (startsOn, length) => {
      const endsOn = addDays(startsOn, length);
      const next = nextPeriod({ startsOn, endsOn });
      expect(next.startsOn).toBe(addDays(endsOn, 1));
      // Whole months differ by at most the days that months differ by.
      expect(Math.abs(daysBetween(next.startsOn, next.endsOn) - length)).toBeLessThanOrEqual(3);
    }),
  );
});

test('a year after a year begins on the same day of the month', () => {
  fc.assert(
    fc.property(
      days.filter((day) => Number(day.slice(8)) <= 28),
      (startsOn) => {
        const year = Number(startsOn.slice(0, 4));
        const endsOn = addDays(`${year + 1}${startsOn.slice(4)}`, -1);
        const next = nextPeriod({ startsOn, endsOn });
        expect(next.endsOn).toBe(addDays(`${year + 2}${startsOn.slice(4)}`, -1));
      },
    ),
  );
});
