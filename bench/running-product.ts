import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readStartCommand } from './start-command.ts';
import { subgraphNames } from '../subgraphs/names.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const HOST = '127.0.0.1';

/** The product in the one process or the six that it can be. */
export type Shape = 'one process' | 'apart';

/** A product that answers. */
export interface RunningProduct {
  readonly url: string;
  readonly token: string;
  stop(): Promise<void>;
}

/** Where it keeps its data, and the first of the ports that it may take. */
export interface Place {
  readonly folder: string;
  readonly port: number;
}

/** Fills in the demo's companies anew. */
export async function fillIn(companies: number, place: Place): Promise<void> {
  await finished(start(['seed', '--companies', String(companies)], place, {}));
}

export async function startProduct(shape: Shape, place: Place): Promise<RunningProduct> {
  const parts =
    shape === 'apart' ? await startApart(place) : [await startPart([], place, 'Ctrl-C stops it.')];
  const token = (await finished(start(['token', 'ada@northwind.example'], place, {}))).trim();
  const stop = async () => {
    // The gateway first: what it has under way still needs the others.
    for (const part of parts.reverse()) await end(part);
  };
  return { url: `http://${HOST}:${place.port}/graphql`, token, stop };
}

async function startApart(place: Place): Promise<ChildProcess[]> {
  const ports = subgraphNames.map((name, index) => ({ name, port: place.port + 1 + index }));
  const urls = Object.fromEntries(ports.map(({ name, port }) => [name, `http://${HOST}:${port}/graphql`]));
  const parts: ChildProcess[] = [];
  try {
    for (const { name, port } of ports) {
      parts.push(await startPart(['subgraph', name, '--port', String(port)], place, 'is ready at'));
    }
    parts.push(await startPart(['gateway'], place, 'is ready at', { SUBGRAPH_URLS: JSON.stringify(urls) }));
  } catch (error) {
    // One whose port is taken does not start; the others would go on without it.
    await Promise.all(parts.map(end));
    throw error;
  }
  return parts;
}

async function startPart(
  words: readonly string[],
  place: Place,
  ready: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const child = start(words, place, settings);
  let output = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    output += String(chunk);
    if (output.includes(ready)) {
      child.stdout?.resume();
      return child;
    }
  }
  throw new Error(`It did not start: ${output}`);
}

function start(
  words: readonly string[],
  { folder, port }: Place,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const { flags, environment } = readStartCommand();
  const env = {
    ...process.env,
    ...environment,
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...settings,
  };
  return spawn(process.execPath, [...flags, 'main.ts', ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function finished(child: ChildProcess): Promise<string> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`A command ended with ${String(code)}.`);
  return output;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
