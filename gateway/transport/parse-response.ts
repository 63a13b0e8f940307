import type { RawResponse } from './exchange.ts';
import { SubgraphError } from './subgraph-error.ts';
import type { ReadAnswer, SubgraphResponse } from './transport.ts';

/** Each error is placed and looked at before a client sees it: a hundred thousand would hold up everybody for seconds. */
const MAX_ERRORS = 10_000;

/**
 * Understands what a subgraph answered over HTTP. A refusal (4xx) that is a GraphQL response is handed through, as
 * GraphQL over HTTP answers an operation that it will not run in this way; a server error (5xx) is an outage.
 */
export function parseResponse(
  subgraph: string,
  { status, body }: RawResponse,
  read?: ReadAnswer,
): SubgraphResponse {
  if (status >= 500) {
    throw new SubgraphError(
      'SUBGRAPH_UNAVAILABLE',
      `The subgraph "${subgraph}" answered with status ${status}.`,
    );
  }
  const quick = status === 200 && read ? read(body, 0, body.length) : null;
  return quick ?? checkResponse(subgraph, status, parseJson(subgraph, status, body.toString('utf8')));
}

/** Nothing in an answer is trusted; this much of it is looked at before it is used. */
export function checkResponse(subgraph: string, status: number, parsed: unknown): SubgraphResponse {
  if (!isGraphQLResponse(parsed)) throw invalid(subgraph, status, 'is not a GraphQL response');
  if ((parsed.errors ?? []).length <= MAX_ERRORS) return parsed;
  throw invalid(subgraph, status, `has more than ${MAX_ERRORS} errors`);
}

function parseJson(subgraph: string, status: number, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    throw invalid(subgraph, status, body === '' ? 'is empty' : 'is not JSON', error);
  }
}

function isGraphQLResponse(value: unknown): value is SubgraphResponse {
  if (!isRecord(value)) return false;
  const { data, errors } = value;
  if (data === undefined && errors === undefined) return false;
  if (data != null && !isRecord(data)) return false;
  return errors == null || (Array.isArray(errors) && errors.every(isError));
}

function isError(value: unknown): boolean {
  return isRecord(value) && typeof value.message === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(subgraph: string, status: number, what: string, cause?: unknown): SubgraphError {
  const message = `The answer of the subgraph "${subgraph}" (status ${status}) ${what}.`;
  return new SubgraphError('SUBGRAPH_INVALID_RESPONSE', message, { cause });
}
