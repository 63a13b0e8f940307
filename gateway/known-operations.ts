import {
  HeaderMap,
  type ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { HeldDocuments } from './document-store.ts';
import type { HeldSpellings } from './documents/spelling/held-spellings.ts';
import type { ExecutionRequest, Executor } from './execute/executor.ts';
import type { RequestContext } from './request-context.ts';
import { findOperation } from './plan/operation/client-operation.ts';

/** Notes what Apollo Server found valid. */
export function createNoteKnown({
  known,
  spellings,
}: Pick<KnownOperations, 'known' | 'spellings'>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ source, document }) {
          if (known.get(source) !== document) spellings.note(source, document);
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
  /** The same documents, by what they say. */
  readonly spellings: HeldSpellings;
  readonly executor: Pick<Executor, 'execute'>;
}

/**
 * Runs an operation of a known document at once, and answers it if all went well: Apollo Server has looked at its text before, or
 * at another one that says the same, and would tell nothing new. Whatever else a request is, Apollo Server answers it as ever,
 * with the result if there is one.
 */
export function answerKnown({ executor, ...documents }: KnownOperations, answer: AnswerHttp): AnswerHttp {
  return async (request) => {
    const asked = readPlainRequest(request.httpGraphQLRequest);
    const known = asked && findKnown(documents, asked);
    if (!known) return answer(request);
    const context = await request.context();
    const answerWith = (one: RequestContext) => answer({ ...request, context: () => Promise.resolve(one) });
    if (context.takesParts) return answerWith(context);
    const { viewer, headers, deadline, signal } = context;
    const result = await executor.execute({ ...known, viewer, headers, deadline, signal });
    const { text, errors } = result;
    if (errors === undefined && text !== undefined)
      return wholeAnswer(request.httpGraphQLRequest.headers, text);
    // What was not even begun is told by places in the document: in the client's own one.
    const isOfOther = text === undefined && known.source !== asked.query;
    return answerWith(isOfOther ? context : { ...context, result });
  };
}

/** What is run instead of asking Apollo Server. */
type Known = Pick<ExecutionRequest, 'document' | 'source' | 'operationName' | 'variables' | 'names'>;

type Documents = Omit<KnownOperations, 'executor'>;

function findKnown({ known, spellings }: Documents, asked: PlainRequest): Known | null {
  const { query: source, ...rest } = asked;
  const document = known.get(source);
  if (!document) return findRespelled(spellings, asked);
  return findOperation(document, asked.operationName) ? { document, source, ...rest } : null;
}

function findRespelled(spellings: HeldSpellings, asked: PlainRequest): Known | null {
  const { query, operationName } = asked;
  const found = spellings.find(query);
  // A name that is asked for is one of the client's own text. There is no other operation in it, so none has to be told.
  const isMeant = operationName === null || operationName === found?.operationName;
  if (!found || !isMeant) return null;
  const { document, source, names, literals } = found;
  const variables = { ...asked.variables, ...literals };
  return { document, source, operationName: null, variables, names };
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
