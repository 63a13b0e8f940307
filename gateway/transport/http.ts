import { Pool } from 'undici';
import { createAnswersUnderWay } from './answers-under-way.ts';
import { exchange } from './exchange.ts';
import { exchangeBatch } from './exchange-batch.ts';
import { parseResponse } from './parse-response.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { SubgraphRequest, Transport } from './transport.ts';
import { createTurn } from './turn.ts';

/** How patient and how generous to be with a subgraph. */
export interface HttpTransportOptions {
  readonly timeoutMs: number;
  /** An answer beyond this is given up: it would fill our memory. */
  readonly maxResponseBytes?: number;
  readonly connections?: number;
}

const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;
const CONNECT_TIMEOUT_MS = 5000;

/** The way to a subgraph over HTTP: kept-alive connections, one pool for each subgraph. */
export function createHttpTransport(subgraph: string, url: string, options: HttpTransportOptions): Transport {
  const { origin, pathname, search } = new URL(url);
  const { timeoutMs, maxResponseBytes = MAX_RESPONSE_BYTES, connections = 128 } = options;
  const connectTimeout = Math.min(timeoutMs, CONNECT_TIMEOUT_MS);
  // The deadline is ours to keep, to the millisecond; undici's own timers tick by the second.
  const pool = new Pool(origin, {
    connections,
    connect: { timeout: connectTimeout },
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const path = pathname + search;
  const limits = { timeoutMs, maxResponseBytes };
  let mostInBatch = 0;
  const once = async (request: SubgraphRequest) => {
    const answer = await exchange({ pool, path, subgraph, request, ...limits });
    mostInBatch = answer.mostInBatch;
    return parseResponse(subgraph, answer, request.read);
  };
  const sendOne = (request: SubgraphRequest) =>
    once(request).catch((error: unknown) => secondTry(error, request, once));
  const sendSoon = createTurn(sendOne, (calls) =>
    exchangeBatch({ pool, path, subgraph, calls, sendOne, ...limits }),
  );
  // The pool may not know of them yet, or may get them anew: those of this turn, and those that a batch does not answer.
  const gathered = createAnswersUnderWay();
  return {
    send: (request) =>
      mostInBatch > 1 && isQuery(request) ? gathered.keep(sendSoon(request, mostInBatch)) : sendOne(request),
    close: async () => {
      await gathered.done();
      await pool.close();
    },
  };
}

/**
 * A subgraph may close a kept-alive connection in the moment in which we use it. A query is then asked once more; a
 * mutation never, as nobody knows whether it was carried out.
 */
function secondTry<Answer>(
  error: unknown,
  request: SubgraphRequest,
  once: (request: SubgraphRequest) => Promise<Answer>,
): Promise<Answer> {
  if (error instanceof SubgraphError && isLostConnection(error.cause) && isQuery(request))
    return once(request);
  throw error;
}

const LOST_CONNECTION = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'UND_ERR_SOCKET'];

function isLostConnection(cause: unknown): boolean {
  return (
    typeof cause === 'object' &&
    cause !== null &&
    'code' in cause &&
    LOST_CONNECTION.includes(String(cause.code))
  );
}

function isQuery({ query }: SubgraphRequest): boolean {
  return /^\s*(query\b|\{)/.test(query);
}
