import type { DemoCast } from '../../common/demo/cast.ts';

/** A whole number from 0 up to, not including, the limit: the same for the same purpose and index. */
export function draw(cast: DemoCast, purpose: string, index: number, limit: number): number {
  return Math.floor(cast.random(purpose, index) * limit);
}
