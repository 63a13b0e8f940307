import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { removeEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';
import { connect, listCompanies, type Client } from './product-client.ts';
import { rowText, writeQuiet, type QuietRow } from './quiet/report.ts';
import { fillIn, startProduct, type Shape } from './running-product.ts';

// `npm run measure:quiet`: how long one company record takes when nobody asked for anything just before: the first after a start,
// and after so many seconds of quiet, beside one among many. In one process and apart. Prints it and writes bench/QUIET.md.
// Loopback only; it stops by itself after some minutes.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '1,6,15,60' },
    times: { type: 'string', default: '3' },
    companies: { type: 'string', default: '60' },
  },
});
const TIMES = Number(values.times);
/** Enough for V8 to compile what a record takes. */
const WARM_RECORDS = 400;
const record = readFileSync(
  fileURLToPath(new URL('../schema/operations/CompanyRecord.graphql', import.meta.url)),
  'utf8',
);

/** Asks for one record after another. */
class Records {
  private turn = 0;
  private readonly client: Client;
  private readonly ids: readonly string[];

  constructor(client: Client, ids: readonly string[]) {
    this.client = client;
    this.ids = ids;
  }

  /** Milliseconds until the next company's record is there. */
  async next(): Promise<number> {
    const id = this.ids[this.turn++ % this.ids.length];
    const asked = performance.now();
    await this.client.ask(record, { id });
    return performance.now() - asked;
  }

  async many(count: number): Promise<number[]> {
    const times: number[] = [];
    for (let asked = 0; asked < count; asked++) times.push(await this.next());
    return times;
  }
}

async function measure(shape: Shape, ids: readonly string[]): Promise<QuietRow[]> {
  const first: number[] = [];
  for (let start = 1; start < TIMES; start++)
    first.push(await asking(shape, ids, (records) => records.next()));
  return asking(shape, ids, async (records) => {
    first.push(await records.next());
    await records.many(WARM_RECORDS);
    const rows = [
      { shape, when: 'the first after a start', times: first },
      { shape, when: 'among others', times: await records.many(WARM_RECORDS) },
    ];
    for (const seconds of values.seconds.split(',').map(Number)) {
      rows.push({ shape, when: `after ${seconds} s of quiet`, times: await afterQuiet(records, seconds) });
    }
    rows.forEach((row) => console.log(rowText(row)));
    return rows;
  });
}

async function afterQuiet(records: Records, seconds: number): Promise<number[]> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await wait(seconds * 1000);
    times.push(await records.next());
  }
  return times;
}

/** Starts the product, and stops it when the work is done. */
async function asking<Result>(
  shape: Shape,
  ids: readonly string[],
  work: (records: Records) => Promise<Result>,
): Promise<Result> {
  const product = await startProduct(shape, place);
  const client = connect(product);
  try {
    return await work(new Records(client, ids));
  } finally {
    await client.close();
    await product.stop();
  }
}

async function companyIds(): Promise<string[]> {
  const product = await startProduct('one process', place);
  const client = connect(product);
  const companies = await listCompanies(client, Number(values.companies));
  await client.close();
  await product.stop();
  return companies.map(({ id }) => id);
}

const folder = mkdtempSync(join(tmpdir(), 'one-graph-quiet-'));
const place = { folder, port: 45_360 };
try {
  await fillIn(Number(values.companies), place);
  const ids = await companyIds();
  const rows = [...(await measure('one process', ids)), ...(await measure('apart', ids))];
  console.log(`Written to ${await writeQuiet(rows)}.`);
} finally {
  await removeEmbeddedPostgres({ dataDir: folder, log: { info: () => undefined, warn: () => undefined } });
  rmSync(folder, { recursive: true, force: true });
}
