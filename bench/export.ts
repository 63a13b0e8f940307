import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startTestPostgres } from '../subgraphs/common/postgres/test-postgres.ts';
import { startTestProductApart } from '../test/support/apart.ts';
import { runExportLoad } from '../test/support/export-load/export-load.ts';
import { figuresOf, writeExport } from './export/report.ts';
import { readStartCommand } from './start-command.ts';

// `npm run soak:export -- --entries N`: the product as six processes on a PostgreSQL of its own. People approve time, all of which
// then goes to PSA while some of it is corrected, Projects is killed and PSA is restarted. Compares what PSA has with what was
// approved, prints figures, and writes bench/EXPORT.md. Fails if a minute is missing or there twice. Loopback only; it stops by itself.

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '10000' },
    contracts: { type: 'string', default: '7' },
    'psa-pause-seconds': { type: 'string', default: '3' },
    'patience-seconds': { type: 'string', default: '900' },
    seed: { type: 'string', default: '1' },
  },
});
const DIFFERENCES_SHOWN = 20;

function wholeNumber(flag: keyof typeof values, least: number, most: number): number {
  const read = z.coerce.number().int().min(least).max(most).safeParse(values[flag]);
  if (read.success) return read.data;
  console.error(`--${flag} must be a whole number from ${least} to ${most}; received "${values[flag]}".`);
  process.exit(1);
}

const load = {
  // Of fewer, less than a call's are left when two thirds have gone, and PSA would not be restarted.
  entries: wholeNumber('entries', 300, 100_000),
  contracts: wholeNumber('contracts', 1, 50),
  psaPauseMs: wholeNumber('psa-pause-seconds', 0, 60) * 1000,
  patienceMs: wholeNumber('patience-seconds', 10, 3600) * 1000,
  seed: wholeNumber('seed', 0, 1_000_000),
  correctionEveryMs: 250,
  tell: (what: string) => console.log(what),
};
const opened: (() => Promise<void>)[] = [];
const stop = async (): Promise<void> => {
  for (const close of opened.splice(0).reverse()) await close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().finally(() => process.exit(1)));

try {
  const postgres = await startTestPostgres();
  opened.push(() => postgres.stop());
  process.env['TEST_POSTGRES_URL'] = postgres.url;
  const { flags, environment } = readStartCommand();
  // People are patient here: what is measured is the export.
  const settings = {
    ...environment,
    POOL_SIZE: '10',
    SUBGRAPH_TIMEOUT_MS: '30000',
    REQUEST_TIMEOUT_MS: '60000',
  };
  const product = await startTestProductApart({ flags, environment: settings });
  opened.push(() => product.stop());
  const outcome = await runExportLoad(product, load);
  for (const [what, figure] of figuresOf(outcome, load)) console.log(`${what}: ${figure}`);
  for (const difference of outcome.differences.slice(0, DIFFERENCES_SHOWN)) console.error(difference);
  console.log(`Written to ${await writeExport(outcome, load)}.`);
  process.exitCode = outcome.differences.length === 0 ? 0 : 1;
} finally {
  await stop();
}
