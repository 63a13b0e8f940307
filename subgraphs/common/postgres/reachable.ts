import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Identity } from './run.ts';

/** What decides about access: owner, group, permission bits. */
export interface Permissions extends Identity {
  mode: number;
}

const READ = 4;
const ENTER = 1;

/** Whether the user has all the wanted bits (4 read, 2 write, 1 execute or enter) on one file or folder. */
export function allows(entry: Permissions, user: Identity, wanted: number): boolean {
  // The first class that matches decides, as in the kernel: an owner without a bit is not helped by "others".
  const shift = entry.uid === user.uid ? 6 : entry.gid === user.gid ? 3 : 0;
  return ((entry.mode >> shift) & wanted) === wanted;
}

/**
 * Whether the user gets to the last of the entries and can read and enter (or run) it. The entries are the
 * path's folders from the root down, then the file or folder itself.
 */
export function reaches(entries: readonly Permissions[], user: Identity): boolean {
  return entries.every((entry, index) =>
    allows(entry, user, index === entries.length - 1 ? READ | ENTER : ENTER),
  );
}

/** Every folder on the way to a path, from the root down, and the path itself. */
export function ancestry(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...ancestry(parent), path];
}

/** Whether the user can read and enter (or run) what is at this real, absolute path. */
export async function canReach(path: string, user: Identity): Promise<boolean> {
  return reaches(await Promise.all(ancestry(path).map((entry) => stat(entry))), user);
}
