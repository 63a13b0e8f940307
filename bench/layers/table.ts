import { layers } from './layer-of.ts';
import type { Figures } from './figures.ts';

type Line = readonly [name: string, read: (figures: Figures) => string];

const costs: readonly Line[] = [
  ['SQL statements', ({ statements }) => statements.toFixed(1)],
  ['rows', ({ rows }) => rows.toFixed(0)],
  ['writes to sockets', ({ writes }) => writes.toFixed(1)],
  ['CPU of Node, ms', ({ nodeCpuMs }) => nodeCpuMs.toFixed(2)],
  ['CPU of PostgreSQL, ms', ({ postgresCpuMs }) => postgresCpuMs.toFixed(2)],
  ['median answer, ms', ({ medianMs }) => medianMs.toFixed(1)],
];

const shares: readonly Line[] = layers.map((layer) => [
  `Node: ${layer}`,
  ({ shares: of }) => `${(100 * (of[layer] ?? 0)).toFixed(1)} %`,
]);

/** One table in Markdown: a column for each operation, a line for each figure of one request. */
export function tableOf(operations: ReadonlyMap<string, Figures>): string {
  const columns = [...operations.values()];
  const rows = [...costs, ...shares].map(([name, read]) => [name, ...columns.map(read)]);
  const all = [['one request', ...operations.keys()], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => `| ${row.map((cell, column) => pad(cell, column, widths)).join(' | ')} |`);
  const rule = widths.map((width, column) =>
    column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  lines.splice(1, 0, `| ${rule.join(' | ')} |`);
  return lines.join('\n');
}

function pad(cell: string, column: number, widths: readonly number[]): string {
  return column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
}
