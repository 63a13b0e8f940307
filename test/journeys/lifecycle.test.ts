import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { demoCasts } from '../../launch/demo-casts.ts';
import { removeEmbeddedPostgres } from '../../subgraphs/common/postgres/embedded.ts';
import { startProcess, type TestProcess } from '../support/apart.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { freePort } from '../support/free-port.ts';
import { storedOperation } from '../support/operations.ts';
import { createTestFolder, post } from '../support/product.ts';

const root = new URL('../..', import.meta.url).pathname;
const quiet = { info: () => undefined, warn: () => undefined };
const [company] = demoCasts(new Date())[0]?.companies ?? [];
const ready = 'Ctrl-C stops it.';

/** The token in the `curl` that the start printed. */
function printedToken(process: TestProcess): string {
  return /authorization: Bearer ([\w.-]+)/.exec(process.output())?.[1] ?? '';
}

describe('on the embedded PostgreSQL', () => {
  const folder = createTestFolder();
  let environment: Record<string, string>;
  let url: string;
  beforeAll(async () => {
    environment = { DATA_DIR: folder.path, PORT: String(await freePort()), LOG_LEVEL: 'warn' };
    url = `http://127.0.0.1:${environment['PORT'] ?? ''}/graphql`;
  });
  afterAll(async () => {
    await removeEmbeddedPostgres({ dataDir: folder.path, log: quiet });
    folder.remove();
  });

  /** The process of the database. */
  const postmaster = (): number =>
    Number(readFileSync(join(folder.path, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

  const record = async (process: TestProcess): Promise<unknown> => {
    const answer = await post(url, printedToken(process), storedOperation('CompanyRecord'), {
      id: company?.id,
    });
    expect(answer.errors).toBeUndefined();
    return answer.data?.['company'];
  };

  test('a first start says where it is and how long each step took; a killed one loses nothing', async () => {
    const first = startProcess([], environment);
    await first.until(ready);
    for (const step of ['database', 'tables', 'demo data', 'subgraphs', 'gateway']) {
      expect(first.output()).toMatch(new RegExp(`${step} +\\d+\\.\\d\\d s`));
    }
    const before = await record(first);
    expect(before).toMatchObject({ name: company?.name });

    const page = await fetch(url, { headers: { accept: 'text/html' } });
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain('CompanyRecord');

    const second = startProcess([], environment);
    expect(await new Promise((resolve) => second.child.once('exit', resolve))).toBe(1);
    expect(second.output()).toContain('already run');
    expect(second.output()).toContain(folder.path);
    expect(second.output()).not.toMatch(/ at .*\.ts:\d+/);

    // Both die at once, the database in the middle of whatever it does.
    const database = postmaster();
    await first.end('SIGKILL');
    process.kill(database, 'SIGKILL');

    const third = startProcess([], environment);
    await third.until(ready);
    expect(await record(third)).toEqual(before);

    // Killed alone, the product leaves its database running: the next start finds it.
    await third.end('SIGKILL');
    const fourth = startProcess([], environment);
    await fourth.until(ready);
    expect(await record(fourth)).toEqual(before);
    expect(await fourth.end('SIGTERM')).toBe(0);
    expect(await processesOf(folder.path)).toEqual([]);
  });

  test('a database that dies under the product is started again, and everything answers as before', async () => {
    const product = startProcess([], environment);
    await product.until(ready);
    const before = await record(product);
    process.kill(postmaster(), 'SIGKILL');
    await product.until('starting it again');
    await untilAnswered(url, printedToken(product));
    expect(await record(product)).toEqual(before);
    expect(await product.end('SIGTERM')).toBe(0);
    expect(await processesOf(folder.path)).toEqual([]);
  });

  test('`npm start` passes a SIGTERM on, and nothing of it is left behind', async () => {
    const npm = spawn('npm', ['start'], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    for await (const chunk of npm.stdout as AsyncIterable<Buffer>) {
      output += chunk.toString();
      if (output.includes(ready)) break;
    }
    const family = await descendantsOf(npm.pid ?? 0);
    expect(family.length).toBeGreaterThanOrEqual(2);
    npm.kill('SIGTERM');
    await once(npm, 'exit');
    expect(await processesOf(folder.path)).toEqual([]);
    await untilGone(family);
  });

  test('a port in use is named', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(Number(environment['PORT']), resolve));
    const start = startProcess([], environment);
    expect(await new Promise((resolve) => start.child.once('exit', resolve))).toBe(1);
    expect(start.output()).toContain(`Port ${environment['PORT'] ?? ''} is in use`);
    await new Promise((resolve) => squatter.close(resolve));
    expect(await processesOf(folder.path)).toEqual([]);
  });
});

describe('on a PostgreSQL of its own', () => {
  let database: TestDatabase;
  const folder = createTestFolder();
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    await database.drop();
    folder.remove();
  });

  test('a stop lets the request under way finish', async () => {
    const port = String(await freePort());
    const environment = { DATABASE_URL: database.url, DATA_DIR: folder.path, PORT: port, LOG_LEVEL: 'warn' };
    const product = startProcess([], environment);
    await product.until(ready);
    const blocker = new pg.Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE crm.companies IN ACCESS EXCLUSIVE MODE');
    const asked = post(
      `http://127.0.0.1:${port}/graphql`,
      printedToken(product),
      '{ companies(first: 1) { nodes { name } } }',
    );
    await untilWaiting(blocker);
    const ended = product.end('SIGTERM');
    await untilRefused(Number(port));
    await blocker.query('COMMIT');
    await blocker.end();
    const { status, data } = await asked;
    expect({ status, data }).toMatchObject({ status: 200, data: { companies: { nodes: [{}] } } });
    expect(await ended).toBe(0);
  });
});

