import type { Shape } from '../running-product.ts';
import { writeReport } from '../write-report.ts';
import type { LoadFigures } from './load.ts';

/** The figures of one shape with so many companies and clients. */
export interface GrowthRow {
  readonly shape: Shape;
  readonly companies: number;
  readonly clients: number;
  readonly records: LoadFigures;
  readonly boards: LoadFigures;
}

const HEAD = [
  '| shape | companies | clients | records / s | p50 ms | p99 ms | boards / s | p50 ms | p99 ms |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];
const METHOD = `The complete product on its embedded PostgreSQL, started as \`npm start\` starts it: in one process, and apart (a gateway and five
subgraphs, six processes). Load, product and database share the machine's cores. Each client sends its next request when it has its answer;
requests under way are all different, so that none shares another's answer, but for those beyond the hundredth record at a time of 100
companies. A record is the stored operation CompanyRecord, a board is
CompanyBoard with 10 to 50 companies.`;

/** One row, for people who watch. */
export function rowText({ shape, companies, clients, records, boards }: GrowthRow): string {
  const cells = [shape, companies, clients, ...figures(records), ...figures(boards)];
  return `| ${cells.join(' | ')} |`;
}

/** Writes bench/GROWTH.md. */
export function writeGrowth(rows: readonly GrowthRow[]): Promise<string> {
  return writeReport({
    file: 'GROWTH.md',
    title: 'The product as its data and its load grow',
    script: 'measure:growth',
    table: [...HEAD, ...rows.map(rowText)],
    method: METHOD,
  });
}

function figures({ perSecond, p50, p99 }: LoadFigures): string[] {
  return [perSecond.toFixed(0), p50.toFixed(1), p99.toFixed(1)];
}
