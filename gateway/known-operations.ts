import {
  HeaderMap,
  type ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { HeldDocuments } from './document-store.ts';
import type { Executor } from './execute/executor.ts';
import type { RequestContext } from './request-context.ts';
import { findOperation } from './plan/operation/client-operation.ts';

/** Notes what Apollo Server found valid. */
export function createNoteKnown(known: HeldDocuments): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ source, document }) {
          if (known.get(source) !== document) known.set(source, document);
          return Promise.resolve();
        },
      }),
  };
}

type AnswerHttp = ApolloServer<RequestContext>['executeHTTPGraphQLRequest'];

/** What a known operation is answered with. */
export interface KnownOperations {
  /** Documents that were read and validated, by their text. */
  readonly known: HeldDocuments;
  readonly executor: Pick<Executor, 'execute'>;
}

/**
 * Runs an operation of a known document at once, and answers it if all went well: Apollo Server has looked at its text before,
 * and would tell nothing new. Whatever else a request is, Apollo Server answers it as ever, with the result if there is one.
 */
export function answerKnown({ known, executor }: KnownOperations, answer: AnswerHttp): AnswerHttp {
  return async (request) => {
    const asked = readPlainRequest(request.httpGraphQLRequest);
    const document = asked && known.get(asked.query);
    if (!document || !findOperation(document, asked.operationName)) return answer(request);
    const context = await request.context();
    if (context.takesParts) return answer({ ...request, context: () => Promise.resolve(context) });
    const { query: source, ...rest } = asked;
    const { viewer, headers, deadline, signal } = context;
    const result = await executor.execute({ document, source, ...rest, viewer, headers, deadline, signal });
    const { text, errors } = result;
    if (errors === undefined && text !== undefined)
      return wholeAnswer(request.httpGraphQLRequest.headers, text);
    return answer({ ...request, context: () => Promise.resolve({ ...context, result }) });
  };
}

interface PlainRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/** A request of which nothing has to be said; `null` for any other. */
function readPlainRequest({
  method,
  body,
}: Parameters<AnswerHttp>[0]['httpGraphQLRequest']): PlainRequest | null {
  if (method !== 'POST' || !isRecord(body) || body['extensions'] !== undefined) return null;
  const { query, operationName = null, variables } = body;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (variables === undefined || variables === null) return { query, operationName, variables: {} };
  return isRecord(variables) ? { query, operationName, variables } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wholeAnswer(asked: HeaderMap, text: string): HTTPGraphQLResponse {
  const headers = new HeaderMap([
    ['content-type', `${asked.get('accept') ?? 'application/json'}; charset=utf-8`],
  ]);
  return { headers, body: { kind: 'complete', string: text } };
}
