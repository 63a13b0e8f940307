import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoCasts } from '../launch/demo-casts.ts';
import { removeEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';
import { measureOperation, type Figures } from './layers/figures.ts';
import type { Question } from './layers/load.ts';
import { startProductProcess, type ProductProcess } from './layers/product-process.ts';
import { tableOf } from './layers/table.ts';

// `npm run measure:layers`: where the time of a request goes. Starts the product on a database of its own with the demo's rows,
// asks the headline operations many times, a few at a time, and prints for each what one request costs in statements, rows,
// writes and CPU, and which part of the product uses the CPU. `--write` keeps it in `bench/LAYERS.md`. Needs Linux's /proc.

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '960' },
    clients: { type: 'string', default: '4' },
    port: { type: 'string', default: '45340' },
    write: { type: 'boolean', default: false },
  },
});
const load = { requests: Number(values.requests), clients: Number(values.clients) };

function questions(): Map<string, Question> {
  const companies = demoCasts(new Date())[0]?.companies ?? [];
  const variables = {
    CompanyRecord: companies.map(({ id }) => ({ id })),
    ClientView: companies.map(({ clientId }) => ({ id: clientId })),
    CompanyBoard: Array.from({ length: 20 }, (_, index) => ({ first: 31 + index })),
  };
  return new Map(
    Object.entries(variables).map(([name, of]) => [name, { query: textOf(name), variables: of }]),
  );
}

function textOf(operation: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../schema/operations/${operation}.graphql`, import.meta.url)),
    'utf8',
  );
}

async function measureAll(product: ProductProcess): Promise<Map<string, Figures>> {
  const figures = new Map<string, Figures>();
  for (const [name, question] of questions()) {
    figures.set(name, await measureOperation(product, question, load));
  }
  return figures;
}

function report(table: string): string {
  return `# Where the time of a request goes

Written by \`npm run measure:layers\`; do not edit it.

${load.requests} requests for each operation, ${load.clients} at a time, each for another row of a demo of 60 companies; the whole product in one process
on the embedded PostgreSQL, its load in another. The shares are of the main thread's time while it is not idle; a sample counts
for the nearest file on its stack that is not Node's own. Other work on the machine moves the times; the counts stand.

${table}
`;
}

const folder = mkdtempSync(join(tmpdir(), 'one-graph-layers-'));
try {
  const product = await startProductProcess({ folder, port: Number(values.port) });
  try {
    const table = tableOf(await measureAll(product));
    console.log(table);
    if (values.write) writeFileSync(fileURLToPath(new URL('LAYERS.md', import.meta.url)), report(table));
  } finally {
    await product.stop();
  }
} finally {
  await removeEmbeddedPostgres({ dataDir: folder, log: { info: () => undefined, warn: () => undefined } });
  rmSync(folder, { recursive: true, force: true });
}
