import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHistogram } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { Pool } from 'undici';
import { removeEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';
import { fillIn, startProduct, type RunningProduct, type Shape } from './running-product.ts';

// `npm run measure:growth`: the complete product on its database, in one process and apart, with ever more companies stored and
// ever more requests at a time. Each request asks for the next company of a list that is longer than what is under way, so none
// shares another's answer. Prints requests a second and p50/p99. Loopback only; it stops by itself after some minutes.

const { values } = parseArgs({
  options: {
    companies: { type: 'string', default: '100,1000,10000' },
    clients: { type: 'string', default: '1,16,64,256' },
    seconds: { type: 'string', default: '4' },
  },
});
const seconds = Number(values.seconds);
const operation = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../schema/operations/${name}.graphql`, import.meta.url)), 'utf8');
const record = operation('CompanyRecord');
const board = operation('CompanyBoard');
/** More than there are requests at a time at the most. */
const COMPANIES_ASKED = 600;

interface Client {
  ask(query: string, variables: Record<string, unknown>): Promise<Answer>;
  close(): Promise<void>;
}

interface Answer {
  readonly data?: { readonly companies?: Page };
  readonly errors?: unknown;
}

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

function connect({ url, token }: RunningProduct): Client {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: 256 });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return {
    async ask(query, variables) {
      const body = JSON.stringify({ query, variables });
      const response = await pool.request({ method: 'POST', path, headers, body });
      const answer = (await response.body.json()) as Answer;
      if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors).slice(0, 300));
      return answer;
    },
    close: () => pool.close(),
  };
}

async function companiesOf(client: Client): Promise<string[]> {
  const ids: string[] = [];
  const page =
    'query($after: String) { companies(first: 200, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }';
  for (let after: string | null = null, isMore = true; isMore && ids.length < COMPANIES_ASKED;) {
    const found: Page | undefined = (await client.ask(page, { after })).data?.companies;
    if (!found) throw new Error('There are no companies.');
    ids.push(...found.nodes.map(({ id }) => id));
    after = found.pageInfo.endCursor;
    isMore = found.pageInfo.hasNextPage;
  }
  return ids;
}

/** So many clients, each sending its next request when it has its answer. */
async function load(clients: number, send: () => Promise<unknown>): Promise<string> {
  let histogram = createHistogram({ figures: 3 });
  let requests = 0;
  const run = async (until: number) => {
    while (performance.now() < until) {
      const started = performance.now();
      await send();
      histogram.record(Math.max(1, Math.round((performance.now() - started) * 1000)));
      requests += 1;
    }
  };
  const all = (until: number) => Promise.all(Array.from({ length: clients }, () => run(until)));
  await all(performance.now() + 1500);
  histogram = createHistogram({ figures: 3 });
  requests = 0;
  const started = performance.now();
  await all(started + seconds * 1000);
  const perSecond = (requests / (performance.now() - started)) * 1000;
  const milliseconds = (percent: number) => (histogram.percentile(percent) / 1000).toFixed(1).padStart(7);
  return `${perSecond.toFixed(0).padStart(5)}/s ${milliseconds(50)} ${milliseconds(99)}`;
}

async function measure(shape: Shape, companies: number, product: RunningProduct): Promise<void> {
  const client = connect(product);
  const ids = await companiesOf(client);
  let turn = 0;
  for (const clients of values.clients.split(',').map(Number)) {
    const records = await load(clients, () => client.ask(record, { id: ids[turn++ % ids.length] }));
    const boards = await load(clients, () => client.ask(board, { first: 10 + (turn++ % 41) }));
    console.log(
      `${shape.padEnd(12)} ${String(companies).padStart(9)} ${String(clients).padStart(8)}   ${records}   ${boards}`,
    );
  }
  await client.close();
}

const folder = mkdtempSync(join(tmpdir(), 'one-graph-growth-'));
const place = { folder, port: 45_320 };
try {
  console.log('shape        companies  clients   record     p50     p99 (ms)  board      p50     p99 (ms)');
  for (const companies of values.companies.split(',').map(Number)) {
    await fillIn(companies, place);
    for (const shape of ['one process', 'apart'] as const) {
      const product = await startProduct(shape, place);
      try {
        await measure(shape, companies, product);
      } finally {
        await product.stop();
      }
    }
  }
} finally {
  await removeEmbeddedPostgres({ dataDir: folder, log: { info: () => undefined, warn: () => undefined } });
  rmSync(folder, { recursive: true, force: true });
}
