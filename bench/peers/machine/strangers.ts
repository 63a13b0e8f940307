import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startFile } from '../processes/started.ts';
import { allPids, nameOf, runTime } from './run-time.ts';

/** A time, by the machine's clock, in which somebody else had a processor. */
export type Disturbance = readonly [from: number, to: number];

/** Whoever has the machine's processors beside us, though nobody asks anything of it. */
export interface Strangers {
  readonly names: readonly string[];
  /** What they did since it was last asked. */
  disturbances(): Promise<readonly Disturbance[]>;
}

const file = fileURLToPath(new URL('watch-strangers.ts', import.meta.url));
const LOOK_FOR_MS = 3000;
/** Of one processor. Nobody who takes less makes a tail. */
const LEAST_SHARE = 0.003;
const NANOSECONDS = 1e6;

/**
 * Looks who runs on this machine while we do nothing, and watches them from now on: threads of the kernel, and whatever else a
 * machine has. They meet all gateways alike, but a tail of one in a hundred is made of them where they run every half second.
 */
export async function watchStrangers(): Promise<Strangers> {
  const pids = await busyPids();
  if (pids.length === 0) return { names: [], disturbances: () => Promise.resolve([]) };
  const child = startFile(file, pids.map(String));
  return {
    names: pids.map(nameOf),
    async disturbances() {
      child.send('tell');
      const [told] = (await once(child, 'message')) as [readonly Disturbance[]];
      return told;
    },
  };
}

async function busyPids(): Promise<number[]> {
  const before = new Map(allPids().map((pid) => [pid, runTime(pid)]));
  await wait(LOOK_FOR_MS);
  const least = LOOK_FOR_MS * NANOSECONDS * LEAST_SHARE;
  const took = (pid: number) => runTime(pid) - (before.get(pid) ?? Infinity);
  return [...before.keys()].filter((pid) => pid !== process.pid && took(pid) > least);
}
