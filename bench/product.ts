import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { demoCasts } from '../launch/demo-casts.ts';
import { removeEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';
import { readStartCommand } from './start-command.ts';

// `npm run measure`: starts the whole product on embedded defaults, twice (first start, next start), asks each headline
// operation 200 times, one after another, and prints how long the starts and the answers took and how large the process is.
// `--companies N` fills in a larger demo first; `--runs N` asks more often. Talks to this machine's loopback only.

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { companies: { type: 'string' }, runs: { type: 'string', default: '200' } },
});
const runs = Number(values.runs);
const port = 45_300;
const url = `http://127.0.0.1:${port}/graphql`;
const [company] = demoCasts(new Date(), 1)[0]?.companies ?? [];
const operations = [
  { name: 'CompanyRecord', variables: { id: company?.id } },
  { name: 'ClientView', variables: { id: company?.clientId } },
  { name: 'CompanyBoard', variables: { first: 50 } },
];

interface Running {
  readonly pid: number;
  readonly token: string;
  readonly firstAnswerSeconds: number;
  stop(): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'one-graph-bench-'));
const command = readStartCommand();
const environment = {
  ...process.env,
  ...command.environment,
  DATA_DIR: folder,
  PORT: String(port),
  LOG_LEVEL: 'warn',
};

async function startProduct(): Promise<Running> {
  const started = performance.now();
  const child = spawn(process.execPath, [...command.flags, 'main.ts'], {
    cwd: root,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    output += chunk.toString();
    if (output.includes('Ctrl-C stops it.')) break;
  }
  const token = /Bearer ([\w.-]+)/.exec(output)?.[1] ?? '';
  await ask(token, '{ companies(first: 1) { nodes { name } } }', {});
  const firstAnswerSeconds = (performance.now() - started) / 1000;
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { pid: child.pid ?? 0, token, firstAnswerSeconds, stop };
}

/** Asks once; answers with how long it took in milliseconds. */
async function ask(token: string, query: string, variables: Record<string, unknown>): Promise<number> {
  const started = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  const milliseconds = performance.now() - started;
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return milliseconds;
}

async function fillIn(companies: string): Promise<void> {
  const started = performance.now();
  const child = spawn(process.execPath, ['main.ts', 'seed', '--companies', companies], {
    cwd: root,
    env: environment,
    stdio: 'inherit',
  });
  await once(child, 'exit');
  console.log(`filling in ${companies} companies: ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function measure({ token, pid }: Running): Promise<void> {
  for (const { name, variables } of operations) {
    const query = readFileSync(join(root, `schema/operations/${name}.graphql`), 'utf8');
    const cold = await ask(token, query, variables);
    for (let run = 0; run < 20; run += 1) await ask(token, query, variables);
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) times.push(await ask(token, query, variables));
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(times.length * share)] ?? NaN).toFixed(2);
    console.log(
      `${name.padEnd(14)} first ${cold.toFixed(1)} ms, then median ${at(0.5)} ms, p99 ${at(0.99)} ms (${runs} runs)`,
    );
  }
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (field: string): number => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]);
  const megabytes = (field: string): string => `${Math.round(kilobytes(field) / 1024)} MB`;
  console.log(`memory of the process: ${megabytes('VmRSS')}, at most ${megabytes('VmHWM')}`);
}

try {
  if (values.companies !== undefined) await fillIn(values.companies);
  const first = await startProduct();
  console.log(`first start to first answer: ${first.firstAnswerSeconds.toFixed(2)} s`);
  await first.stop();
  const next = await startProduct();
  console.log(`next start to first answer: ${next.firstAnswerSeconds.toFixed(2)} s`);
  await measure(next);
  await next.stop();
} finally {
  const quiet = { info: () => undefined, warn: () => undefined };
  await removeEmbeddedPostgres({ dataDir: folder, log: quiet });
  rmSync(folder, { recursive: true, force: true });
}
