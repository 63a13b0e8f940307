import type { Slice } from '../measure.ts';

// The figures of slices of load: those of one, and those of several taken together.

export function requestsPerSecond({ latencies, seconds }: Slice): number {
  return latencies.length / seconds;
}

/** Milliseconds of processor time for each request. */
export function cpuPerRequest(...slices: readonly Slice[]): number {
  return sum(slices.map(({ cpuMs }) => cpuMs)) / requestsOf(slices);
}

/** Calls to subgraphs for each request. */
export function callsPerRequest(...slices: readonly Slice[]): number {
  return sum(slices.map(({ calls }) => calls)) / requestsOf(slices);
}

/** The times of all requests of these slices. */
export function latenciesOf(slices: readonly Slice[]): number[] {
  return slices.flatMap(({ latencies }) => latencies);
}

/** Those of the requests that nobody else on the machine came between. */
export function undisturbedOf(slices: readonly Slice[]): number[] {
  return slices.flatMap(({ undisturbed }) => undisturbed);
}

/** The time within which this share of them was answered: nearest rank. */
export function percentile(share: number, times: readonly number[]): number {
  return atRank(sorted(times), share * times.length);
}

/**
 * Where that time lies, nine times out of ten, as far as the number of requests tells: the ranks that a binomial distribution leaves
 * (https://en.wikipedia.org/wiki/Order_statistic, confidence intervals for quantiles).
 */
export function percentileRange(share: number, times: readonly number[]): readonly [number, number] {
  const inOrder = sorted(times);
  const middle = share * times.length;
  const off = NINE_IN_TEN * Math.sqrt(middle * (1 - share));
  return [atRank(inOrder, middle - off), atRank(inOrder, middle + off)];
}

/** Standard deviations of a normal distribution that nine in ten lie within. */
const NINE_IN_TEN = 1.645;

function sorted(times: readonly number[]): number[] {
  return times.toSorted((a, b) => a - b);
}

function atRank(inOrder: readonly number[], rank: number): number {
  return inOrder[Math.min(inOrder.length, Math.max(1, Math.ceil(rank))) - 1] ?? NaN;
}

function requestsOf(slices: readonly Slice[]): number {
  return sum(slices.map(({ latencies }) => latencies.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
