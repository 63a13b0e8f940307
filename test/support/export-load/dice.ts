/** Whole numbers from 0 up to, not including, `sides`. */
export type Dice = (sides: number) => number;

/** Numbers that look random and are the same each time. */
export function createDice(seed: number): Dice {
  return (sides) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * sides);
  };
}
