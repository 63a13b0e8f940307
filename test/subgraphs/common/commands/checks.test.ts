import { describe, expect, test } from '@jest/globals';
import {
  checkNumber,
  checkOrder,
  checkText,
  mistakesIn,
} from '../../../../subgraphs/common/commands/checks.ts';

const path = ['input', 'name'];
const said = (finding: ReturnType<typeof checkText>) => finding?.message ?? null;

describe('texts', () => {
  test.each([
    ['Alder', null],
    ['x'.repeat(10), null],
    [null, null],
    [undefined, null],
    ['', 'name must say something; received an empty text.'],
    [' \t\n', 'name must say something; received an empty text.'],
    ['x'.repeat(11), 'name has at most 10 characters; received 11.'],
    ['😀', null],
    ['a\0b', 'name has a character that no text has, U+0000.'],
    ['a\ud800', 'name has half a character, a surrogate that stands alone.'],
  ])('%j', (text, expected) => expect(said(checkText(path, text, 10))).toBe(expected));
});

describe('numbers', () => {
  test.each([
    [1, null],
    [5, null],
    [null, null],
    [0, 'name must be from 1 to 5; received 0.'],
    [6, 'name must be from 1 to 5; received 6.'],
    [Number.NaN, 'name must be from 1 to 5; received NaN.'],
  ])('%j', (value, expected) => expect(said(checkNumber(path, value, 1, 5))).toBe(expected));
});

describe('days in order', () => {
  test.each([
    ['2026-01-01', '2026-01-02', null],
    ['2026-01-01', '2026-01-01', null],
    [null, '2026-01-01', null],
    ['2026-01-01', null, null],
    ['2026-01-02', '2026-01-01', 'name must not come before 2026-01-02; received 2026-01-01.'],
  ])('%j and %j', (first, last, expected) => expect(said(checkOrder(path, first, last))).toBe(expected));
});

test('all mistakes are told together, with their places', () => {
  const mistakes = mistakesIn([checkText(path, '', 5), null, checkNumber(['input', 'size'], 9, 1, 5)]);
  expect(mistakes.map(({ code, path }) => [code, path])).toEqual([
    ['INVALID_VALUE', ['input', 'name']],
    ['INVALID_VALUE', ['input', 'size']],
  ]);
});
