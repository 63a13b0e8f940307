import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { diagnosed } from './diagnosis.ts';
import { EmbeddedPostgresError, codeOf } from './errors.ts';
import type { Home } from './home.ts';
import { passwordFile } from './password.ts';
import { run } from './run.ts';
import { unfinishedPath } from './unfinished.ts';

/** The owner of the embedded PostgreSQL, a superuser. */
export const OWNER = 'postgres';

/** The database that One Graph uses, and in which starts meet to take their locks. */
export const DATABASE = 'postgres';

/** What initdb is told, besides where. */
export function initdbArguments(data: string, passwordPath: string): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordPath}`,
    // Others on this machine can connect to the port, so it asks them for the password.
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own Unicode rules: the same order and case everywhere, whatever locales the machine has.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ];
}

/** Makes the data directory if there is none, and refuses one that this PostgreSQL cannot read. */
export async function ensureCluster(home: Home, binaries: Binaries): Promise<void> {
  const version = await clusterVersion(home);
  if (version === undefined) await initialise(home, binaries);
  else if (version !== binaries.major) throw wrongVersion(home, version, binaries);
}

/** Which major version made the data; undefined when there is none yet. */
export async function clusterVersion(home: Home): Promise<string | undefined> {
  try {
    return (await readFile(join(home.data, 'PG_VERSION'), 'utf8')).trim();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw unreadable(home, error);
  }
  const names = await readdir(home.data).catch(() => []);
  if (names.length === 0) return undefined;
  throw unreadable(home, new Error('it has no PG_VERSION'));
}

/**
 * A start killed in the middle of initdb must not leave half a cluster, so it is made beside and renamed.
 * Not `--no-sync`: syncing costs 0.1 s once, and the rename must not be what survives a power cut alone.
 */
async function initialise(home: Home, binaries: Binaries): Promise<void> {
  const unfinished = unfinishedPath(home.directory);
  try {
    const args = initdbArguments(unfinished, passwordFile(home));
    const { code, output } = await run(binaries.initdb, args, { user: home.user, cwd: home.directory });
    if (code !== 0) throw diagnosed(`initdb could not make a database in ${home.directory}`, output);
    await rename(unfinished, home.data).catch(async (error: unknown) => {
      // Another start was faster: its cluster is the one.
      if ((await clusterVersion(home)) === undefined) throw error;
    });
    await syncFolder(home.directory);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function unreadable(home: Home, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'BROKEN_DATA',
    `${home.data} is not a PostgreSQL data directory that can be read (${String(cause)}). ` +
      'Bring it back from a backup, or move it away to begin with an empty database.',
    cause,
  );
}

function wrongVersion(home: Home, version: string, binaries: Binaries): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'WRONG_VERSION',
    `The data in ${home.data} was made by PostgreSQL ${version}; installed is ${binaries.version}. ` +
      `Check out the One Graph that made it, carry the data over with pg_upgrade or pg_dump, ` +
      'or move the folder away to begin with an empty database.',
  );
}
