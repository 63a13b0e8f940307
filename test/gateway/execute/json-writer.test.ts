import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asciiBytes } from '../../../gateway/json/ascii-bytes.ts';
import { JsonWriter } from '../../../gateway/execute/run/json-writer.ts';

/** What a writer makes of these values, one after the other. */
function written(values: readonly unknown[]): string {
  const writer = new JsonWriter();
  for (const value of values) writer.value(value);
  return writer.toString();
}

const anyString = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
);

describe('values are written as JSON.stringify writes them', () => {
  test('strings of any characters and length', () => {
    fc.assert(fc.property(anyString, (value) => written([value]) === JSON.stringify(value)));
  });

  test('numbers', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double()), (value) => written([value]) === JSON.stringify(value)),
    );
  });

  test('anything that JSON can say', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => written([value]) === JSON.stringify(value)));
  });

  test('what it cannot say is null', () => {
    expect(written([undefined])).toBe('null');
    expect(written([() => 1])).toBe('null');
    expect(() => written([10n])).toThrow();
  });

  test('one after the other, as in one text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyString, fc.double(), fc.boolean())), (values) => {
        expect(written(values)).toBe(values.map((value) => JSON.stringify(value)).join(''));
      }),
    );
  });
});

test('each edge between what is written as it is and what is not', () => {
  for (const code of [
    0x1f, 0x20, 0x21, 0x22, 0x5b, 0x5c, 0x5d, 0x7e, 0x7f, 0x80, 0x7ff, 0x800, 0xd800, 0xdc00,
  ]) {
    const value = `a${String.fromCharCode(code)}b`;
    expect(written([value])).toBe(JSON.stringify(value));
  }
});

test('what was written last can be cut off, and a character be replaced', () => {
  const writer = new JsonWriter();
  writer.raw(asciiBytes(',"a":'));
  const { length } = writer;
  writer.value('lost');
  writer.cut(length);
  writer.null();
  writer.overwrite(0, 0x7b);
  writer.char(0x7d);
  expect(writer.toString()).toBe('{"a":null}');
});

test('grows with what is written, keeps it, and begins anew', () => {
  const writer = new JsonWriter();
  const long = 'é'.repeat(100);
  for (let index = 0; index < 20_000; index++) writer.value(long);
  expect(writer.toString()).toBe(`"${long}"`.repeat(20_000));
  writer.begin();
  writer.value('short');
  expect(writer.toString()).toBe('"short"');
});
