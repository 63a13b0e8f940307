import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import type { SubgraphRequest, SubgraphResponse } from '../../../gateway/transport/transport.ts';
import { start, type StartOptions } from '../http/start.ts';
import { answerAs, replaceFile, supergraphOf } from './versions.ts';

/** What the health page says of the supergraph. */
export interface SupergraphHealth {
  readonly hash: string;
  readonly since: string;
  readonly refused: { readonly hash: string; readonly reason: string; readonly at: string } | null;
  readonly unreadable: { readonly reason: string; readonly since: string } | null;
}

/** A request to a subgraph that waits until the test lets it go on. */
export interface Waiting {
  readonly name: string;
  readonly query: string;
  readonly goOn: () => void;
}

/** Starts a gateway over `versions.ts`, with version 0, from a file that can be replaced. */
export async function startReloadable(options: StartOptions = {}) {
  const path = join(mkdtempSync(join(tmpdir(), 'reload-')), 'supergraph.graphql');
  replaceFile(path, supergraphOf(0));
  const lines: string[] = [];
  const held: Waiting[] = [];
  const gate = { isHolding: false };
  const answer =
    (name: 'legal' | 'crm') =>
    async (request: SubgraphRequest): Promise<SubgraphResponse> => {
      if (gate.isHolding) {
        await new Promise<void>((goOn) => held.push({ name, query: request.query, goOn }));
      }
      return answerAs(name, request);
    };
  const stream = new Writable({
    write: (line: Buffer, _, done) => {
      lines.push(line.toString());
      done();
    },
  });
  const gateway = await start({
    log: pino({ level: 'info' }, stream),
    legal: answer('legal'),
    crm: answer('crm'),
    ...options,
    environment: { SUPERGRAPH: path, ...options.environment },
  });
  const health = async (page = '/health') => {
    const body = (await (await fetch(gateway.url + page)).json()) as { supergraph: SupergraphHealth };
    return body.supergraph;
  };
  return { gateway, url: gateway.url, path, lines, held, gate, health };
}

/** Asks again until it is so. */
export async function until<Value>(
  ask: () => Value | Promise<Value>,
  isSo: (value: Value) => boolean,
): Promise<Value> {
  const end = performance.now() + 40_000;
  for (;;) {
    const value = await ask();
    if (isSo(value)) return value;
    if (performance.now() > end) throw new Error(`It did not come: ${JSON.stringify(value)}`);
    await sleep(10);
  }
}
