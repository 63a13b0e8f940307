import { spawn } from 'node:child_process';
import {
  chmod,
  chown,
  lstat,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import {
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../subgraphs/common/postgres/embedded.ts';
import { AlreadyRunningError } from '../../../subgraphs/common/postgres/errors.ts';
import { findPostmaster } from '../../../subgraphs/common/postgres/postmaster.ts';
import { canReach } from '../../../subgraphs/common/postgres/reachable.ts';
import { findUser, isRoot, unprivilegedUser } from '../../../subgraphs/common/postgres/system-user.ts';
import { until } from '../../support/until.ts';
import { fixturePath, processesOf, startProcess } from './start-process.ts';

const log = { info: () => undefined, warn: () => undefined };
const asRoot = isRoot() ? test : test.skip;
const dataDirs: string[] = [];
const homes: string[] = [];

async function newDataDir(mode = 0o755): Promise<string> {
  const dataDir = await realpath(await mkdtemp(join(tmpdir(), 'one-graph-embedded-')));
  await chmod(dataDir, mode);
  dataDirs.push(dataDir);
  return dataDir;
}

const start = (dataDir: string, role: 'product' | 'part' = 'product') =>
  startEmbeddedPostgres({ dataDir, log, role });

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function homeOf(dataDir: string): Promise<string> {
  const home = await realpath(join(dataDir, 'postgres'));
  homes.push(home);
  return home;
}

async function postmasterPid(dataDir: string): Promise<number> {
  const server = await findPostmaster(join(await homeOf(dataDir), 'data'));
  if (server === undefined) throw new Error('No server runs');
  return server.pid;
}

async function isStopped(dataDir: string): Promise<boolean> {
  return (await processesOf(await homeOf(dataDir))).length === 0;
}

afterEach(async () => {
  for (const dataDir of dataDirs.splice(0)) {
    await removeEmbeddedPostgres({ dataDir, log });
    await rm(dataDir, { recursive: true });
  }
  for (const home of homes.splice(0)) {
    expect(await processesOf(home)).toEqual([]);
    await expect(stat(home)).rejects.toThrow('ENOENT');
  }
});

describe('a start and a stop', () => {
  test('keep the data, and leave no process behind', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    expect(first.joined).toBe(false);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
    await Promise.all([first.release(), first.release()]);
    expect(await isStopped(dataDir)).toBe(true);

    const second = await start(dataDir);
    expect(second.joined).toBe(false);
    expect(await query(second.url, 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
    await second.release();
    expect(await isStopped(dataDir)).toBe(true);
  });

  test('are durable, local, and closed to who does not know the password', async () => {
    const dataDir = await newDataDir();
    const { url, release } = await start(dataDir);
    expect(
      await query(
        url,
        `SELECT name, setting FROM pg_settings WHERE name IN
           ('fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit') ORDER BY 1`,
      ),
    ).toEqual([
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '127.0.0.1' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    const stranger = new URL(url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    const home = await homeOf(dataDir);
    expect((await stat(home)).mode & 0o777).toBe(0o700);
    expect((await stat(join(home, 'password'))).mode & 0o777).toBe(0o600);
    await release();
  });

  test('sort and fold letters of any language alike everywhere', async () => {
    const { url, release } = await start(await newDataDir());
    expect(await query(url, `SELECT upper('zażółć') AS upper`)).toEqual([{ upper: 'ZAŻÓŁĆ' }]);
    await release();
  });
});

describe('after kill -9', () => {
  test('of everything while it writes, every committed row is there', async () => {
    const dataDir = await newDataDir();
    const writer = startProcess('write', dataDir);
    await writer.when(({ committed }) =>
      committed === undefined || committed < 200 ? undefined : committed,
    );
    process.kill(await postmasterPid(dataDir), 'SIGKILL');
    await writer.kill();
    const committed = Math.max(...writer.said.map((word) => word.committed ?? 0));

    const again = await start(dataDir);
    expect(again.joined).toBe(false);
    const [counted] = await query(again.url, 'SELECT count(*)::int AS rows, max(n) AS last FROM written');
    const { rows, last } = counted as { rows: number; last: number };
    expect(rows).toBe(last);
    // The last commit may have been cut off before it could be told.
    expect(rows - committed).toBeGreaterThanOrEqual(0);
    expect(rows - committed).toBeLessThanOrEqual(1);
    await again.release();
  });

  test('of the product alone, its PostgreSQL is found, used and then stopped', async () => {
    const dataDir = await newDataDir();
    const writer = startProcess('write', dataDir);
    await writer.when(({ committed }) => committed);
    const orphan = await postmasterPid(dataDir);
    await writer.kill();

    const next = await start(dataDir);
    expect(next.joined).toBe(true);
    expect(await postmasterPid(dataDir)).toBe(orphan);
    await next.release();
    expect(await isStopped(dataDir)).toBe(true);
  });

  test('of initdb, nothing half-made is left', async () => {
    const dataDir = await newDataDir();
    const starting = startProcess('product', dataDir);
    await until(async () => {
      const names = await readdir(join(dataDir, 'postgres')).catch((): string[] => []);
      const unfinished = names.filter((name) => name.startsWith('unfinished'));
      const entries = unfinished.map((name) =>
        readdir(join(dataDir, 'postgres', name)).catch((): string[] => []),
      );
      return (await Promise.all(entries)).some((inside) => inside.includes('base'));
    });
    await starting.kill();
    for (const pid of await processesOf(join(dataDir, 'postgres'))) process.kill(pid, 'SIGKILL');
    await until(() => isStopped(dataDir));
    await expect(stat(join(dataDir, 'postgres/data'))).rejects.toThrow('ENOENT');

    const next = await start(dataDir);
    expect((await readdir(join(dataDir, 'postgres'))).sort()).toEqual(['data', 'password', 'server.log']);
    await next.release();
  });

  test('and a restart of the machine, a process that got the same id is not taken for the server', async () => {
    const dataDir = await newDataDir();
    await (await start(dataDir)).release();
    const data = join(await homeOf(dataDir), 'data');
    const { uid, gid } = await stat(data);
    const stranger = spawn('sleep', ['60'], { ...(isRoot() ? { uid, gid } : {}), stdio: 'ignore' });
    const stale = `${stranger.pid ?? 0}\n${data}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`;
    await writeFile(join(data, 'postmaster.pid'), stale, { mode: 0o600 });
    if (isRoot()) await chown(join(data, 'postmaster.pid'), uid, gid);

    const next = await start(dataDir);
    expect(next.joined).toBe(false);
    await next.release();
    stranger.kill();
  });
});

describe('several at once', () => {
  test('a second product is refused, and told what runs and what to do', async () => {
    const dataDir = await newDataDir();
    const first = startProcess('product', dataDir);
    await first.when(({ started }) => started);
    const refused: unknown = await start(dataDir).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(AlreadyRunningError);
    expect(refused).toMatchObject({ code: 'ALREADY_RUNNING', pid: first.pid, dataDir });
    expect(String(refused)).toContain(`already runs on the data in ${dataDir} (process ${first.pid})`);
    expect(String(refused)).toContain(`kill ${first.pid}`);
    await first.release();
    expect(await isStopped(dataDir)).toBe(true);
  });

  test('a part joins, and the last to leave stops the server', async () => {
    const dataDir = await newDataDir();
    const product = await start(dataDir);
    const part = await start(dataDir, 'part');
    expect(part).toMatchObject({ joined: true, url: product.url });
    await product.release();
    expect(await query(part.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await part.release();
    expect(await isStopped(dataDir)).toBe(true);
  });

  test('parts that start and stop at the same time all get a server, and the last one stops it', async () => {
    const dataDir = await newDataDir();
    const life = async () => {
      for (let turn = 0; turn < 3; turn += 1) {
        const part = await start(dataDir, 'part');
        expect(await query(part.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
        await part.release();
      }
    };
    await Promise.all([life(), life(), life()]);
    expect(await isStopped(dataDir)).toBe(true);
  });

  test('two first starts of the product: one gets it, the other is refused', async () => {
    const dataDir = await newDataDir();
    const both = [startProcess('product', dataDir), startProcess('product', dataDir)];
    const outcomes = await Promise.all(
      both.map(({ when }) => when(({ started, refused }) => (started && 'started') ?? refused?.code)),
    );
    expect(outcomes.sort()).toEqual(['ALREADY_RUNNING', 'started']);
    await Promise.all(both.map(({ release }) => release()));
    expect(await isStopped(dataDir)).toBe(true);
  });

  test('a crash inside PostgreSQL does not make the running product look gone', async () => {
    const dataDir = await newDataDir();
    const product = await start(dataDir);
    const client = new Client({ connectionString: product.url });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
    await client.end().catch(() => undefined);

    await until(async () => {
      const found = await query(product.url, `SELECT 1 FROM pg_locks WHERE locktype = 'advisory'`).catch(
        () => [],
      );
      return found.length === 2;
    });
    await expect(start(dataDir)).rejects.toThrow(AlreadyRunningError);
    await product.release();
    expect(await isStopped(dataDir)).toBe(true);
  });
});

describe('whose data it is', () => {
  asRoot('as root in a folder that only root may enter, it goes where PostgreSQL can', async () => {
    const dataDir = await newDataDir(0o700);
    const { url, release } = await start(dataDir);
    expect(await query(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await release();
    expect((await lstat(join(dataDir, 'postgres'))).isSymbolicLink()).toBe(true);
    const home = await homeOf(dataDir);
    expect(await readFile(join(home, 'origin'), 'utf8')).toBe(`${join(dataDir, 'postgres')}\n`);
    expect(await canReach(home, await unprivilegedUser())).toBe(true);

    const again = await start(dataDir);
    expect(await homeOf(dataDir)).toBe(home);
    await again.release();
  });

  asRoot('an ordinary user is told that the data is not theirs', async () => {
    const nobody = await findUser('nobody');
    if (nobody === undefined || !(await canReach(dirname(fixturePath), nobody))) return;
    const dataDir = await newDataDir();
    await (await start(dataDir)).release();
    const refused = await startProcess('product', dataDir, nobody).when((word) => word.refused);
    expect(refused.code).toBe('NOT_OURS');
    expect(refused.message).toContain(`belongs to ${(await unprivilegedUser()).name}`);
  });

  asRoot('root runs an ordinary user’s data as that user', async () => {
    const nobody = await findUser('nobody');
    if (nobody === undefined || !(await canReach(dirname(fixturePath), nobody))) return;
    const dataDir = await newDataDir();
    await chown(dataDir, nobody.uid, nobody.gid);
    const theirs = startProcess('product', dataDir, nobody);
    await theirs.when(({ started }) => started);
    await theirs.release();

    const ours = await start(dataDir);
    expect((await stat(join(dataDir, 'postgres/data/postmaster.pid'))).uid).toBe(nobody.uid);
    await ours.release();
    const again = startProcess('product', dataDir, nobody);
    await again.when(({ started }) => started);
    await again.release();
  });
});

describe('what cannot be', () => {
  test('data of another version is refused', async () => {
    const dataDir = await newDataDir();
    await (await start(dataDir)).release();
    await writeFile(join(await homeOf(dataDir), 'data/PG_VERSION'), '17\n');
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'WRONG_VERSION',
      message: expect.stringContaining('was made by PostgreSQL 17'),
    });
  });

  test('a server that ends at once is told with its own words', async () => {
    const dataDir = await newDataDir();
    await (await start(dataDir)).release();
    await rm(join(await homeOf(dataDir), 'data/global/pg_control'));
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'DID_NOT_START',
      message: expect.stringMatching(/did not start on the data in .*exit code.*server\.log.*pg_control/s),
    });
  });

  test('a wrong password is told, and a lost one, and no server stays', async () => {
    const dataDir = await newDataDir();
    const first = await start(dataDir);
    const password = join(await homeOf(dataDir), 'password');
    await writeFile(password, 'another\n');
    await expect(start(dataDir, 'part')).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
    await first.release();
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
    await rm(password);
    await expect(start(dataDir)).rejects.toMatchObject({ code: 'WRONG_PASSWORD' });
    expect(await isStopped(dataDir)).toBe(true);
  });

  test('a link to data that is gone is told, not replaced by an empty database', async () => {
    const dataDir = await newDataDir();
    await symlink(join(dataDir, 'gone'), join(dataDir, 'postgres'));
    await expect(start(dataDir)).rejects.toMatchObject({
      code: 'BROKEN_DATA',
      message: expect.stringContaining('points to a folder that is gone'),
    });
    await rm(join(dataDir, 'postgres'));
  });

  test('a DATA_DIR that cannot be made is told', async () => {
    const dataDir = join(await newDataDir(), 'file');
    await writeFile(dataDir, '');
    await expect(start(join(dataDir, 'data'))).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});
