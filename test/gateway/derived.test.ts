import { expect, test } from '@jest/globals';
import { derivedOnce } from '../../gateway/derived.ts';

test('each object is read once, and each reader has its own', () => {
  let times = 0;
  const nameOf = derivedOnce(({ name }: { readonly name: string }) => `${name} ${++times}`);
  const sizeOf = derivedOnce(({ name }: { readonly name: string }) => ({ size: name.length }));
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([nameOf(one), nameOf(other), nameOf(one)]).toEqual(['one 1', 'other 2', 'one 1']);
  expect(sizeOf(one)).toBe(sizeOf(one));
  expect(sizeOf(one)).toEqual({ size: 3 });
});

test('copies of the object, its keys and its JSON know nothing of it', () => {
  let times = 0;
  const read = derivedOnce((_: { readonly a: number }) => ({ time: ++times }));
  const one = { a: 1 };
  read(one);
  expect(read({ ...one })).toEqual({ time: 2 });
  expect([Object.keys(one), JSON.stringify(one)]).toEqual([['a'], '{"a":1}']);
});
