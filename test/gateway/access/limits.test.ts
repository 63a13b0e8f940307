import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createReadDocument } from '../../../gateway/access/limits.ts';

const limits = { maxTokens: 10_000, maxDepth: 10, maxAliases: 5, maxRootFields: 4, maxFields: 100 };
const read = createReadDocument(limits);

const nested = (depth: number) => '{ a '.repeat(depth) + '}'.repeat(depth);

describe('an operation within the limits passes', () => {
  test.each([
    ['small', '{ a }'],
    ['as deep as allowed', nested(10)],
    ['with as many aliases as allowed', '{ x { a:a b:a c:a d:a e:a } }'],
    ['with as many root fields as allowed', '{ a b c d }'],
    ['one of several operations', 'query A { a b c } query B { a b c }'],
    ['with deep input values', `{ a(x: ${'['.repeat(50)}1${']'.repeat(50)}) }`],
    ['with brackets in a string', `{ a(x: "${'{['.repeat(500)}") }`],
    ['with an unknown fragment', '{ ...Nobody }'],
    [
      'with a cyclic fragment: validation names it',
      '{ ...A } fragment A on Q { a ...B } fragment B on Q { b ...A }',
    ],
  ])('%s', (_name, source) => {
    expect(read(source)).toEqual(parse(source));
  });
});

test.each([
  ['no end', '{ a('],
  ['something that is no token', '{ % }'],
  ['something that is no token, before it becomes too large', `{ a ( } % ${'a '.repeat(20_000)}`],
])('what has %s is no document: the pipeline says where', (_name, source) => {
  expect(read(source)).toBeNull();
});

describe('an operation beyond a limit is refused, with the measure and the limit', () => {
  const aliases = Array.from({ length: 100_000 }, (_, index) => `a${index}: a`).join(' ');
  const doubling = Array.from(
    { length: 60 },
    (_, i) => `fragment F${i} on Q { x { ...F${i + 1} ...F${i + 1} } }`,
  );
  const spread = Array.from({ length: 60 }, (_, i) => `fragment F${i} on Q { ...F${i + 1} ...F${i + 1} }`);

  test.each([
    ['100,000 aliases', `{ ${aliases} }`, 'tokens more than 10000, where the limit is 10000'],
    ['1,000 levels', nested(1000), 'nesting of brackets more than 120, where the limit is 120'],
    ['11 levels', nested(11), 'depth 11, where the limit is 10'],
    ['100,000 levels of a list value', `{ a(x: ${'['.repeat(9000)}`, 'nesting of brackets'],
    ['6 aliases', '{ x { a:a b:a c:a d:a e:a f:a } }', 'aliases 6, where the limit is 5'],
    ['5 root fields', '{ a b ...R } fragment R on Q { c d e }', 'root fields 5, where the limit is 4'],
    ['depth behind fragments', `{ ...F0 } ${doubling.join(' ')} fragment F60 on Q { x }`, 'depth 61'],
    [
      'fields behind fragments',
      `{ a { ...F0 } } ${spread.join(' ')} fragment F60 on Q { x }`,
      'fields 11529',
    ],
    ['the second operation', `query A { a } query B ${nested(11)}`, 'depth 11'],
    ['too large behind a mistake', `{ a ( } ${'a '.repeat(20_000)}`, 'tokens more than 10000'],
    ['too deep behind a mistake', `{ a ( } ${nested(1000)}`, 'nesting of brackets more than 120'],
    ['behind brackets in strings', '{ a(x: "}}}}}}}}") '.repeat(1000), 'nesting of brackets'],
  ])('%s', (_name, source, message) => {
    const started = performance.now();
    expect(() => read(source)).toThrow(
      expect.objectContaining({
        code: 'OPERATION_LIMIT_EXCEEDED',
        status: 400,
        message: expect.stringContaining(message),
      }),
    );
    // Who follows every way through the fragments takes for ever.
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
