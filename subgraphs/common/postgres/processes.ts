import { readFile, readlink } from 'node:fs/promises';
import { codeOf } from './errors.ts';
import { run } from './run.ts';

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Whether the process is the PostgreSQL server of this data directory, and not one that got the same id later.
 * A server stays in its data directory all its life; a zombie has none.
 */
export async function servesFrom(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`)) === data;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    // In a container even root may not look there; the command line can be read by all.
  }
  return (await commandOf(pid)).includes(data);
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return (await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)])).output;
}
