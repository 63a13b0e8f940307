import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { maskedError } from './access/mask-error.ts';
import { Refusal } from './access/refusal.ts';
import { answerPreflight } from './http/cors.ts';
import type { AllowOrigin } from './http/cors.ts';
import { sendJson, sendRefusal } from './http/send.ts';
import type { Log } from './log.ts';
import { pathOf } from './server.ts';

/** Answers a request; what it throws is told to the client by the router. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Where a handler stands. */
export interface Route {
  readonly path: string;
  /** Everything below the path, too. */
  readonly prefix?: boolean;
  /** Left out, the handler takes every method. */
  readonly methods?: readonly string[];
  readonly handle: Handler;
}

/** What every request has in common. */
export interface RouterOptions {
  readonly routes: readonly Route[];
  readonly allowOrigin: AllowOrigin;
  readonly log: Log;
}

/** Sends each request to its handler, and every failure to its client as JSON. */
export function createRouter({ routes, allowOrigin, log }: RouterOptions) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    allowOrigin(request, response);
    if (log.isLevelEnabled('debug')) {
      response.once('close', () => log.debug(requestLine(request, response, started), 'Request'));
    }
    answer(routes, request, response).catch((error: unknown) => tell(error, request, response, log));
  };
}

async function answer(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  const route = routes.find(
    (one) => path === one.path || (one.prefix === true && path.startsWith(`${one.path}/`)),
  );
  if (route === undefined) throw new Refusal('BAD_REQUEST', `There is nothing at ${path}.`, { status: 404 });
  const methods = route.methods === undefined ? undefined : withHead(route.methods);
  if (methods !== undefined && request.method === 'OPTIONS') {
    answerPreflight(request, response, methods);
    return;
  }
  if (methods !== undefined && !methods.includes(request.method ?? '')) {
    const allow = methods.join(', ');
    throw new Refusal('BAD_REQUEST', `${path} takes ${allow}.`, { status: 405, headers: { allow } });
  }
  await route.handle(request, response);
}

/** What can be got can be asked for without its body (https://www.rfc-editor.org/rfc/rfc9110#name-head). */
function withHead(methods: readonly string[]): readonly string[] {
  return methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
}

function tell(error: unknown, request: IncomingMessage, response: ServerResponse, log: Log): void {
  if (error instanceof Refusal) {
    if (error.status >= 500) log.warn({ err: error.cause, code: error.code }, error.message);
    void sendRefusal(response, error);
    return;
  }
  const id = randomUUID();
  log.error({ errorId: id, err: error, path: pathOf(request) }, 'Unexpected error');
  if (response.headersSent) response.destroy();
  else void sendJson(response, 500, { errors: [maskedError(id)] });
}

function requestLine(request: IncomingMessage, response: ServerResponse, started: number) {
  return {
    method: request.method,
    path: pathOf(request),
    status: response.statusCode,
    finished: response.writableFinished,
    milliseconds: Math.round((performance.now() - started) * 100) / 100,
    traceparent: request.headers.traceparent,
  };
}
