import { randomBytes } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './processes.ts';

const PREFIX = 'unfinished-';

/** A name beside the final one for something half-made; it carries who makes it, so that others know when it is abandoned. */
export function unfinishedPath(directory: string): string {
  return join(directory, `${PREFIX}${process.pid}-${randomBytes(6).toString('hex')}`);
}

/** Removes what starts that were killed in the middle have left. */
export async function removeAbandoned(directory: string): Promise<void> {
  const names = (await readdir(directory)).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    const maker = Number(name.slice(PREFIX.length).split('-')[0]);
    if (Number.isInteger(maker) && isAlive(maker)) continue;
    // An orphaned initdb may still write into it for a moment; then the next start removes it.
    await rm(join(directory, name), { recursive: true, force: true }).catch(() => undefined);
  }
}
