import type { Shape } from '../running-product.ts';
import { writeReport } from '../write-report.ts';

/** How long records took that were asked for at such a time, in milliseconds. */
export interface QuietRow {
  readonly shape: Shape;
  readonly when: string;
  readonly times: readonly number[];
}

const HEAD = [
  '| shape | when | median ms | least | most | records |',
  '| --- | --- | ---: | ---: | ---: | ---: |',
];
const METHOD = `The complete product on its embedded PostgreSQL, started as \`npm start\` starts it: in one process, and apart (a gateway and five
subgraphs, six processes), all on this machine. One client asks for one record at a time (the stored operation CompanyRecord), each time
of another company; its connection is kept for as long as the product keeps it. "The first" is the first request of all after a start.`;

/** One row, for people who watch. */
export function rowText({ shape, when, times }: QuietRow): string {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const figures = [middle, sorted[0], sorted.at(-1)].map((time) => time?.toFixed(1) ?? '');
  return `| ${[shape, when, ...figures, times.length].join(' | ')} |`;
}

/** Writes bench/QUIET.md. */
export function writeQuiet(rows: readonly QuietRow[]): Promise<string> {
  return writeReport({
    file: 'QUIET.md',
    title: 'A record after quiet',
    script: 'measure:quiet',
    table: [...HEAD, ...rows.map(rowText)],
    method: METHOD,
  });
}
