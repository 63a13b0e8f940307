import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { oneAtATime } from './one-at-a-time.ts';
import { readSupergraphFile } from './read-source.ts';
import type { WatchOptions } from './source-listener.ts';

/** A file is read when it has stayed as it is for so long: who writes it may not have finished. */
const QUIET_MS = 100;

/**
 * Watches a file. It is the folder that is watched, as a file that another is renamed over is gone, and its watcher with it.
 * Where the system tells nothing (network drives, mounted folders) a slow poll finds out. Hands back what stops it.
 */
export function watchFile(path: string, options: Omit<WatchOptions, 'known'>): () => void {
  const { pollMs, bounds, listener } = options;
  let isStopped = false;
  /** What was read last, and what was met last. */
  let known = '';
  let seen = '';
  let quiet: NodeJS.Timeout | undefined;
  const check = oneAtATime(async () => {
    try {
      const stamp = await stampOf(path);
      if (stamp !== seen) {
        // A poll can meet a file that was emptied and is not written yet: only what stays as it is counts.
        seen = stamp;
        soon();
        return;
      }
      const sdl = stamp === known ? null : await readSupergraphFile(path, bounds);
      if (isStopped) return;
      if (stamp !== (await stampOf(path))) soon();
      else {
        known = stamp;
        listener.read(sdl);
      }
    } catch (error) {
      if (!isStopped) listener.failed(error);
    }
  });
  const soon = () => {
    clearTimeout(quiet);
    if (!isStopped) quiet = setTimeout(() => void check(), QUIET_MS).unref();
  };
  const folder = watchFolder(path, soon);
  const poll = setInterval(() => {
    folder.renew();
    void check();
  }, pollMs).unref();
  // It may have changed since it was first read.
  void check();
  return () => {
    isStopped = true;
    clearTimeout(quiet);
    clearInterval(poll);
    folder.close();
  };
}

/** Tells of what happens to a file's name in its folder. A watcher that failed is made anew by `renew`. */
function watchFolder(path: string, tell: () => void) {
  let watcher: FSWatcher | null = null;
  const close = () => {
    watcher?.close();
    watcher = null;
  };
  const renew = () => {
    if (watcher !== null) return;
    try {
      watcher = watch(dirname(path), { persistent: false }, (_event, name) => {
        if (name === null || concerns(name, path)) tell();
      });
      watcher.on('error', close);
    } catch {
      // There is no such folder, or the system has no watchers left: the poll goes on.
      watcher = null;
    }
  };
  renew();
  return { renew, close };
}

/** Kubernetes replaces mounted files all together, by a link called `..data`. */
function concerns(name: string, path: string): boolean {
  return name === basename(path) || name.startsWith('..');
}

/** Changes whenever the file does. */
async function stampOf(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  return `${ino} ${size} ${mtimeNs}`;
}
