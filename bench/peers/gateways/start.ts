import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../processes/free-port.ts';
import { end, startProgram } from '../processes/started.ts';
import type { Graph } from '../supergraph.ts';
import type { Gateway } from './gateway.ts';

/** A gateway that answers. */
export interface RunningGateway {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const START_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;
const LAST_WORDS = 2000;

/** Starts a gateway and waits until it answers. Rejects with what it said when it does not. */
export async function startGateway(gateway: Gateway, graph: Graph): Promise<RunningGateway> {
  const port = await freePort();
  const { program, words, environment, folder } = gateway.command(graph, port);
  const child = startProgram(program, words, {
    cwd: folder ?? graph.folder,
    env: { PATH: process.env['PATH'], HOME: graph.folder, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const heard = lastWordsOf(child);
  const url = `http://127.0.0.1:${port}/graphql`;
  try {
    await answering(child, url);
  } catch (error) {
    await end(child);
    throw new Error(`${gateway.title} did not start: ${heard().trim()}`, { cause: error });
  }
  return { url, pid: child.pid ?? 0, stop: () => end(child) };
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  let failure: Error | undefined;
  child.once('error', (error) => (failure = error));
  child.once('exit', (code) => (failure = new Error(`It ended with ${String(code)}.`)));
  const deadline = performance.now() + START_WITHIN_MS;
  while (!(await answers(url))) {
    if (failure) throw failure;
    if (performance.now() > deadline) throw new Error('It did not answer in time.');
    await wait(LOOK_EVERY_MS);
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
      signal: AbortSignal.timeout(1000),
    });
    return response.ok && (await response.text()).includes('Query');
  } catch {
    return false;
  }
}

/** What it wrote last; reading it also keeps its pipes from filling up. */
function lastWordsOf(child: ChildProcess): () => string {
  let heard = '';
  const hear = (chunk: Buffer) => (heard = (heard + chunk.toString()).slice(-LAST_WORDS));
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  return () => heard;
}
