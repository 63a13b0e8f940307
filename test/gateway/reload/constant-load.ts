import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { pino } from 'pino';
import { Pool } from 'undici';
import { readGatewayConfig } from '../../../gateway/config.ts';
import { startGateway } from '../../../gateway/gateway.ts';
import { hashOf } from '../../../gateway/supergraph/load-supergraph.ts';
import type { SubgraphRequest } from '../../../gateway/transport/transport.ts';
import { answerAs, everyVersion, replaceFile, supergraphOf } from './versions.ts';

/** How hard and how long. */
export interface LoadOptions {
  readonly seconds: number;
  readonly swapEveryMs: number;
  /** Clients that ask one request after the other. */
  readonly clients: number;
  /** Called after every swap. */
  readonly onSwap?: (swaps: number) => void | Promise<void>;
}

export interface LoadOutcome {
  readonly requests: number;
  /** What went wrong. */
  readonly failures: readonly string[];
  /** Supergraphs that were written, and those of them that the gateway said it served. */
  readonly swaps: number;
  readonly seen: number;
}

interface Asked {
  readonly query: string;
  readonly data: object;
}

/** Loads a gateway over HTTP, with its subgraphs on HTTP, while its supergraph is replaced again and again. */
export async function runConstantLoad(options: LoadOptions): Promise<LoadOutcome> {
  const servers = await Promise.all([serve('legal'), serve('crm')]);
  const urls = { legal: addressOf(servers[0]), crm: addressOf(servers[1]) };
  const folder = mkdtempSync(join(tmpdir(), 'reload-'));
  const file = join(folder, 'supergraph.graphql');
  replaceFile(file, supergraphOf(0, urls));
  const config = readGatewayConfig({ PORT: '0', AUTH: 'none', SUPERGRAPH: file });
  const gateway = await startGateway(config, { log: pino({ level: 'silent' }) });
  const pool = new Pool(gateway.url, { connections: options.clients + 1 });
  const until = performance.now() + options.seconds * 1000;
  const failures: string[] = [];
  try {
    const clients = Array.from({ length: options.clients }, (_, client) =>
      ask(pool, client, until, failures),
    );
    const swapped = await swapAgainAndAgain(pool, options, until, (version) => {
      const sdl = supergraphOf(version, urls);
      replaceFile(file, sdl);
      return hashOf(sdl);
    });
    const counts = await Promise.all(clients);
    return { requests: counts.reduce((sum, count) => sum + count, 0), failures, ...swapped };
  } finally {
    await pool.close();
    await gateway.close();
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  }
}

async function swapAgainAndAgain(
  pool: Pool,
  { swapEveryMs, onSwap }: LoadOptions,
  until: number,
  write: (version: number) => string,
): Promise<{ readonly swaps: number; readonly seen: number }> {
  let swaps = 0;
  let seen = 0;
  while (performance.now() + swapEveryMs < until) {
    const next = performance.now() + swapEveryMs;
    const hash = write(++swaps);
    if (await becomesServed(pool, hash)) seen++;
    await onSwap?.(swaps);
    await sleep(Math.max(0, next - performance.now()));
  }
  return { swaps, seen };
}

async function becomesServed(pool: Pool, hash: string): Promise<boolean> {
  for (let tries = 0; tries < 1000; tries++) {
    const { body } = await pool.request({ method: 'GET', path: '/health' });
    const { supergraph } = (await body.json()) as { supergraph: { hash: string } };
    if (supergraph.hash === hash) return true;
    await sleep(10);
  }
  return false;
}

/** One client: asks until the time is over; tells how often. */
async function ask(pool: Pool, client: number, until: number, failures: string[]): Promise<number> {
  let count = 0;
  for (; performance.now() < until; count++) {
    const failure = await askOnce(pool, nextRequest(client, count));
    if (failure !== null) failures.push(failure);
    await sleep(2);
  }
  return count;
}

/** Mostly what is planned already; sometimes a text that nobody sent before, or an answer that outlasts a swap. */
function nextRequest(client: number, count: number): Asked {
  if (client === 0) return { query: '{ slow(milliseconds: 1200) }', data: { slow: 'done' } };
  if (count % 20 !== 0) return everyVersion;
  return { ...everyVersion, query: `${everyVersion.query} # ${client} ${count}` };
}

async function askOnce(pool: Pool, { query, data }: Asked): Promise<string | null> {
  try {
    const response = await pool.request({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const answer = await response.body.json();
    return response.statusCode === 200 && isDeepStrictEqual(answer, { data }) ? null : JSON.stringify(answer);
  } catch (error) {
    return String(error);
  }
}

async function serve(name: 'legal' | 'crm'): Promise<Server> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const result = await answerAs(name, (await json(request)) as SubgraphRequest);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}
