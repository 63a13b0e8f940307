import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { createStringify } from '../../../gateway/http/stringify-once.ts';

/** Data that tells how often it was written. */
function counted(fields: Record<string, unknown> = { a: 1 }) {
  const count = { written: 0 };
  const data = {
    ...fields,
    get told() {
      count.written++;
      return 'text';
    },
  };
  return { data, count };
}

test('what several have in common is written once, and is the same for all', () => {
  const { data, count } = counted({ a: [null, 'ä\u2028', { b: 1.5 }] });
  const stringify = createStringify(new WeakSet([data]));
  const texts = [1, 2, 3].map(() => stringify({ data }));
  expect(count.written).toBe(1);
  expect(new Set(texts)).toEqual(new Set([`${JSON.stringify({ data })}\n`]));
});

test('what belongs to one is written for each', () => {
  const { data, count } = counted();
  const stringify = createStringify(new WeakSet());
  for (let time = 0; time < 3; time++) stringify({ data });
  expect(count.written).toBe(3);
});

test('what becomes common later is written once from then on', () => {
  const { data, count } = counted();
  const shared = new WeakSet<object>();
  const stringify = createStringify(shared);
  stringify({ data });
  shared.add(data);
  stringify({ data });
  stringify({ data });
  expect(count.written).toBe(2);
});

test.each([
  ['errors', { errors: [new GraphQLError('No.').toJSON()] }],
  ['extensions', { extensions: { cost: 1 } }],
])('with %s it is not shared, and leaves nothing behind for those without', (_what, more) => {
  const { data } = counted();
  const stringify = createStringify(new WeakSet([data]));
  const results = [{ data }, { data, ...more }, { data }];
  expect(results.map(stringify)).toEqual(results.map((result) => `${JSON.stringify(result)}\n`));
});

test('equal data of two runs is never taken for one another', () => {
  const [one, other] = [{ viewer: 'a' }, { viewer: 'b' }];
  const stringify = createStringify(new WeakSet([one, other]));
  expect([one, other, one].map((data) => JSON.parse(stringify({ data })) as unknown)).toEqual(
    [one, other, one].map((data) => ({ data })),
  );
});

test('any result is written as JSON writes it', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (data, isShared) => {
      const stringify = createStringify(new WeakSet(isShared ? [data] : []));
      for (const result of [{ data }, { data }, { data: null }, { errors: [] }]) {
        expect(stringify(result)).toBe(`${JSON.stringify(result)}\n`);
      }
    }),
    { seed: 6 },
  );
});
