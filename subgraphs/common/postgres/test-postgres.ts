import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binariesFor } from './binaries-copy.ts';
import { DATABASE, OWNER, initdbArguments } from './cluster.ts';
import { diagnosed } from './diagnosis.ts';
import { freePort } from './free-port.ts';
import { startGuardian } from './guardian.ts';
import type { Guardian } from './guardian.ts';
import type { PostgresLog } from './log.ts';
import { findPostmaster, isReady } from './postmaster.ts';
import { canReach } from './reachable.ts';
import { disposable, serverArguments } from './settings.ts';
import { sharedPlace } from './shared-place.ts';
import { isRoot, unprivilegedUser } from './system-user.ts';
import type { SystemUser } from './system-user.ts';

/** A PostgreSQL for one run of the tests. */
export interface TestPostgres {
  /** A connection URL of the owner, a superuser. */
  url: string;
  /** Stops it and deletes its data. */
  stop: () => Promise<void>;
}

const silent: PostgresLog = { info: () => undefined, warn: () => undefined };
const PATIENCE_MS = 60_000;

/**
 * Starts an empty PostgreSQL of its own in a temporary folder: fast, as nothing in it must outlive the machine.
 * It stops and its folder goes when `stop` is called, and also when this process ends in any other way.
 */
export async function startTestPostgres(options: { log?: PostgresLog } = {}): Promise<TestPostgres> {
  const user = isRoot() ? await unprivilegedUser() : undefined;
  const binaries = await binariesFor(user, options.log ?? silent);
  const folder = await temporaryFolder(user);
  const data = join(folder, 'data');
  const password = randomBytes(24).toString('hex');
  const passwordPath = join(folder, 'password');
  await writeFile(passwordPath, password, { mode: 0o600 });
  if (user !== undefined) await chown(passwordPath, user.uid, user.gid);
  const guardian = startGuardian({
    folder,
    prepare: [binaries.initdb, '--no-sync', ...initdbArguments(data, passwordPath)],
    serve: [binaries.postgres, ...serverArguments(data, await freePort(), disposable)],
    user,
  });
  const port = await portWhenReady(data, guardian);
  return {
    url: `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${DATABASE}`,
    stop: () => stop(guardian, folder),
  };
}

async function temporaryFolder(user: SystemUser | undefined): Promise<string> {
  const folder = await mkdtemp(join(await temporaryPlace(user), 'one-graph-test-'));
  if (user !== undefined) await chown(folder, user.uid, user.gid);
  return folder;
}

async function temporaryPlace(user: SystemUser | undefined): Promise<string> {
  const places = [tmpdir(), '/tmp'];
  for (const place of places) {
    const real = await realpath(place).catch(() => undefined);
    if (real !== undefined && (user === undefined || (await canReach(real, user)))) return real;
  }
  return user === undefined ? tmpdir() : sharedPlace(user);
}

async function portWhenReady(data: string, guardian: Guardian): Promise<number> {
  const end = Date.now() + PATIENCE_MS;
  while (guardian.isRunning() && Date.now() < end) {
    const server = await findPostmaster(data);
    if (isReady(server)) return server.port;
    await sleep(10);
  }
  guardian.dismiss();
  throw diagnosed(`The tests' PostgreSQL did not start in ${data}`, await guardian.ended);
}

async function stop(guardian: Guardian, folder: string): Promise<void> {
  guardian.dismiss();
  await guardian.ended;
  // Its user may not remove the folder itself where the place above it belongs to root.
  await rm(folder, { recursive: true, force: true });
}
