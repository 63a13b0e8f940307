import { fork, spawn, type ChildProcess, type ForkOptions, type SpawnOptions } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { processTree, startTick } from './process-tree.ts';

// Everything that is started here is ended here: when its work is done, when this process fails, and on Ctrl-C.

const running = new Set<ChildProcess>();
const PATIENCE_MS = 5000;
const LOOK_EVERY_MS = 20;

/** Starts a program. */
export function startProgram(command: string, words: readonly string[], options: SpawnOptions): ChildProcess {
  return remember(spawn(command, [...words], options));
}

/** Starts a file of ours in a Node of its own that we can send messages to. */
export function startFile(file: string, words: readonly string[], options: ForkOptions = {}): ChildProcess {
  return remember(fork(file, [...words], options));
}

/** Asks it to end, waits a little, and then ends it with everything that it started. */
export async function end(child: ChildProcess): Promise<void> {
  const tree = treeOf(child);
  child.kill('SIGTERM');
  const deadline = performance.now() + PATIENCE_MS;
  while (hasNotEnded(child) && performance.now() < deadline) await wait(LOOK_EVERY_MS);
  running.delete(child);
  for (const member of tree) kill(member);
}

/** Ends everything at once. */
export function endEverything(): void {
  const members = [...running].flatMap(treeOf);
  for (const member of members) kill(member);
}

/** From now on nothing outlives this process. */
export function endEverythingAtExit(): void {
  process.on('exit', endEverything);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));
}

function remember(child: ChildProcess): ChildProcess {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

interface Member {
  readonly pid: number;
  readonly startTick: string | null;
}

function treeOf(child: ChildProcess): Member[] {
  if (child.pid === undefined || !hasNotEnded(child)) return [];
  return processTree(child.pid).map((pid) => ({ pid, startTick: startTick(pid) }));
}

function hasNotEnded(child: ChildProcess): boolean {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/** Nobody else is hit who was given the same number meanwhile. */
function kill(member: Member): void {
  if (member.startTick === null || startTick(member.pid) !== member.startTick) return;
  try {
    process.kill(member.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
