import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  invoiceable,
  type HourlyTerms,
  type WorkedTime,
} from '../../../../subgraphs/psa/domain/invoiceable.ts';

const one = (...minutes: number[]): WorkedTime[] => minutes.map((each) => ({ minutes: each, entries: 1 }));
const hourly: HourlyTerms = { type: 'TIME_AND_MATERIAL', includedMinutes: null, hourlyRateMinor: 10_000 };
const retainer: HourlyTerms = { type: 'RETAINER', includedMinutes: 600, hourlyRateMinor: 10_000 };

describe('time and material', () => {
  test.each([
    ['nothing', one(), 0, 0],
    ['an hour', one(60), 60, 10_000],
    // 1 minute of 100.00 an hour is 1.6666…, rounded half up to 1.67: for each entry.
    ['a minute', one(1), 1, 167],
    ['three minutes, each an entry', one(1, 1, 1), 3, 501],
    ['three minutes as one entry', one(3), 3, 500],
    ['entries of the same length', [{ minutes: 1, entries: 3 }], 3, 501],
  ])('of %s', (_, during, minutes, amountMinor) => {
    expect(invoiceable(hourly, one(1_000), during)).toEqual({ minutes, amountMinor });
  });

  test('rounds half up', () => {
    // 30 minutes of 0.01 an hour are half a cent; 29 are less.
    const cheap = { ...hourly, hourlyRateMinor: 1 };
    expect(invoiceable(cheap, [], one(30)).amountMinor).toBe(1);
    expect(invoiceable(cheap, [], one(29)).amountMinor).toBe(0);
  });
});

describe.each(['HOURS', 'RETAINER'] as const)('%s', (type) => {
  const terms = { ...retainer, type };
  test.each([
    ['all of it included', 0, 600, 0, 0],
    ['a minute above', 0, 601, 1, 167],
    ['the part above', 500, 200, 100, 16_667],
    ['all of it above', 700, 60, 60, 10_000],
    ['nothing', 700, 0, 0, 0],
  ])('%s', (_, before, during, minutes, amountMinor) => {
    expect(invoiceable(terms, one(before), one(during))).toEqual({ minutes, amountMinor });
  });

  test('without a rate has no price', () => {
    const free = { ...terms, hourlyRateMinor: null };
    expect(invoiceable(free, [], one(660))).toEqual({ minutes: 60, amountMinor: null });
  });
});

test('a fixed price invoices no time', () => {
  const fixed = { ...retainer, type: 'FIXED' as const, includedMinutes: null, hourlyRateMinor: null };
  expect(invoiceable(fixed, one(60), one(60))).toEqual({ minutes: 0, amountMinor: null });
});

const terms = fc.record({
  type: fc.constantFrom(
    'HOURS' as const,
    'RETAINER' as const,
    'TIME_AND_MATERIAL' as const,
    'FIXED' as const,
  ),
  includedMinutes: fc.integer({ min: 0, max: 2_000 }),
  hourlyRateMinor: fc.integer({ min: 0, max: 1_000_000 }),
});
const work = fc.array(fc.integer({ min: 1, max: 1_440 }).map((minutes) => ({ minutes, entries: 1 })));

test('what adjacent spans give adds up to what they give as one', () => {
  fc.assert(
    fc.property(terms, work, work, work, (agreed, before, first, second) => {
      const whole = invoiceable(agreed, before, [...first, ...second]);
      const parts = [invoiceable(agreed, before, first), invoiceable(agreed, [...before, ...first], second)];
      expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(whole.minutes);
      const amounts = parts.reduce((sum, part) => sum + (part.amountMinor ?? 0), 0);
      expect(amounts).toBe(whole.amountMinor ?? 0);
    }),
  );
});

test('is never off by more than half a minor unit for each price that is rounded', () => {
  fc.assert(
    fc.property(terms, work, (agreed, during) => {
      const { minutes, amountMinor } = invoiceable(agreed, [], during);
      const exact = (minutes * agreed.hourlyRateMinor) / 60;
      const rounded = agreed.type === 'TIME_AND_MATERIAL' ? during.length : 1;
      if (amountMinor !== null) expect(Math.abs(amountMinor - exact)).toBeLessThanOrEqual(rounded / 2 + 1e-6);
    }),
  );
});
