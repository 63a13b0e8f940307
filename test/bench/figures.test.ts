import { describe, expect, test } from '@jest/globals';
import { undisturbed } from '../../bench/peers/machine/undisturbed.ts';
import { percentile, percentileRange } from '../../bench/peers/report/figures.ts';

/** 1 to `most`, the largest first. */
function times(most: number): number[] {
  return Array.from({ length: most }, (_, index) => most - index);
}

describe('a percentile', () => {
  test.each([
    [0.5, times(1000), 500],
    [0.99, times(1000), 990],
    [0.99, times(84), 84],
    [0.99, [7], 7],
  ])('%d is by nearest rank', (share, given, expected) => {
    expect(percentile(share, given)).toBe(expected);
  });

  test('of nothing is no number', () => {
    expect(percentile(0.99, [])).toBeNaN();
  });

  test('lies where the ranks of a binomial distribution say, and nearer where there is more', () => {
    // 990 ± 1.645 · √(1000 · 0.99 · 0.01), as ranks.
    expect(percentileRange(0.99, times(1000))).toEqual([985, 996]);
    expect(percentileRange(0.99, times(100_000))).toEqual([98_949, 99_052]);
  });

  test('of few has its range end at the largest', () => {
    expect(percentileRange(0.99, times(84))).toEqual([82, 84]);
  });
});

describe('a request', () => {
  // From 100 to 104 on the machine's clock.
  const request = { latencies: [4], meantAt: [100] };
  test.each([
    ['while it is under way', [101, 103], []],
    ['when it ends', [103.5, 110], []],
    ['shortly before it', [85, 91], []],
    ['all along', [0, 1000], []],
    ['long before it', [80, 90], [4]],
    ['after it', [104, 106], [4]],
  ])('met by somebody who ran %s', (_when, disturbance, expected) => {
    expect(undisturbed(request, [disturbance as [number, number]])).toEqual(expected);
  });
});
