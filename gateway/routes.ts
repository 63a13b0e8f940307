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
  const find = createFindRoute(routes);
  return (request: IncomingMessage, response: ServerResponse): void => {
    const started = performance.now();
    allowOrigin(request, response);
    if (log.isLevelEnabled('debug')) {
      response.once('close', () => log.debug(requestLine(request, response, started), 'Request'));
    }
    answer(find, request, response).catch((error: unknown) => tell(error, request, response, log));
  };
}

type FindRoute = (path: string) => Route | undefined;

/** Of two routes for one path the first counts. */
function createFindRoute(given: readonly Route[]): FindRoute {
  const routes = given.map((route) =>
    route.methods === undefined ? route : { ...route, methods: withHead(route.methods) },
  );
  const exact = new Map(routes.map((route) => [route.path, route] as const).reverse());
  const below = routes.filter(({ prefix }) => prefix === true);
  return (path) => exact.get(path) ?? below.find((route) => path.startsWith(`${route.path}/`));
}

async function answer(find: FindRoute, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request);
  const route = find(path);
  if (route === undefined) throw new Refusal('BAD_REQUEST', `There is nothing at ${path}.`, { status: 404 });
  const { methods } = route;
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
