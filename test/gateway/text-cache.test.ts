import { describe, expect, test } from '@jest/globals';
import { createTextCache } from '../../gateway/text-cache.ts';

const value = { made: true };

describe('while there is room', () => {
  test('everything is held at once', () => {
    const cache = createTextCache<object>({ most: 2, mostCharacters: 100 });
    expect(cache.set('a', value)).toBe(true);
    expect(cache.set('b', value)).toBe(true);
    expect([cache.get('a'), cache.get('b'), cache.size]).toEqual([value, value, 2]);
    expect([cache.delete('a'), cache.delete('a'), cache.get('a')]).toEqual([true, false, undefined]);
  });
});

describe('when it is full', () => {
  test('texts that come once, however many, take no place', () => {
    const cache = createTextCache<object>({ most: 2, mostCharacters: 100 });
    cache.set('a', value);
    cache.set('b', value);
    for (let n = 0; n < 10_000; n++) expect(cache.set(`once ${n}`, value)).toBe(false);
    expect([cache.get('a'), cache.get('b')]).toEqual([value, value]);
  });

  test('one that comes a second time takes the place of the least used', () => {
    const cache = createTextCache<object>({ most: 2, mostCharacters: 100 });
    cache.set('a', value);
    cache.set('b', value);
    cache.get('a');
    expect([cache.set('c', value), cache.set('c', value)]).toEqual([false, true]);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([value, undefined, value]);
    // What was driven out has to come twice, as any other.
    expect([cache.set('b', value), cache.set('b', value)]).toEqual([false, true]);
  });

  test('a text may stand for others that come a second time', () => {
    const cache = createTextCache<object>({ most: 1, mostCharacters: 100 });
    cache.set('a', value);
    expect([cache.set('b1', value, 1, 'b'), cache.set('b2', value, 1, 'b')]).toEqual([false, true]);
    expect([cache.get('b1'), cache.get('b2')]).toEqual([undefined, value]);
    expect([cache.set('b3', value, 1, 'b'), cache.set('b3', value, 1, 'b')]).toEqual([false, true]);
  });

  test('what came before is known, until it is held', () => {
    const cache = createTextCache<object>({ most: 1, mostCharacters: 100 });
    cache.set('a', value);
    expect([cache.comesAgain('b'), cache.comesAgain('b'), cache.comesAgain('b')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([cache.set('b', value), cache.comesAgain('b')]).toEqual([true, false]);
  });

  test('what is held may be set anew', () => {
    const cache = createTextCache<object>({ most: 1, mostCharacters: 100 });
    cache.set('a', value);
    const other = {};
    expect(cache.set('a', other)).toBe(true);
    expect(cache.get('a')).toBe(other);
  });
});

describe('room is counted in characters, too', () => {
  test('those of the key, or those that are told', () => {
    const cache = createTextCache<object>({ most: 100, mostCharacters: 10 });
    expect(cache.set('four', value)).toBe(true);
    expect(cache.set('x', value, 6)).toBe(true);
    expect(cache.set('y', value, 0)).toBe(false);
  });

  test('what is longer than all the room is never held', () => {
    const cache = createTextCache<object>({ most: 100, mostCharacters: 10 });
    cache.set('four', value);
    for (let time = 0; time < 3; time++) expect(cache.set('x'.repeat(11), value)).toBe(false);
    expect(cache.get('four')).toBe(value);
  });
});
