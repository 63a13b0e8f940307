import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { createExecutor, type Executor } from '../gateway/execute/executor.ts';
import { parseSupergraph } from '../gateway/supergraph/load-supergraph.ts';

// `npm run measure:large`: a supergraph of 100 subgraphs and 2,000 types, half of them entities that two or three subgraphs
// share. Prints what it costs to load and to hold, and to plan small and large operations (each a new one: no plan is found in
// the cache), with the delay of the event loop while planning.

const subgraphs = 100;
const typesOfEach = 20;
const entitiesOfEach = typesOfEach / 2;
const planned = 200;

/** Each subgraph has its own entities and values, and adds fields to entities of the next two. */
function typeDefsOf(subgraph: number): string {
  const indexes = Array.from({ length: entitiesOfEach }, (_, index) => index);
  const own = indexes.map((n) => {
    const next = `E${(subgraph + 1) % subgraphs}x${n}`;
    return `type E${subgraph}x${n} @key(fields: "id") { id: ID! name: String rank: Int value: V${subgraph}x${n} next: ${next} all: [${next}!] }
      type V${subgraph}x${n} { a: Int b: String c: [Float!] }`;
  });
  const added = [1, 2].flatMap((away) =>
    indexes.map((n) => {
      const name = `E${(subgraph + away) % subgraphs}x${n}`;
      return `type ${name} @key(fields: "id") { id: ID! s${subgraph}: String n${subgraph}(unit: String): Int }`;
    }),
  );
  const roots = indexes.map(
    (n) => `e${subgraph}x${n}: E${subgraph}x${n} es${subgraph}x${n}: [E${subgraph}x${n}!]!`,
  );
  return [`type Query { ${roots.join(' ')} }`, ...own, ...added].join('\n');
}

function composeLarge(): string {
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])\n';
  const { supergraphSdl, errors } = composeServices(
    Array.from({ length: subgraphs }, (_, subgraph) => ({
      name: `s${subgraph}`,
      url: `http://s${subgraph}.test`,
      typeDefs: parse(link + typeDefsOf(subgraph)),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Two subgraphs, a handful of fields. */
function smallOperation(n: number): string {
  const s = n % subgraphs;
  const from = (s + subgraphs - 1) % subgraphs;
  return `query Small${n} { e${s}x${n % entitiesOfEach} { name s${from} value { a b } } }`;
}

/** Twelve root fields, each eight entities deep: some 36 subgraphs and 300 fields. */
function largeOperation(n: number): string {
  const level = (subgraph: number, depth: number): string => {
    const s = subgraph % subgraphs;
    const inner = depth > 0 ? `all { ${level(s + 1, depth - 1)} }` : '';
    return `id name s${(s + subgraphs - 1) % subgraphs} value { a } ${inner}`;
  };
  const roots = Array.from({ length: 12 }, (_, root) => {
    const s = (n + root * 3) % subgraphs;
    return `es${s}x${(n + root) % entitiesOfEach} { ${level(s, 7)} }`;
  });
  return `query Large${n} { ${roots.join(' ')} }`;
}

async function measurePlans(executor: Executor, name: string, write: (n: number) => string): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  await executor.plan({ document: parse(write(0)), source: write(0) });
  delay.enable();
  for (let n = 1; n <= planned; n++) {
    const source = write(n);
    const began = performance.now();
    await executor.warm([source]);
    times.push(performance.now() - began);
  }
  delay.disable();
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `${name}: parsed, planned and compiled in ${at(0.5)} ms (median), ${at(0.99)} ms (p99); ` +
      `event loop delay ${(delay.percentile(99) / 1e6).toFixed(1)} ms (p99), ${(delay.max / 1e6).toFixed(1)} ms (most)`,
  );
}

/** The planner's process holds the supergraph once more. Linux tells how large it is. */
function plannerMemory(): string {
  const children = `/proc/self/task/${process.pid}/children`;
  const [child] = existsSync(children) ? readFileSync(children, 'utf8').trim().split(' ') : [];
  const status = child ? readFileSync(`/proc/${child}/status`, 'utf8') : '';
  return /VmRSS:\s*(\d+)/.exec(status)?.[1] ?? '?';
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
const collect = () => globalThis.gc?.();

// Composed in a process of its own, so that what composing leaves behind does not blur the memory.
if (process.argv.includes('--compose')) {
  await new Promise((written) => process.stdout.write(composeLarge(), written));
  process.exit(0);
}
const self = fileURLToPath(import.meta.url);
const sdl = execFileSync(process.execPath, [self, '--compose'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
collect();
const before = process.memoryUsage();
const began = performance.now();
const { apiSchema } = parseSupergraph(sdl);
const parsed = performance.now();
const executor = createExecutor({
  supergraphSdl: sdl,
  apiSchema,
  transports: new Map(),
  planCacheSize: 1000,
});
const made = performance.now();
await executor.plan({ document: parse('{ e0x0 { id } }'), source: '{ e0x0 { id } }' });
const ready = performance.now();
collect();
const after = process.memoryUsage();
const types = Object.keys(apiSchema.getTypeMap()).filter((name) => /^[EV]\d/.test(name)).length;
console.log(`${subgraphs} subgraphs, ${types} types, ${(sdl.length / 1024).toFixed(0)} KB of supergraph`);
console.log(
  `load: API schema ${(parsed - began).toFixed(0)} ms, executor ${(made - parsed).toFixed(0)} ms, ` +
    `first plan after ${(ready - made).toFixed(0)} ms more (the planner starts in its own process)`,
);
console.log(
  `memory: ${megabytes(after.heapUsed - before.heapUsed)} of heap in this process, ` +
    `${megabytes(Number(plannerMemory()) * 1024)} resident in the planner's`,
);
await measurePlans(executor, 'small', smallOperation);
await measurePlans(executor, 'large', largeOperation);
executor.close();
