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
export function startProcess(words: readonly string[], environment: Record<string, string>): TestProcess {
  const child = spawn(process.execPath, ['main.ts', ...words], {
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

/** The product as six processes on this machine, on a database of its own. */
export async function startTestProductApart(): Promise<TestProduct> {
  const database = await createTestDatabase();
  const folder = createTestFolder();
  const environment = {
    DATABASE_URL: database.url,
    DATA_DIR: folder.path,
    LOG_LEVEL: 'warn',
    POOL_SIZE: '3',
  };
  const subgraphs = readSubgraphsConfig(environment);
  await withAllTables({ subgraphs }, pino({ level: 'silent' }), (tables) =>
    fillDemo(tables, demoCasts(new Date())),
  );
  const ports = new Map<SubgraphName, number>();
  for (const name of subgraphNames) ports.set(name, await freePort());
  const running = new Map<SubgraphName, TestProcess>();
  const startSubgraph = async (name: SubgraphName): Promise<void> => {
    const keyServiceUrl = `http://127.0.0.1:${String(ports.get('identity'))}`;
    const process = startProcess(['subgraph', name, '--port', String(ports.get(name))], {
      ...environment,
      KEY_SERVICE_URL: keyServiceUrl,
    });
    running.set(name, process);
    await process.until('is ready at');
  };
  const stopSubgraph = async (name: SubgraphName): Promise<void> => {
    await running.get(name)?.end('SIGTERM');
  };
  await Promise.all(subgraphNames.map(startSubgraph));
  const port = await freePort();
  const addresses = subgraphNames.map((name) => [
    `SUBGRAPH_${name.toUpperCase()}_URL`,
    `http://127.0.0.1:${String(ports.get(name))}/graphql`,
  ]);
  const gatewayEnvironment = { ...environment, ...(Object.fromEntries(addresses) as Record<string, string>) };
  const gateway = startProcess(['gateway', '--port', String(port)], gatewayEnvironment);
  await gateway.until('is ready at');
  const url = `http://127.0.0.1:${port}/graphql`;
  const issuer = `http://127.0.0.1:${String(ports.get('identity'))}/issuer`;
  const token = (email: string) => createDemoToken(email, issuer, subgraphs, new Date());
  return {
    url,
    databaseUrl: database.url,
    psaUrl: `http://127.0.0.1:${String(ports.get('psa'))}`,
    token,
    ask: async (email, query, variables) => post(url, await token(email), query, variables),
    askSubgraph: () => Promise.reject(new Error('Not past the gateway here.')),
    stopSubgraph,
    startSubgraph,
    async stop() {
      await gateway.end('SIGTERM');
      await Promise.all(subgraphNames.map(stopSubgraph));
      await database.drop();
      folder.remove();
    },
  };
}
