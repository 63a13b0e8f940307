import { machineTime } from './clock.ts';
import { runTime } from './run-time.ts';
import type { Disturbance } from './strangers.ts';

// `node bench/peers/machine/watch-strangers.ts PID …`: notes when these ran, and tells it when it gets a message.

const LOOK_EVERY_MS = 2;
/** Of the time between two looks: less is over before anybody waits. */
const LEAST_NANOSECONDS = 200_000;

const pids = process.argv.slice(2).map(Number);
let seen: Disturbance[] = [];
let lastTime = machineTime();
let lastRun = pids.map(runTime);

setInterval(look, LOOK_EVERY_MS);
process.on('message', () => {
  process.send?.(seen);
  seen = [];
});
process.on('disconnect', () => process.exit(0));

function look(): void {
  const now = machineTime();
  const run = pids.map(runTime);
  if (run.some((time, at) => time - (lastRun[at] ?? 0) > LEAST_NANOSECONDS)) seen.push([lastTime, now]);
  lastTime = now;
  lastRun = run;
}
