import { describe, expect, test } from '@jest/globals';
import { Leaving } from '../../gateway/departure.ts';

describe('a departure', () => {
  test('is told once, to all who listen', () => {
    const leaving = new Leaving();
    const told: string[] = [];
    leaving.addEventListener('abort', () => told.push('one'));
    leaving.addEventListener('abort', () => told.push('another'));
    expect(leaving.aborted).toBe(false);
    leaving.abort();
    leaving.abort();
    expect(leaving.aborted).toBe(true);
    expect(told).toEqual(['one', 'another']);
  });

  test('is not told to who stopped listening, also while others are told', () => {
    const leaving = new Leaving();
    const told: string[] = [];
    const other = () => told.push('other');
    leaving.addEventListener('abort', () => leaving.removeEventListener('abort', other));
    leaving.addEventListener('abort', other);
    leaving.abort();
    expect(told).toEqual([]);
  });

  test('is over before it is told, so that a listener can ask', () => {
    const leaving = new Leaving();
    const seen: boolean[] = [];
    leaving.addEventListener('abort', () => seen.push(leaving.aborted));
    leaving.abort();
    expect(seen).toEqual([true]);
  });
});
