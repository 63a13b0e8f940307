import type { Finding } from '../finding.ts';
import type { Slice } from '../measure.ts';
import {
  callsPerRequest,
  cpuPerRequest,
  latenciesOf,
  percentile,
  percentileRange,
  requestsPerSecond,
  undisturbedOf,
} from './figures.ts';
import { spread } from './spread.ts';

const HEADINGS = [
  'workload',
  'gateway',
  'CPU ms / request',
  'requests / s',
  'p50 ms',
  'p99 ms',
  'peak MB',
  'calls / request',
  'equal rate / s',
  'p50 ms at it',
  'p99 ms at it',
  'undisturbed',
  'CPU ms at it',
];

/** All findings as one Markdown table, which can be read as it is. */
export function table(findings: readonly Finding[]): string {
  const rows = [HEADINGS, ...findings.map(rowOf)];
  const widths = HEADINGS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const rule = widths.map((width, at) => (at < 2 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const pad = (row: readonly string[]) =>
    row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
  const [headings = [], ...others] = rows.map(pad);
  return [headings, rule, ...others].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

function rowOf({ gateway, workload, full, equal, rate, problem }: Finding): string[] {
  const head = [workload.name, gateway.title];
  if (problem !== null && full.length === 0)
    return [...head, 'not measured', ...Array<string>(HEADINGS.length - 3).fill('')];
  return [
    ...head,
    ...fullCells(full),
    ...(rate === null || equal.length === 0 ? Array<string>(5).fill('–') : equalCells(equal, rate)),
  ];
}

function fullCells(full: readonly Slice[]): string[] {
  const of = (figure: (slice: Slice) => number, digits: number) =>
    spread(
      full.map((slice) => figure(slice)),
      digits,
    );
  return [
    of(cpuPerRequest, 2),
    of(requestsPerSecond, 0),
    of((slice) => percentile(0.5, slice.latencies), 1),
    of((slice) => percentile(0.99, slice.latencies), 1),
    of(({ peakMegabytes }) => peakMegabytes, 0),
    of(callsPerRequest, 2),
  ];
}

function equalCells(equal: readonly Slice[], rate: number): string[] {
  return [
    String(rate),
    percentile(0.5, latenciesOf(equal)).toFixed(2),
    tail(latenciesOf(equal)),
    tail(undisturbedOf(equal)),
    cpuPerRequest(...equal).toFixed(2),
  ];
}

function tail(times: readonly number[]): string {
  const range = percentileRange(0.99, times).map((time) => time.toFixed(1));
  return `${percentile(0.99, times).toFixed(1)} (${range.join('–')})`;
}
