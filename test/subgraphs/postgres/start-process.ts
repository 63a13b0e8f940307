import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from '../../../subgraphs/common/postgres/run.ts';
import type { SystemUser } from '../../../subgraphs/common/postgres/system-user.ts';

/** The script that another process runs. */
export const fixturePath = fileURLToPath(new URL('start.fixture.ts', import.meta.url));

/** What the other process says. */
export interface Said {
  started?: { url: string; joined: boolean };
  committed?: number;
  refused?: { code: string; message: string };
  released?: boolean;
}

/** Starts PostgreSQL in a process of its own, which can be killed. */
export function startProcess(
  what: 'product' | 'part' | 'write' | 'test',
  dataDir: string,
  user?: SystemUser,
) {
  const child = spawn(process.execPath, [fixturePath, what, dataDir], {
    ...(user === undefined ? {} : { uid: user.uid, gid: user.gid }),
    cwd: '/',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const said: Said[] = [];
  let rest = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines.map((line) => JSON.parse(line) as Said));
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const ended = once(child, 'close');

  const when = async <T>(pick: (word: Said) => T | undefined): Promise<T> => {
    const end = Date.now() + 50_000;
    while (Date.now() < end) {
      const found = said.map(pick).find((value) => value !== undefined);
      if (found !== undefined) return found;
      if (child.exitCode !== null && child.exitCode !== 0) break;
      await sleep(5);
    }
    throw new Error(`The process said ${JSON.stringify(said)} ${errors}`);
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  const release = async () => {
    child.stdin.write('release\n');
    await ended;
  };
  return { pid: child.pid ?? 0, said, when, kill, release };
}

/** The processes whose command line names this path. */
export async function processesOf(path: string): Promise<number[]> {
  const { output } = await run('ps', ['-ww', '-eo', 'pid=,args=']);
  const lines = output.split('\n').filter((line) => line.includes(path) && !line.includes('ps -ww'));
  return lines.map((line) => Number.parseInt(line, 10)).filter((pid) => pid !== process.pid);
}
