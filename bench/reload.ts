import { parseArgs } from 'node:util';
import { z } from 'zod';
import { childrenMemory } from '../test/gateway/reload/children-memory.ts';
import { runConstantLoad } from '../test/gateway/reload/constant-load.ts';

// `npm run soak:reload -- --seconds N`: constant load over HTTP on two tiny subgraphs while the supergraph is swapped every
// second. Prints requests, failures and memory, and fails if any request failed or any supergraph was not served.
//
// The process's own memory climbs in ever smaller and rarer steps, to the most that V8 once needed for its heap: with
// `NODE_OPTIONS='--max-semi-space-size=4 --max-old-space-size=80'` it is level after a minute.

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    'swap-every-ms': { type: 'string', default: '1000' },
    clients: { type: 'string', default: '8' },
  },
});
const SHOWN = 5;
const TOLD_EVERY_MS = 10_000;
const started = performance.now();
let swapsSoFar = 0;

console.log('seconds  swaps   heap  external  buffers  process  planner (MB)');
const telling = setInterval(tellMemory, TOLD_EVERY_MS);
const outcome = await runConstantLoad({
  seconds: wholeNumber('seconds', 86_400),
  swapEveryMs: wholeNumber('swap-every-ms', 60_000),
  clients: wholeNumber('clients', 1000),
  onSwap: (swaps) => void (swapsSoFar = swaps),
});
clearInterval(telling);
console.log('With everything closed:');
tellMemory();
const { requests, failures, swaps, seen } = outcome;
console.log(`${requests} requests, ${failures.length} failed; ${swaps} supergraphs, ${seen} of them served.`);
for (const failure of failures.slice(0, SHOWN)) console.log(failure);
process.exitCode = failures.length > 0 || seen < swaps ? 1 : 0;

function wholeNumber(flag: keyof typeof values, most: number): number {
  const read = z.coerce.number().int().min(1).max(most).safeParse(values[flag]);
  if (read.success) return read.data;
  console.error(`--${flag} must be a whole number from 1 to ${most}; received "${values[flag]}".`);
  process.exit(1);
}

/** What is still there after a collection is what counts. */
function tellMemory(): void {
  globalThis.gc?.();
  const seconds = Math.round((performance.now() - started) / 1000);
  // The planner's process is the oldest child: the others only try a supergraph, and are gone in a moment.
  const [planner = 0] = childrenMemory();
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  const memory = [heapUsed, external, arrayBuffers, rss, planner].map(megabytes);
  const widths = [7, 7, 7, 10, 9, 9, 9];
  console.log(
    [seconds, swapsSoFar, ...memory].map((cell, at) => String(cell).padStart(widths[at] ?? 9)).join(''),
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
