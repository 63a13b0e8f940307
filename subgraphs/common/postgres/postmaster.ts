import { link, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError, codeOf } from './errors.ts';
import type { PostgresLog } from './log.ts';
import { isAlive, servesFrom } from './processes.ts';
import { unfinishedPath } from './unfinished.ts';

/** What a server says of itself in its `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  /** Not written yet in the first moments of a start. */
  port: number | undefined;
  status: 'starting' | 'ready' | 'stopping';
}

/** A server that takes connections. */
export interface ReadyPostmaster extends Postmaster {
  port: number;
  status: 'ready';
}

/** Reads the lines of a `postmaster.pid`: pid, data directory, start, port, socket folder, address, memory, status. */
export function parsePostmaster(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  const status = lines[7] === 'ready' || lines[7] === 'stopping' ? lines[7] : 'starting';
  return { pid, port: Number.isInteger(port) && port > 0 ? port : undefined, status };
}

/** Whether the server is up and says where. */
export function isReady(server: Postmaster | undefined): server is ReadyPostmaster {
  return server?.status === 'ready' && server.port !== undefined;
}

/** The server that runs on this data directory, found by its lock file and checked to be alive and to be it. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readLockFile(data);
  const server = text === undefined ? undefined : parsePostmaster(text);
  return server !== undefined && (await servesFrom(server.pid, data)) ? server : undefined;
}

async function readLockFile(data: string): Promise<string | undefined> {
  try {
    return await readFile(lockFile(data), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function lockFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/**
 * Removes a lock file that PostgreSQL would respect forever though no server is behind it: one whose process id
 * now belongs to another program (after a restart of the machine it easily does) or to a zombie that nobody
 * reaps, and one left empty by a power cut. A file whose process is gone it overwrites itself, with more care.
 */
export async function removeMisleadingLockFile(data: string): Promise<void> {
  const text = await readLockFile(data);
  if (text === undefined || !(await isMisleading(data, text))) return;
  const aside = unfinishedPath(join(data, '..'));
  await rename(lockFile(data), aside);
  // Two starts can both come here; if the other already put a server in its place, that file goes back.
  if ((await readFile(aside, 'utf8')) !== text) await link(aside, lockFile(data)).catch(() => undefined);
  await rm(aside);
}

async function isMisleading(data: string, text: string): Promise<boolean> {
  const server = parsePostmaster(text);
  if (server !== undefined) return isAlive(server.pid) && !(await servesFrom(server.pid, data));
  const { mtimeMs } = await stat(lockFile(data));
  return text.trim() === '' && Date.now() - mtimeMs > 5_000;
}

/**
 * Waits until a server takes connections; undefined when it went away instead, or is about to. However long that
 * takes: after a crash it replays its log, which must not be cut short, and the person is told.
 */
export async function whenReady(
  data: string,
  log: PostgresLog,
  isExpected?: () => boolean,
): Promise<ReadyPostmaster | undefined> {
  const started = Date.now();
  let nextNews = started + 5_000;
  for (;;) {
    const server = await findPostmaster(data);
    if (isReady(server)) return server;
    if (server?.status === 'stopping') return undefined;
    const mayAppear = isExpected === undefined ? Date.now() - started < 2_000 : isExpected();
    if (server === undefined && !mayAppear) return undefined;
    if (Date.now() > nextNews) {
      log.info('PostgreSQL is still starting; after a crash it first replays its log');
      nextNews += 5_000;
    }
    await sleep(10);
  }
}

/**
 * Stops the server: a fast shutdown, which ends sessions and writes everything out; should that take too long, an
 * immediate one, from which the next start recovers.
 */
export async function stopPostmaster(data: string, pid: number, patienceMs = 20_000): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', patienceMs],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!(await isStillThere(data, pid))) return;
    sendSignal(pid, signal);
    if (await isGoneWithin(data, pid, patience)) return;
  }
  throw new EmbeddedPostgresError(
    'DID_NOT_START',
    `PostgreSQL (process ${pid}, data in ${data}) does not stop. End it with: kill -9 ${pid}`,
  );
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

async function isStillThere(data: string, pid: number): Promise<boolean> {
  return servesFrom(pid, data);
}

async function isGoneWithin(data: string, pid: number, patienceMs: number): Promise<boolean> {
  const end = Date.now() + patienceMs;
  while (Date.now() < end) {
    if (!(await isStillThere(data, pid))) return true;
    await sleep(10);
  }
  return false;
}
