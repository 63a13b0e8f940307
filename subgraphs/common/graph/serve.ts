import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { BATCH_HEADER } from '../../../schema/operation-batch.ts';
import { readBody, tooLarge } from '../http/read-body.ts';
import { parseJson } from '../parse-json.ts';
import { answerBatch, mostInBatch, readBatch } from './answer-batch.ts';
import { answerStream, takesEvents } from './answer-stream.ts';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** The largest request that a subgraph takes: a gateway's page of representations is far smaller. */
const maxBodyBytes = 16 * 1024 * 1024;

/** Takes a request that is not GraphQL, such as an issuer's keys; false when it is not for it. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

/** What else is served, and how. */
export interface ServeOptions {
  /** What is asked before GraphQL is. */
  readonly routes?: readonly Route[];
  /** A client has to come again after this long, with a viewer that is signed anew: rights may be taken away. */
  readonly longestStreamMs?: number;
}

const LONGEST_STREAM_MS = 15 * 60_000;
/** How long a connection may go unused. We tell the gateway, which lets go of it a little earlier. */
const KEPT_MS = 75_000;

/** Where to listen. */
export interface Address {
  /** `127.0.0.1` for this machine only, `0.0.0.0` for all that can reach it. */
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
}

/** A subgraph on HTTP. */
export interface ServedSubgraph {
  readonly url: string;
  readonly port: number;
  /** Lets requests under way finish, then lets go of the port. */
  close(): Promise<void>;
}

/** Puts a subgraph on HTTP: `POST /graphql` for the gateway, `GET /health` for whoever watches. */
export async function serveSubgraph(
  subgraph: Subgraph,
  { host, port }: Address,
  log: Logger,
  { routes = [], longestStreamMs = LONGEST_STREAM_MS }: ServeOptions = {},
): Promise<ServedSubgraph> {
  const serving = { subgraph, log, routes, longestStreamMs };
  const server = createServer({ keepAliveTimeout: KEPT_MS }, (request, response) => {
    answer(serving, request, response).catch((error: unknown) => {
      log.error({ err: error }, 'request failed');
      sendJson(response, 500, { errors: [{ message: 'Something went wrong on our side.' }] });
    });
  });
  await listen(server, host, port);
  const actualPort = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${actualPort}/graphql`,
    port: actualPort,
    close: () => closeServer(server),
  };
}

interface Serving extends Required<ServeOptions> {
  readonly subgraph: Subgraph;
  readonly log: Logger;
}

async function answer(
  { subgraph, log, routes, longestStreamMs }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (routes.some((route) => route(request, response))) return;
  if (request.method === 'GET' && request.url === '/health') {
    sendJson(response, 200, { status: 'ok', subgraph: subgraph.name });
    return;
  }
  if (request.url !== '/graphql') {
    sendJson(response, 404, { errors: [{ message: 'Nothing is here.' }] });
    return;
  }
  if (request.method !== 'POST') {
    sendJson(response, 405, { errors: [{ message: 'Use POST.' }] });
    return;
  }
  const text = await readBody(request, maxBodyBytes);
  if (text === null) {
    sendJson(response, 413, { errors: [{ message: tooLarge(maxBodyBytes) }] });
    return;
  }
  const body = parseJson(text);
  const asEvents = takesEvents(request);
  if (!asEvents) response.setHeader(BATCH_HEADER, mostInBatch);
  if (Array.isArray(body)) return answerMany(subgraph, body, response, log);
  if (!isRequest(body)) {
    sendJson(response, 400, { errors: [{ message: 'The body is not a GraphQL request.' }] });
    return;
  }
  const asked = { ...body, headers: singleHeaders(request) };
  if (asEvents) await answerStream(subgraph, asked, longestStreamMs, request, response);
  else sendJson(response, 200, await subgraph.handle(asked));
}

async function answerMany(
  subgraph: Subgraph,
  body: readonly unknown[],
  response: ServerResponse,
  log: Logger,
): Promise<void> {
  const batch = readBatch(body);
  const message = `A batch is 1 to ${mostInBatch} operations, each with a query and headers that are texts.`;
  if (batch) await answerBatch(subgraph, batch, response, log);
  else sendJson(response, 400, { errors: [{ message }] });
}

function isRequest(body: unknown): body is Omit<SubgraphRequest, 'headers'> {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string';
}

function singleHeaders(request: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  );
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent) return;
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = error.code === 'EADDRINUSE';
      reject(inUse ? new Error(`Port ${port} is in use: set --port, or stop what runs there.`) : error);
    });
    server.listen(port, host, resolve);
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A kept-alive connection that was busy when we stopped is idle later: `close` would wait until nobody keeps it any longer.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
