import type { Clock } from '../../subgraphs/common/clock.ts';

/** A clock that goes as the machine's does, and can be moved on. */
export interface MovedClock extends Clock {
  /** Lets so many minutes pass at once. */
  pass(minutes: number): void;
}

export function startMovedClock(): MovedClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    pass: (minutes) => void (aheadMs += minutes * 60_000),
  };
}
