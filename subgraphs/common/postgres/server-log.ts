import { constants } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Home } from './home.ts';

const MOST_BYTES = 4 * 1024 * 1024;
const TAIL_LINES = 12;

/** The server's log from one start on. */
export interface ServerLog {
  file: FileHandle;
  path: string;
  /** What the server has written since this start, its last lines. */
  tail(): Promise<string>;
}

/** Opens the log of a server that is about to start; a large one is put aside, so it takes twice the limit at most. */
export async function openServerLog(home: Home): Promise<ServerLog> {
  const path = join(home.directory, 'server.log');
  const size = await sizeOf(path);
  if (size > MOST_BYTES) await rename(path, `${path}.1`);
  // No link is followed: the folder is another user's when we are root.
  const { O_CREAT, O_APPEND, O_RDWR, O_NOFOLLOW } = constants;
  const file = await open(path, O_CREAT | O_APPEND | O_RDWR | O_NOFOLLOW, 0o600);
  if (home.user !== undefined) await file.chown(home.user.uid, home.user.gid);
  const { size: from } = await file.stat();
  return { file, path, tail: () => tailOf(file, from) };
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function tailOf(file: FileHandle, from: number): Promise<string> {
  const { size } = await file.stat();
  const start = Math.max(from, size - 16_384);
  const buffer = Buffer.alloc(Math.max(0, size - start));
  await file.read(buffer, 0, buffer.length, start);
  return buffer.toString().trim().split('\n').slice(-TAIL_LINES).join('\n');
}
