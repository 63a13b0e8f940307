import { pick } from '../../common/demo/pick.ts';

/** A row of deterministic numbers, each from 0 up to, not including, 1. */
export interface Draws {
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** An entry of the list. */
  pick<T>(list: readonly T[]): T;
}

/**
 * The numbers that follow from a seed (mulberry32). A project of the demo draws a hundred of them: one hash for the seed and
 * a few additions for each number keep a demo of 5,000 companies quick.
 */
export function createDraws(seed: number): Draws {
  let state = Math.floor(seed * 2 ** 32);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => pick(list, Math.floor(next() * list.length)),
  };
}