test('migrate and seed work by themselves, also twice', async () => {
  const database = await createTestDatabase();
  const folder = createTestFolder();
  const environment = { DATABASE_URL: database.url, DATA_DIR: folder.path, LOG_LEVEL: 'warn' };
  const run = async (...words: string[]): Promise<string> => {
    const started = startProcess(words, environment);
    expect(await new Promise((resolve) => started.child.once('exit', resolve))).toBe(0);
    return started.output();
  };
  expect(await run('migrate')).toContain('up to date');
  expect(await run('migrate')).toContain('up to date');
  for (const companies of [7, 3]) {
    expect(await run('seed', '--companies', String(companies))).toContain('100 %');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query(
      'SELECT count(*)::int AS count FROM crm.companies GROUP BY tenant_id ORDER BY 1',
    );
    await client.end();
    expect(rows).toEqual([{ count: companies }, { count: 12 }].sort((a, b) => a.count - b.count));
  }
  await database.drop();
  folder.remove();
});

describe('a command line or setting that cannot be used', () => {
  const run = async (words: string[], environment: Record<string, string> = {}) => {
    const process = startProcess(words, environment);
    const code = await new Promise((resolve) => process.child.once('exit', resolve));
    return { code, output: process.output() };
  };

  test('tells all bad settings together, and no secret', async () => {
    const { code, output } = await run([], {
      PORT: 'eighty',
      DATABASE_URL: 'mysql://root:hunter2@somewhere',
      LOG_LEVEL: 'loud',
      ISSUER: 'nowhere',
    });
    expect(code).toBe(1);
    for (const setting of ['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'ISSUER'])
      expect(output).toContain(`${setting} must be`);
    expect(output.match(/LOG_LEVEL must be/g)).toHaveLength(1);
    expect(output).toContain('"eighty"');
    expect(output).not.toContain('hunter2');
    expect(output).not.toContain('.ts:');
  });

  test('names a database that cannot be used, without its password', async () => {
    const url = new URL(process.env['TEST_POSTGRES_URL'] ?? '');
    url.password = 'hunter2';
    const { code, output } = await run([], { DATABASE_URL: url.href, DATA_DIR: '/tmp/one-graph-none' });
    expect(code).toBe(1);
    expect(output).toContain(
      `PostgreSQL at ${url.host}${url.pathname} cannot be used: password authentication failed`,
    );
    expect(output).not.toContain('hunter2');
  });

  test('waits for a database that starts beside it', async () => {
    const port = await freePort();
    const started = startProcess(['migrate'], {
      DATABASE_URL: `postgres://nobody@127.0.0.1:${port}/nothing`,
      DATA_DIR: '/tmp/one-graph-none',
    });
    await started.until('does not answer yet');
    // What starts there is no PostgreSQL, and that does not pass by itself.
    const stranger = createServer().listen(port, '127.0.0.1');
    expect(await new Promise((resolve) => started.child.once('exit', resolve))).toBe(1);
    expect(started.output()).toContain(`PostgreSQL at 127.0.0.1:${port}/nothing cannot be used`);
    await new Promise((resolve) => stranger.close(resolve));
  });

  test.each([
    [['dance'], 'There is no "dance"'],
    [['subgraph', 'books'], 'There is no subgraph "books"'],
    [['seed', '--companies', 'many'], '--companies must be a whole number from 1 to 100000; received "many"'],
    [['token'], 'A token is for one e-mail address'],
    [['token', 'bob@nowhere.example'], 'nobody with the e-mail address "bob@nowhere.example"'],
    [['gateway', '--supergraph', 'missing.graphql', '--auth', 'none', '--port', '0'], 'missing.graphql'],
    [['gateway', '--auth', 'maybe'], 'AUTH must be'],
  ])('%j', async (words, message) => {
    const { code, output } = await run(words, { DATA_DIR: '/tmp/one-graph-none', LOG_LEVEL: 'silent' });
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toContain('node_modules');
  });
});

/** Waits until the product answers without an error; the test's time limit says how long that may take. */
async function untilAnswered(url: string, token: string): Promise<void> {
  for (;;) {
    const { errors } = await post(url, token, storedOperation('CompanyBoard'), { first: 1 });
    if (errors === undefined) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The command lines of the processes that work on a data folder, wherever its database really lives. */
async function processesOf(dataDir: string): Promise<string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'args']);
  const places = [dataDir, realpathSync(join(dataDir, 'postgres'))];
  return stdout.split('\n').filter((line) => places.some((place) => line.includes(place)));
}

/** The processes that a process started, and those that they started. */
async function descendantsOf(ancestor: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=']);
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const below = (pid: number): number[] =>
    pairs.filter(([, parent]) => parent === pid).flatMap(([child = 0]) => [child, ...below(child)]);
  return below(ancestor);
}

/** Waits until none of the processes is there; the test's time limit says how long that may take. */
async function untilGone(pids: readonly number[]): Promise<void> {
  const isThere = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  while (pids.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Waits until some connection waits for a lock. */
async function untilWaiting(client: pg.Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Waits until nobody takes new connections on the port. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const refused = await fetch(`http://127.0.0.1:${port}/health`).then(
      () => false,
      () => true,
    );
    if (refused) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
