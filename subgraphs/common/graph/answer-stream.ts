import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { createHandler, type Handler } from 'graphql-sse';
import type { Subgraph, SubgraphRequest } from './subgraph.ts';

/** Whether the client takes an event stream, and so wants its answers as one. */
export function takesEvents({ headers }: IncomingMessage): boolean {
  return /\btext\/event-stream\b/i.test(headers.accept ?? '');
}

interface Asked {
  readonly subgraph: Subgraph;
  readonly request: SubgraphRequest;
  readonly signal: AbortSignal;
}

/** GraphQL over server-sent events, distinct connections mode (https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md). */
const handle: Handler<Asked> = createHandler<Asked>({
  authenticate: () => null,
  // What is streamed is only written as JSON, which the errors are ready for.
  onSubscribe: ({ raw: { subgraph, request, signal } }) =>
    subgraph.stream(request, signal) as AsyncGenerator<ExecutionResult, void>,
});

/** Answers a request as a stream, until the subscription or the time that a stream may take is over, or the client is gone. */
export async function answerStream(
  subgraph: Subgraph,
  request: SubgraphRequest,
  longestMs: number,
  { method = '', url = '', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(longestMs)]);
  const { query, variables, operationName } = request;
  const [body, { status, headers: answered }] = await handle({
    method,
    url,
    headers: { get: (name) => String(headers[name] ?? '') || null },
    body: { query, ...(variables && { variables }), ...(operationName && { operationName }) },
    raw: { subgraph, request, signal },
    context: undefined,
  });
  response.writeHead(status, answered);
  if (typeof body !== 'string' && body) for await (const event of body) response.write(event);
  response.end(typeof body === 'string' ? body : undefined);
}
