import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** The largest request that a subgraph takes: a gateway's page of representations is far smaller. */
const maxBodyBytes = 16 * 1024 * 1024;

/** Takes a request that is not GraphQL, such as an issuer's keys; false when it is not for it. */
export type Route = (request: IncomingMessage, response: ServerResponse) => boolean;

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
  routes: readonly Route[] = [],
): Promise<ServedSubgraph> {
  const server = createServer((request, response) => {
    answer(subgraph, routes, request, response).catch((error: unknown) => {
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

async function answer(
  subgraph: Subgraph,
  routes: readonly Route[],
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
  const body = parseRequest(await readBody(request));
  if (!body) {
    sendJson(response, 400, { errors: [{ message: 'The body is not a GraphQL request.' }] });
    return;
  }
  sendJson(response, 200, await subgraph.handle({ ...body, headers: singleHeaders(request) }));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseRequest(text: string): Omit<SubgraphRequest, 'headers'> | undefined {
  try {
    const body = JSON.parse(text) as Partial<SubgraphRequest> | null;
    return typeof body?.query === 'string' ? { ...body, query: body.query } : undefined;
  } catch {
    return undefined;
  }
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
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
