// Run as its own process by the tests: starts PostgreSQL and tells on standard output, one JSON per line, what happens.
// A line on standard input makes it release and end.
import { once } from 'node:events';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../../../subgraphs/common/postgres/embedded.ts';
import { EmbeddedPostgresError } from '../../../subgraphs/common/postgres/errors.ts';
import { startTestPostgres } from '../../../subgraphs/common/postgres/test-postgres.ts';

const [, , what = '', dataDir = ''] = process.argv;
const tell = (message: object) => process.stdout.write(`${JSON.stringify(message)}\n`);
const log = { info: () => undefined, warn: (warning: string) => void tell({ warning }) };

const start = async () => {
  if (what === 'test') return { ...(await startTestPostgres({ log })), joined: false };
  const role = what === 'part' ? 'part' : 'product';
  const { url, joined, release } = await startEmbeddedPostgres({ dataDir, log, role });
  return { url, joined, stop: release };
};

const writeForever = async (url: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS written (n int PRIMARY KEY)');
  for (let n = 1; ; n += 1) {
    await client.query('INSERT INTO written VALUES ($1)', [n]);
    tell({ committed: n });
  }
};

try {
  const { url, joined, stop } = await start();
  tell({ started: { url, joined } });
  if (what === 'write') await writeForever(url);
  await once(process.stdin, 'data');
  await stop();
  process.stdin.destroy();
  tell({ released: true });
} catch (error) {
  if (!(error instanceof EmbeddedPostgresError)) throw error;
  tell({ refused: { code: error.code, message: error.message } });
}
