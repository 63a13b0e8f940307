import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { removeEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';
import { connect, listCompanies } from './product-client.ts';
import { load } from './growth/load.ts';
import { rowText, writeGrowth, type GrowthRow } from './growth/report.ts';
import { fillIn, startProduct, type RunningProduct, type Shape } from './running-product.ts';

// `npm run measure:growth`: the complete product on its database, in one process and apart, with ever more companies stored and
// ever more requests at a time. Prints requests a second and p50/p99, and writes bench/GROWTH.md. Loopback only; it stops by itself
// after some minutes.

const { values } = parseArgs({
  options: {
    companies: { type: 'string', default: '100,1000,10000' },
    clients: { type: 'string', default: '1,16,64,256' },
    seconds: { type: 'string', default: '4' },
  },
});
const numbers = (text: string) => text.split(',').map(Number);
const operation = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../schema/operations/${name}.graphql`, import.meta.url)), 'utf8');
const record = operation('CompanyRecord');
const board = operation('CompanyBoard');
/** More than there are requests at a time at the most. */
const COMPANIES_ASKED = 600;
/** Boards have from 10 to 50 companies. */
const BOARD_SIZES = 41;

async function measure(shape: Shape, companies: number, product: RunningProduct): Promise<GrowthRow[]> {
  const client = connect(product);
  const listed = await listCompanies(client, COMPANIES_ASKED);
  const companyOf = (turn: number) => listed[turn % listed.length];
  let turn = 0;
  const askRecord = () => client.ask(record, { id: companyOf(turn++)?.id });
  const askBoard = () => {
    turn++;
    // Where a board begins moves on by one only when all sizes were asked for.
    const after = companyOf(Math.floor(turn / BOARD_SIZES))?.cursor;
    return client.ask(board, { first: 10 + (turn % BOARD_SIZES), after });
  };
  const rows: GrowthRow[] = [];
  for (const clients of numbers(values.clients)) {
    const records = await load(clients, Number(values.seconds), askRecord);
    const boards = await load(clients, Number(values.seconds), askBoard);
    const row = { shape, companies, clients, records, boards };
    console.log(rowText(row));
    rows.push(row);
  }
  await client.close();
  return rows;
}

const folder = mkdtempSync(join(tmpdir(), 'one-graph-growth-'));
const place = { folder, port: 45_320 };
const rows: GrowthRow[] = [];
try {
  for (const companies of numbers(values.companies)) {
    await fillIn(companies, place);
    for (const shape of ['one process', 'apart'] as const) {
      const product = await startProduct(shape, place);
      try {
        rows.push(...(await measure(shape, companies, product)));
      } finally {
        await product.stop();
      }
    }
  }
  console.log(`Written to ${await writeGrowth(rows)}.`);
} finally {
  await removeEmbeddedPostgres({ dataDir: folder, log: { info: () => undefined, warn: () => undefined } });
  rmSync(folder, { recursive: true, force: true });
}
