import type { Figures } from '../measure.ts';
import type { Finding } from '../rounds.ts';
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
  if (problem !== null && full.length === 0) return [...head, 'not measured', ...Array<string>(9).fill('')];
  const of = (figures: readonly Figures[], field: keyof Figures, digits: number) =>
    spread(
      figures.map((one) => Number(one[field])),
      digits,
    );
  return [
    ...head,
    of(full, 'cpuMs', 2),
    of(full, 'perSecond', 0),
    of(full, 'p50', 1),
    of(full, 'p99', 1),
    of(full, 'peakMegabytes', 0),
    of(full, 'calls', 2),
    rate === null ? '–' : String(rate),
    of(equal, 'p50', 2),
    of(equal, 'p99', 2),
    of(equal, 'cpuMs', 2),
  ];
}
