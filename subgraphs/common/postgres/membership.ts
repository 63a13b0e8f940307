import { setTimeout as sleep } from 'node:timers/promises';
import { AlreadyRunningError, messageOf } from './errors.ts';
import type { Home } from './home.ts';
import { disconnect, leave, takeLocks, takeProductLock } from './locks.ts';
import type { Role, Session } from './locks.ts';
import type { PostgresLog } from './log.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';

/** What one user of a server holds from its start to its end. */
export interface Membership {
  /** Leaves; the last one to leave stops the server. */
  release: () => Promise<void>;
}

/** What a membership is of. */
export interface Server {
  home: Home;
  url: string;
  /** Starts it again where it was, after it died under its users. Fails where something is in the way. */
  revive: () => Promise<void>;
}

const RETAKE_MS = 30_000;

/** Joins the users of a running server in a role. */
export async function join(server: Server, role: Role, log: PostgresLog): Promise<Membership> {
  const session = await takeLocks(server.home, server.url, role);
  try {
    if (role === 'product') await takeProductLock(server.home, session);
  } catch (error) {
    // We may be the last one by now, if the product that refused us has left meanwhile.
    await stopIfLast(server, session, log);
    throw error;
  }
  return stay(server, role, session, log);
}

/**
 * Keeps the locks until released. PostgreSQL ends every connection when one of its processes crashes, and runs
 * on: then the locks are taken again, or the next start would take us for gone. When the server itself died, it is
 * started again on its old port, where everybody's connections look for it.
 */
function stay(server: Server, role: Role, first: Session, log: PostgresLog): Membership {
  let session: Session | undefined = first;
  let retaking: Promise<void> | undefined;
  let released: Promise<void> | undefined;

  const watch = (held: Session) =>
    held.client.once('end', () => {
      session = undefined;
      if (released === undefined) retaking = retake();
    });
  const retake = async () => {
    session = await takeAgain(server, role, log, () => released === undefined);
    if (session !== undefined) watch(session);
  };
  const release = async () => {
    if (retaking !== undefined) await keepingAlive(retaking);
    if (session !== undefined) await stopIfLast(server, session, log);
  };

  watch(first);
  return { release: () => (released ??= release()) };
}

/** Nothing else may keep a process alive that is ending, and it would be gone before it knew whether it is the last. */
async function keepingAlive(work: Promise<void>): Promise<void> {
  const alive = setInterval(() => undefined, RETAKE_MS);
  try {
    await work;
  } finally {
    clearInterval(alive);
  }
}

/** Tries at least once, also when released meanwhile: who left without its lock could not tell whether it is the last. */
async function takeAgain(
  server: Server,
  role: Role,
  log: PostgresLog,
  isWanted: () => boolean,
): Promise<Session | undefined> {
  const end = Date.now() + RETAKE_MS;
  let failure = '';
  for (;;) {
    try {
      return await takeAll(server, role);
    } catch (error) {
      failure = messageOf(error);
      if (error instanceof AlreadyRunningError) break;
    }
    // A server that we have started again is always tried once more: it would be left running without a user.
    if (!isWanted() || Date.now() > end) break;
    await reviveIfDead(server, log);
    await sleep(200, undefined, { ref: false });
  }
  if (isWanted()) log.warn(`PostgreSQL in ${server.home.data} is lost: ${failure}. Start One Graph again.`);
  return undefined;
}

async function reviveIfDead(server: Server, log: PostgresLog): Promise<void> {
  if ((await findPostmaster(server.home.data)) !== undefined) return;
  log.warn(`PostgreSQL in ${server.home.data} ended under us: starting it again.`);
  try {
    await server.revive();
  } catch (error) {
    log.warn(messageOf(error));
  }
}

async function takeAll(server: Server, role: Role): Promise<Session> {
  const session = await takeLocks(server.home, server.url, role);
  if (role !== 'product') return session;
  try {
    await takeProductLock(server.home, session);
    return session;
  } catch (error) {
    await disconnect(session.client);
    throw error;
  }
}

async function stopIfLast(server: Server, session: Session, log: PostgresLog): Promise<void> {
  try {
    if (await leave(session)) await stopServer(server.home.data);
  } catch (error) {
    log.warn(`PostgreSQL in ${server.home.data} could not be left in order: ${messageOf(error)}`);
  } finally {
    await disconnect(session.client);
  }
}

async function stopServer(data: string): Promise<void> {
  const server = await findPostmaster(data);
  if (server !== undefined) await stopPostmaster(data, server.pid);
}
