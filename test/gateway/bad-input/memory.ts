import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The bytes that are held after everything that can go has gone. */
function held(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** How many megabytes more are held after the work than before; a first run fills the caches and is not counted. */
export async function megabytesKept(work: () => Promise<void>, times: number): Promise<number> {
  await work();
  const before = held();
  for (let time = 0; time < times; time++) await work();
  return (held() - before) / (1024 * 1024);
}
