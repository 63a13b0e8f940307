import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that listens. */
export interface ListeningServer {
  readonly port: number;
  readonly url: string;
  /** Stops taking requests, lets those under way finish for as long as `graceMs`, then ends. */
  close(graceMs: number): Promise<void>;
}

/** A connection may go unused for longer than a load balancer before us keeps it (a minute, mostly): it must not use one that we close. */
const KEPT_MS = 75_000;

/** Listens for HTTP. Rejects with a clear error when the port is taken. */
export async function listen(
  handle: RequestListener,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<ListeningServer> {
  const server = createServer({ keepAlive: true, requestTimeout: 60_000, keepAliveTimeout: KEPT_MS }, handle);
  await startListening(server, port, host);
  const { port: actual } = server.address() as AddressInfo;
  return {
    port: actual,
    url: `http://${shownHost(host)}:${actual}`,
    close: (graceMs) => close(server, graceMs),
  };
}

/** The path of a request, without its query. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}

function startListening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, port, host)));
    server.listen({ port, host }, resolve);
  });
}

function listenError(error: Error, port: number, host: string): Error {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new Error(`Port ${port} is in use: set PORT, or stop what runs there.`, { cause: error });
  }
  if (code === 'EACCES') {
    return new Error(`Port ${port} needs rights that this user lacks: set PORT.`, { cause: error });
  }
  return new Error(`Cannot listen on port ${port} of ${host}: ${error.message}.`, { cause: error });
}

/** An address that a person can open: one that stands for all of the machine's is none. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A kept-alive connection that was busy when we stopped is idle later: `close` would wait for its client.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    const giveUp = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(giveUp);
      resolve();
    });
  });
}
