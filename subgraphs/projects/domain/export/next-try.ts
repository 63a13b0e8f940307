/** How often an export is tried before somebody must look at it: for 7 to 13 hours. */
export const MOST_TRIES = 20;

const FIRST_WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * How long to wait after so many tries that failed, in milliseconds: twice as long each time, up to an hour. Of that, at least half
 * and, by a number from 0 to 1, up to all: what failed together is not tried together again.
 */
export function waitAfter(tries: number, random: number): number {
  const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
  return Math.round((longest * (1 + random)) / 2);
}
