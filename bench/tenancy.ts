import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { pino } from 'pino';
import { createViewerSigner } from '../gateway/access/sign-viewer.ts';
import { keptViewerSecret } from '../gateway/access/viewer-secret.ts';
import { readGatewayConfig } from '../gateway/config.ts';
import { createExecutor } from '../gateway/execute/executor.ts';
import { loadSupergraph } from '../gateway/supergraph/load-supergraph.ts';
import { createLocalTransport } from '../gateway/transport/local.ts';
import { parse } from 'graphql';
import { openDatabase } from '../launch/database.ts';
import { demoCasts } from '../launch/demo-casts.ts';
import { startProduct } from '../launch/product.ts';
import { Steps } from '../launch/steps.ts';
import { VIEWER_HEADER } from '../schema/viewer.ts';
import { readSubgraphsConfig } from '../subgraphs/common/config.ts';
import { removeEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';
import { subgraphNames } from '../subgraphs/names.ts';

// `node bench/tenancy.ts`: what keeping tenants apart costs a company record. Executes the record in this process on the
// embedded PostgreSQL, without HTTP, in three ways, interleaved: for one tenant; for two tenants in turn, so that every
// connection must be told; and for one tenant with the policies taken off the tables (which no setting does).

const rounds = 8;
const perRound = 100;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'one-graph-bench-'));
const environment = { DATA_DIR: folder, PORT: '45310', LOG_LEVEL: 'silent', POOL_SIZE: '4' };
const log = pino({ level: 'silent' });
const settings = { gateway: readGatewayConfig(environment), subgraphs: readSubgraphsConfig(environment) };
const product = await startProduct(settings, new Steps(() => undefined), log);
const database = await openDatabase(settings.subgraphs, 'part', log);
const owner = new pg.Client({ connectionString: database.url });
await owner.connect();

const supergraph = await loadSupergraph(join(root, 'schema/supergraph.graphql'));
const handlers = product.subgraphs.handlers();
const transports = new Map(
  subgraphNames.map((name) => {
    const handle = handlers.get(name);
    if (!handle) throw new Error(`${name} does not run.`);
    return [name, createLocalTransport(name, handle, { timeoutMs: 10_000 })];
  }),
);
const executor = createExecutor({
  supergraphSdl: supergraph.sdl,
  apiSchema: supergraph.apiSchema,
  transports,
  planCacheSize: 10,
});
const source = readFileSync(join(root, 'schema/operations/CompanyRecord.graphql'), 'utf8');
const document = parse(source);
const sign = createViewerSigner(keptViewerSecret(folder));
const records = demoCasts(new Date()).map(({ tenant, companies }) => ({
  id: companies[0]?.id,
  viewer: { subject: 'usr_bench', tenantId: tenant.id, email: null, name: null, roles: [], scopes: [] },
}));

/** Milliseconds of one record. */
async function ask(turn: number): Promise<number> {
  const record = records[turn];
  if (!record) throw new Error('There is no such tenant.');
  const started = performance.now();
  const result = await executor.execute({
    document,
    source,
    operationName: 'CompanyRecord',
    variables: { id: record.id },
    headers: { [VIEWER_HEADER]: sign(record.viewer) },
    deadline: started + 10_000,
  });
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  return performance.now() - started;
}

/** Milliseconds of each record of a round. */
async function askAll(turn: (run: number) => number): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < perRound; run += 1) taken.push(await ask(turn(run)));
  return taken;
}

async function setPolicies(on: boolean): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = ANY($1) AND tablename <> 'migrations'`,
    [[...subgraphNames]],
  );
  for (const { name } of rows) {
    await owner.query(`ALTER TABLE ${name} ${on ? 'ENABLE' : 'DISABLE'} ROW LEVEL SECURITY`);
  }
}

const ways = [
  { name: 'one tenant', policies: true, turn: () => 0 },
  { name: 'tenants in turn', policies: true, turn: (run: number) => run % 2 },
  { name: 'without policies', policies: false, turn: () => 0 },
];
const times = new Map(ways.map(({ name }) => [name, [] as number[]]));
try {
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, policies, turn } of ways) {
      await setPolicies(policies);
      const taken = await askAll(turn);
      // The first round warms up; the first runs after the policies changed plan anew.
      if (round > 0) times.get(name)?.push(...taken.slice(20));
    }
  }
  for (const [name, list] of times) {
    list.sort((a, b) => a - b);
    console.log(
      `${name.padEnd(17)} median ${(list[list.length >> 1] ?? NaN).toFixed(2)} ms (${list.length} records)`,
    );
  }
} finally {
  await owner.end();
  await product.stop();
  await database.release();
  await removeEmbeddedPostgres({ dataDir: folder, log });
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
