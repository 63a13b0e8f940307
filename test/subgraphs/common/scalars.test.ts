import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kind } from 'graphql';
import { scalarResolvers } from '../../../subgraphs/common/graph/scalars.ts';

const { Date: DateScalar, DateTime } = scalarResolvers;

describe('Date', () => {
  test('takes every real day and gives it back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(DateScalar.parseValue(day)).toBe(day);
          expect(DateScalar.serialize(day)).toBe(day);
        },
      ),
    );
  });

  test.each([
    '2026-02-30',
    '2026-13-01',
    '0000-01-01',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
    '',
    20260101,
    null,
    {},
  ])('refuses %j', (value) =>
    expect(() => DateScalar.parseValue(value)).toThrow('A Date is a day such as "2026-01-31"'),
  );

  test('refuses a literal that is not text', () => {
    expect(() => DateScalar.parseLiteral({ kind: Kind.INT, value: '2026' })).toThrow('A Date is a day');
  });
});

describe('DateTime', () => {
  test('is UTC with milliseconds outside, whatever came in', () => {
    expect(DateTime.serialize(DateTime.parseValue('2026-01-31T09:30:00+02:00'))).toBe(
      '2026-01-31T07:30:00.000Z',
    );
  });

  test.each([
    '2026-01-31',
    '2026-01-31T09:30:00',
    '2026-01-31T25:00:00Z',
    '0000-06-01T00:00:00Z',
    '0001-01-01T00:00:00+01:00',
    '',
    1,
    null,
  ])('refuses %j', (value) =>
    expect(() => DateTime.parseValue(value)).toThrow('A DateTime is an instant such as'),
  );
});
