import { expect, test } from '@jest/globals';
import { LastUsed } from '../../gateway/last-used.ts';

test('what was used last is held, and comes first', () => {
  const held = new LastUsed<string>(3);
  for (const key of ['a', 'b', 'c']) held.add(key, key.toUpperCase());
  expect(held.values()).toEqual(['C', 'B', 'A']);
  expect(held.get('a')).toBe('A');
  expect(held.get('a')).toBe('A');
  held.add('d', 'D');
  expect(held.values()).toEqual(['D', 'A', 'C']);
  expect(held.get('b')).toBeUndefined();
});
