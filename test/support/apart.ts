import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createDemoToken } from '../../launch/demo-token.ts';
import { withAllTables } from '../../launch/seed.ts';
import { fillDemo } from '../../launch/demo.ts';
import { demoCasts } from '../../launch/demo-casts.ts';
import { pino } from 'pino';
import { readSubgraphsConfig } from '../../subgraphs/common/config.ts';
import { subgraphNames, type SubgraphName } from '../../subgraphs/names.ts';
import { createTestDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { createTestFolder, post, type TestProduct } from './product.ts';

const root = new URL('../..', import.meta.url).pathname;

/** A process of the product, started as a person would. */
export interface TestProcess {
  /** What it has written so far, to either output. */
  output(): string;
  /** Waits until it has written this. Rejects when it ends before. */
  until(text: string): Promise<void>;
  /** Sends a signal and waits for the end; answers with the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly child: ChildProcess;
}

/** Runs `main.ts` with the given words in a process of its own. */
export function startProcess(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): TestProcess {
  const child = spawn(process.execPath, [...flags, 'main.ts', ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  const hear = (chunk: Buffer): void => {
    output += chunk.toString();
    for (const listener of listeners) listener();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return {
    child,
    output: () => output,
    until: (text) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!output.includes(text)) return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        child.once('exit', (code) =>
          reject(new Error(`ended with ${String(code)} before "${text}":\n${output}`)),
        );
        look();
      }),
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill(signal);
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    },
  };
}

/** The product as processes of its own. */
export interface TestProductApart extends TestProduct {
  /** The process of a subgraph, as it was started last. */
  processOf(name: SubgraphName): TestProcess;
}

/** How the processes are started, where not as a test usually does it. */
export interface ApartOptions {
  /** What Node is given. */
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The product as six processes on this machine, on a database of its own. What was started is stopped where a step fails. */
export async function startTestProductApart(options: ApartOptions = {}): Promise<TestProductApart> {
  const started: (() => unknown)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of started.splice(0).reverse()) await end();
  };
  try {
    return { ...(await start(options, started)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(
  { flags = [], environment: more = {} }: ApartOptions,
  started: (() => unknown)[],
): Promise<Omit<TestProductApart, 'stop'>> {
  const database = await createTestDatabase();
  started.push(() => database.drop());
  const folder = createTestFolder();
  started.push(() => folder.remove());
  const environment = {
    DATABASE_URL: database.url,
    DATA_DIR: folder.path,
    LOG_LEVEL: 'warn',
    POOL_SIZE: '3',
    ...more,
  };
  const subgraphs = readSubgraphsConfig(environment);
  await withAllTables({ subgraphs }, pino({ level: 'silent' }), (tables) =>
    fillDemo(tables, demoCasts(new Date())),
  );
  const ports = new Map<SubgraphName, number>();
  for (const name of subgraphNames) ports.set(name, await freePort());
  const running = new Map<SubgraphName, TestProcess>();
  const addressOf = (name: SubgraphName): string => `http://127.0.0.1:${String(ports.get(name))}`;
  const startSubgraph = async (name: SubgraphName): Promise<void> => {
    const settings = { ...environment, KEY_SERVICE_URL: addressOf('identity') };
    const process = startProcess(['subgraph', name, '--port', String(ports.get(name))], settings, flags);
    running.set(name, process);
    await process.until('is ready at');
  };
  const stopSubgraph = async (name: SubgraphName): Promise<void> => {
    await running.get(name)?.end('SIGTERM');
  };
  started.push(() => Promise.all(subgraphNames.map(stopSubgraph)));
  await Promise.all(subgraphNames.map(startSubgraph));
  const port = await freePort();
  const addresses = subgraphNames.map((name) => [
    `SUBGRAPH_${name.toUpperCase()}_URL`,
    `${addressOf(name)}/graphql`,
  ]);
  const gatewayEnvironment = { ...environment, ...(Object.fromEntries(addresses) as Record<string, string>) };
  const gateway = startProcess(['gateway', '--port', String(port)], gatewayEnvironment, flags);
  // First: what it has under way still needs the others.
  started.push(() => gateway.end('SIGTERM'));
  await gateway.until('is ready at');
  const url = `http://127.0.0.1:${port}/graphql`;
  const token = (email: string) =>
    createDemoToken(email, `${addressOf('identity')}/issuer`, subgraphs, new Date());
  return {
    url,
    databaseUrl: database.url,
    psaUrl: addressOf('psa'),
    token,
    ask: async (email, query, variables) => post(url, await token(email), query, variables),
    askSubgraph: () => Promise.reject(new Error('Not past the gateway here.')),
    stopSubgraph,
    startSubgraph,
    processOf(name) {
      const process = running.get(name);
      if (process === undefined) throw new Error(`${name} was never started.`);
      return process;
    },
  };
}
