import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { isUnreachable } from '../../common/database/is-unreachable.ts';
import type { Route } from '../../common/graph/serve.ts';
import { readBody } from '../../common/http/read-body.ts';
import { handleRequest, type ApiResources } from './handle-request.ts';
import { problem, type ApiAnswer } from './problem.ts';
import { psaApiPath } from './routes.ts';
import { KEY_HEADER } from './verify-key.ts';

/** PSA's API on a server: takes what is below its path, leaves the rest to others. */
export function createPsaApi(resources: ApiResources, log: Logger): Route {
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2);
    if (!path.startsWith(`${psaApiPath}/`)) return false;
    answer(resources, request, path, new URLSearchParams(query))
      .catch((error: unknown) => failed(log, error))
      .then((given) => send(response, given))
      .catch((error: unknown) => log.warn({ err: error }, 'an answer was not sent'));
    return true;
  };
}

function answer(
  resources: ApiResources,
  request: IncomingMessage,
  path: string,
  query: URLSearchParams,
): Promise<ApiAnswer> {
  const sent = request.headers[KEY_HEADER];
  const key = typeof sent === 'string' ? sent : null;
  const body = (maxBytes: number) => readBody(request, maxBytes);
  return handleRequest(resources, { method: request.method ?? 'GET', path, query, key, body });
}

/** A bug, or a bad day of the database: its text goes to the log, and the caller gets the id to find it by. */
function failed(log: Logger, error: unknown): ApiAnswer {
  const errorId = randomUUID();
  log.error({ err: error, errorId }, 'the PSA API failed');
  if (isUnreachable(error)) {
    const detail = `The data cannot be reached at the moment. Try again soon. Quote ${errorId} when you report it.`;
    return problem(503, 'DATA_UNAVAILABLE', detail, { headers: { 'retry-after': '5' } });
  }
  return problem(500, 'FAILED', `Something went wrong on our side. Quote ${errorId} when you report it.`);
}

function send(response: ServerResponse, { status, headers, body }: ApiAnswer): void {
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
