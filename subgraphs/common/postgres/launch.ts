import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Binaries } from './binaries.ts';
import { diagnosed } from './diagnosis.ts';
import { messageOf } from './errors.ts';
import { freePort } from './free-port.ts';
import type { Home } from './home.ts';
import type { PostgresLog } from './log.ts';
import { whenReady } from './postmaster.ts';
import { asUser, childEnvironment } from './run.ts';
import { openServerLog } from './server-log.ts';
import type { ServerLog } from './server-log.ts';
import { durable, serverArguments } from './settings.ts';

/** How a launch went: a server runs now (ours or another's), or something passing is in the way. */
export type Launched = 'running' | { obstacle: Error };

/** Signs of something that passes: another start was faster, an old server is on its last moments, a port was lost. */
const passing =
  /lock file "postmaster\.pid" already exists|pre-existing shared memory|could not bind|is empty/;

/** Starts a server on this home and waits until it takes connections: on the given port, else on any that is free. */
export async function launch(
  home: Home,
  binaries: Binaries,
  log: PostgresLog,
  port?: number,
): Promise<Launched> {
  const serverLog = await openServerLog(home);
  try {
    const server = spawnServer(home, binaries, port ?? (await freePort()), serverLog);
    const ended = whenEnded(server);
    let isRunning = true;
    void ended.then(() => (isRunning = false));
    const ready = whenReady(home.data, log, () => isRunning).then((found) => found && ('ready' as const));
    const outcome = (await Promise.race([ended, ready])) ?? (await ended);
    return outcome === 'ready' ? 'running' : await obstacleOrThrow(home, outcome, serverLog);
  } finally {
    await serverLog.file.close();
  }
}

/**
 * The server gets a session of its own, so that Ctrl-C at the terminal reaches only us and our shutdown can
 * still write; and it does not keep us alive.
 */
function spawnServer(home: Home, binaries: Binaries, port: number, log: ServerLog): ChildProcess {
  const server = spawn(binaries.postgres, serverArguments(home.data, port, durable), {
    ...asUser(home.user),
    cwd: home.directory,
    env: childEnvironment,
    detached: true,
    stdio: ['ignore', log.file.fd, log.file.fd],
  });
  server.unref();
  return server;
}

/** Says how the server ended, when it does. */
function whenEnded(server: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve(messageOf(error)));
    server.once('exit', (code, signal) => resolve(`it ended with ${signal ?? `exit code ${code ?? '?'}`}`));
  });
}

async function obstacleOrThrow(home: Home, how: string, serverLog: ServerLog): Promise<Launched> {
  const tail = await serverLog.tail();
  const error = diagnosed(
    `PostgreSQL did not start on the data in ${home.data}: ${how} (its log: ${serverLog.path})`,
    tail,
  );
  if (passing.test(tail)) return { obstacle: error };
  throw error;
}
