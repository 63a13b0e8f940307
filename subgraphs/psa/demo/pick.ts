import type { DemoCast } from '../../common/demo/cast.ts';

/** The entry with this number, beginning again after the last. */
export function pick<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError('Nothing to pick from.');
  return entry;
}

/** A whole number from 0 up to, not including, the limit: the same for the same purpose and index. */
export function draw(cast: DemoCast, purpose: string, index: number, limit: number): number {
  return Math.floor(cast.random(purpose, index) * limit);
}
