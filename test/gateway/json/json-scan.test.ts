import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { JsonScan } from '../../../gateway/json/json-scan.ts';

type Pass = 'value' | 'string' | 'int' | 'number' | 'boolean' | 'null';

/** The text up to where the scan moved; `null` where it did not pass. Something else stands before and behind. */
function passed(pass: Pass, text: string | Buffer, behind = ''): string | null {
  const before = Buffer.from('"x",');
  const bytes = Buffer.concat([before, Buffer.from(text), Buffer.from(behind)]);
  const scan = new JsonScan(bytes, before.length, bytes.length - Buffer.byteLength(behind));
  return scan[pass]() ? bytes.toString('utf8', before.length, scan.at) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => JSON.stringify(text)),
  fc.stringMatching(/^"[ -~]{0,12}"?$/),
  fc.stringMatching(/^"(\\[a-z"\\/]|\\u[0-9a-g]{1,4}|[ -~]){0,6}"$/),
  fc.stringMatching(/^-?[0-9]{1,12}(\.[0-9]{0,4})?(e-?[0-9]{1,3})?$/),
  fc.stringMatching(/^[-+.0-9eE]{1,8}$/),
  fc.constantFrom(
    'true',
    'false',
    'null',
    'nul',
    'truefalse',
    '""',
    '"',
    '-',
    '-0',
    '-0.5',
    '01',
    '1.',
    '.5',
    '',
  ),
);

describe('going through JSON', () => {
  test('passes any value, up to its end', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(',"y":1}', ']', '}', ''), (value, behind) => {
        const text = JSON.stringify(value);
        expect(passed('value', text, behind)).toBe(text);
      }),
      { numRuns: 1000, seed: 21 },
    );
  });

  test.each<readonly [Pass, (value: unknown) => boolean]>([
    ['string', (value) => typeof value === 'string'],
    ['int', (value) => Number.isInteger(value) && !Object.is(value, -0)],
    ['number', (value) => Number.isFinite(value) && !Object.is(value, -0)],
    ['boolean', (value) => typeof value === 'boolean'],
    ['null', (value) => value === null],
  ])('passes as a %s nothing else', (pass, isRight) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = passed(pass, text);
        if (found !== null)
          expect({ found, isRight: isRight(parsed(found)) }).toEqual({ found, isRight: true });
      }),
      { numRuns: 3000, seed: 22 },
    );
  });

  test('passes all strings, and everyday numbers', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        (text, int) => {
          expect(passed('string', JSON.stringify(text))).toBe(JSON.stringify(text));
          expect(passed('int', String(int))).toBe(String(int));
          const decimal = String(int / 64);
          if (!decimal.startsWith('-0.')) expect(passed('number', decimal)).toBe(decimal);
        },
      ),
      { numRuns: 1000, seed: 23 },
    );
  });

  test.each(['-0', '1e3', '1234567890'])('leaves %s to others, as an Int', (text) => {
    const isPassedWhole = passed('int', text) === text;
    expect(isPassedWhole).toBe(false);
  });

  test('goes no further than it is told', () => {
    expect(passed('string', '"abc', '"')).toBeNull();
    expect(passed('string', '"ab\\', '""')).toBeNull();
    expect(passed('value', '[1,2', ']')).toBeNull();
  });

  test('tells of strings that are not ASCII, or have escapes', () => {
    const scanOf = (text: string) => {
      const bytes = Buffer.from(text);
      const scan = new JsonScan(bytes, 0, bytes.length);
      return { isPassed: scan.string(), isAscii: scan.isAscii, hasEscape: scan.hasEscape };
    };
    expect(scanOf('"Ann"')).toEqual({ isPassed: true, isAscii: true, hasEscape: false });
    expect(scanOf('"Jürgen"')).toEqual({ isPassed: true, isAscii: false, hasEscape: false });
    expect(scanOf('"a\\u00fcb"')).toEqual({ isPassed: true, isAscii: true, hasEscape: true });
  });
});
