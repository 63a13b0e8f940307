import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { Viewer } from '../schema/viewer.ts';
import { VIEWER_HEADER } from '../schema/viewer.ts';
import type { Authenticate } from './access/authenticate.ts';
import type { CheckLimits } from './access/limits.ts';
import { Refusal } from './access/refusal.ts';
import type { SignViewer } from './access/sign-viewer.ts';
import { readJsonBody } from './http/read-body.ts';
import { sendGraphQL } from './http/send.ts';
import { traceContext } from './http/trace-context.ts';
import type { Pipeline, RequestContext } from './pipeline.ts';

/** What a request meets on its way. */
export interface Stations {
  readonly authenticate: Authenticate;
  readonly signViewer: SignViewer;
  readonly checkLimits: CheckLimits;
  readonly pipeline: Pipeline;
  readonly maxBodyBytes: number;
  readonly requestTimeoutMs: number;
}

/**
 * A GraphQL request's life, top to bottom. Rejects with a `Refusal` when it ends early.
 *
 * The pipeline parses, validates and plans (each once per document), executes, and shapes the answer.
 */
export async function answerGraphQL(
  stations: Stations,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const viewer = await stations.authenticate(request.headers.authorization);
  const asked = await readRequest(request, stations.maxBodyBytes);
  checkOperations(asked, stations.checkLimits);
  const context = contextOf(stations, viewer, request, response);
  const answer = await stations.pipeline.executeHTTPGraphQLRequest({
    httpGraphQLRequest: asked,
    context: () => Promise.resolve(context),
  });
  await sendGraphQL(response, answer);
}

/** What a request takes along to the subgraphs, and when its time is over. */
export function contextOf(
  { signViewer, requestTimeoutMs }: Pick<Stations, 'signViewer' | 'requestTimeoutMs'>,
  viewer: Viewer | null,
  request: IncomingMessage,
  response: ServerResponse,
): RequestContext {
  const trace = traceContext(request.headers);
  return {
    viewer,
    headers: viewer === null ? { ...trace } : { ...trace, [VIEWER_HEADER]: signViewer(viewer) },
    signal: untilGone(response),
    deadline: performance.now() + requestTimeoutMs,
  };
}

interface Asked {
  readonly method: string;
  readonly headers: HeaderMap;
  readonly search: string;
  readonly body: unknown;
}

const MAX_BATCH = 10;
/** What the pipeline decides by: the answer's form, and whether a foreign page may have sent this (CSRF). */
const HEADERS_READ = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

async function readRequest(request: IncomingMessage, maxBodyBytes: number): Promise<Asked> {
  const { method = 'GET', url = '' } = request;
  const body = method === 'POST' ? await readJsonBody(request, maxBodyBytes) : undefined;
  const headers = new HeaderMap();
  for (const name of HEADERS_READ) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const queryStart = url.indexOf('?');
  return { method, headers, search: queryStart < 0 ? '' : url.slice(queryStart), body };
}

function checkOperations({ body, search }: Asked, checkLimits: CheckLimits): void {
  const bodies: readonly unknown[] = Array.isArray(body) ? body : [body ?? { query: queryIn(search) }];
  if (bodies.length > MAX_BATCH) {
    const message = `A batch may hold ${MAX_BATCH} operations; this one holds ${bodies.length}.`;
    throw new Refusal('OPERATION_LIMIT_EXCEEDED', message, { status: 400 });
  }
  for (const one of bodies) {
    if (hasQuery(one)) checkLimits(one.query);
  }
}

function queryIn(search: string): string | null {
  return new URLSearchParams(search).get('query');
}

function hasQuery(body: unknown): body is { query: string } {
  return typeof body === 'object' && body !== null && 'query' in body && typeof body.query === 'string';
}

function untilGone(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}
