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
/** Days that every month has. */
const commonDays = days.filter((day) => Number(day.slice(8)) <= 28);

test('follows at once, and has as many days where it has no whole months', () => {
  fc.assert(
    fc.property(commonDays, fc.integer({ min: 0, max: 1_500 }), (startsOn, length) => {
      const endsOn = addDays(startsOn, length);
      const next = nextPeriod({ startsOn, endsOn });
      expect(next.startsOn).toBe(addDays(endsOn, 1));
      if (next.startsOn.slice(8) === startsOn.slice(8)) return;
      expect(daysBetween(next.startsOn, next.endsOn)).toBe(length);
    }),
  );
});

test('has as many months where it has whole months', () => {
  fc.assert(
    fc.property(commonDays, fc.integer({ min: 1, max: 60 }), (startsOn, months) => {
      const [second, third] = [monthsAfter(startsOn, months), monthsAfter(startsOn, 2 * months)];
      expect(nextPeriod({ startsOn, endsOn: addDays(second, -1) })).toEqual({
        startsOn: second,
        endsOn: addDays(third, -1),
      });
    }),
  );
});

/** The same day of a later month. */
function monthsAfter(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}
