import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runConstantLoad } from '../test/gateway/reload/constant-load.ts';

// `npm run soak:reload -- --seconds N`: constant load over HTTP on two tiny subgraphs while the supergraph is swapped every
// second. Prints requests, failures and memory, and fails if any request failed or any supergraph was not served.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    'swap-every-ms': { type: 'string', default: '1000' },
    clients: { type: 'string', default: '8' },
  },
});
const SHOWN = 5;
const started = performance.now();

const outcome = await runConstantLoad({
  seconds: Number(values.seconds),
  swapEveryMs: Number(values['swap-every-ms']),
  clients: Number(values.clients),
  onSwap: (swaps) => {
    if (swaps === 1 || swaps % 10 === 0) tellMemory(`after ${swaps} swaps`);
  },
});
tellMemory('at the end, everything closed');
const { requests, failures, swaps, seen } = outcome;
console.log(`${requests} requests, ${failures.length} failed; ${swaps} supergraphs, ${seen} of them served.`);
for (const failure of failures.slice(0, SHOWN)) console.log(failure);
process.exitCode = failures.length > 0 || seen < swaps ? 1 : 0;

function tellMemory(when: string): void {
  globalThis.gc?.();
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(3);
  const { heapUsed, rss } = process.memoryUsage();
  console.log(
    `${seconds} s, ${when}: heap ${megabytes(heapUsed)}, process ${megabytes(rss)}, planner ${megabytes(plannerMemory())}`,
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The memory of the planner's process, where the system tells of it (Linux). */
function plannerMemory(): number {
  try {
    const tasks = readdirSync('/proc/self/task').map((task) => `/proc/self/task/${task}/children`);
    const children = tasks.flatMap((file) => readFileSync(file, 'utf8').split(' ').filter(Boolean));
    return children.reduce((sum, child) => sum + residentBytes(child), 0);
  } catch {
    return 0;
  }
}

function residentBytes(child: string): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8')) ?? [];
  return Number(kilobytes) * 1024;
}
