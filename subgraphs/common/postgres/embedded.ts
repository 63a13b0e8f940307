import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { binariesFor } from './binaries-copy.ts';
import { DATABASE, OWNER, ensureCluster } from './cluster.ts';
import { AlreadyRunningError, EmbeddedPostgresError, messageOf } from './errors.ts';
import { homeLink, openHome } from './home.ts';
import type { Home } from './home.ts';
import { launch } from './launch.ts';
import { TryAgain } from './locks.ts';
import type { Role } from './locks.ts';
import type { PostgresLog } from './log.ts';
import { join } from './membership.ts';
import type { Membership } from './membership.ts';
import { homePassword } from './password.ts';
import { findPostmaster, removeMisleadingLockFile, stopPostmaster, whenReady } from './postmaster.ts';
import type { ReadyPostmaster } from './postmaster.ts';
import { removeAbandoned } from './unfinished.ts';

/** What a start of the embedded PostgreSQL needs to know. */
export interface EmbeddedPostgresOptions {
  /** The product's DATA_DIR; PostgreSQL lives in `<dataDir>/postgres`. */
  dataDir: string;
  log: PostgresLog;
  /** `product` for the whole product, of which one runs per DATA_DIR; `part` for whatever runs beside it. */
  role: Role;
}

/** A running PostgreSQL that we use. */
export interface EmbeddedPostgres {
  /** A connection URL of the owner, a superuser, to the product's database. */
  url: string;
  /** Whether it ran already, started by another or left by a killed one. */
  joined: boolean;
  /** Stops using it; the last user to release stops the server. Close your own connections first. */
  release: () => Promise<void>;
}

/** How long to go on when another start or stop is in the way, which passes by itself. */
const PATIENCE_MS = 60_000;

/**
 * Starts PostgreSQL on the data of this DATA_DIR, or joins the one that runs on it. Rejects with an
 * `AlreadyRunningError` when the role is `product` and there is one already, and with an
 * `EmbeddedPostgresError` that says what to do when it cannot run.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const home = await openHome(resolve(options.dataDir), options.log);
  await removeAbandoned(home.directory);
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const outcome = await attempt(home, options);
    if (!(outcome instanceof Error)) return outcome;
    if (Date.now() > end) throw gaveUp(home, outcome);
    await sleep(50);
  }
}

/** Stops the server of this DATA_DIR whoever uses it, if one runs. For clearing up after tests and by hand. */
export async function stopEmbeddedPostgres(options: { dataDir: string; log: PostgresLog }): Promise<void> {
  const { data } = await openHome(resolve(options.dataDir), options.log);
  const server = await findPostmaster(data);
  if (server !== undefined) await stopPostmaster(data, server.pid);
}

/** Stops the server of this DATA_DIR and deletes its data, wherever that is. */
export async function removeEmbeddedPostgres(options: { dataDir: string; log: PostgresLog }): Promise<void> {
  const { directory, dataDir } = await openHome(resolve(options.dataDir), options.log);
  await stopEmbeddedPostgres(options);
  await rm(directory, { recursive: true, force: true });
  await rm(homeLink(dataDir), { force: true });
}

/** One try; an error that is returned is of the passing kind, the whole try is worth repeating. */
async function attempt(home: Home, options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres | Error> {
  const found = await findPostmaster(home.data);
  if (found === undefined) {
    const launched = await prepareAndLaunch(home, options.log);
    if (launched !== 'running') return launched.obstacle;
  }
  const server = await whenReady(home.data, options.log);
  if (server === undefined) return new TryAgain('The server that was there went away');
  return joinServer(home, server, options, found !== undefined);
}

async function prepareAndLaunch(home: Home, log: PostgresLog, port?: number) {
  const binaries: Binaries = await binariesFor(home.user, log);
  await homePassword(home);
  await ensureCluster(home, binaries);
  await removeMisleadingLockFile(home.data);
  return launch(home, binaries, log, port);
}

async function joinServer(
  home: Home,
  server: ReadyPostmaster,
  { role, log }: EmbeddedPostgresOptions,
  joined: boolean,
): Promise<EmbeddedPostgres | Error> {
  const url = `postgresql://${OWNER}:${await homePassword(home)}@127.0.0.1:${server.port}/${DATABASE}`;
  try {
    const membership: Membership = await join(
      { home, url, revive: () => revive(home, server.port, log) },
      role,
      log,
    );
    return { url, joined, release: () => membership.release() };
  } catch (error) {
    if (error instanceof TryAgain) return error;
    // A server of ours that we cannot use must not stay; one that another product uses is left in order already.
    if (!joined && !(error instanceof AlreadyRunningError)) await stopPostmaster(home.data, server.pid);
    throw error;
  }
}

async function revive(home: Home, port: number, log: PostgresLog): Promise<void> {
  const launched = await prepareAndLaunch(home, log, port);
  if (launched !== 'running') throw launched.obstacle;
}

function gaveUp(home: Home, last: Error): EmbeddedPostgresError {
  if (last instanceof EmbeddedPostgresError) return last;
  return new EmbeddedPostgresError(
    'DID_NOT_START',
    `PostgreSQL on the data in ${home.data} could not be joined within ${PATIENCE_MS / 1000} s: ${messageOf(last)}. ` +
      `Look at ${home.directory}/server.log; to stop it, end the process named in the first line of ${home.data}/postmaster.pid.`,
    last,
  );
}
