import {
  HeaderMap,
  type ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLResponse,
} from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { ReadDocument } from './access/limits.ts';
import type { HeldDocuments } from './document-store.ts';
import type { HeldSpellings } from './documents/spelling/held-spellings.ts';
import type { Executor } from './execute/executor.ts';
import type { WrittenResult } from './execute/run/written-result.ts';
import type { RequestContext } from './request-context.ts';
import { findOperation } from './plan/operation/client-operation.ts';
import type { IsPlainlyValid } from './validate/plainly-valid/plainly-valid.ts';

/** A request, with the text of its document where it says one. */
export interface AskedOperation extends ApolloRequest {
  readonly source: string | null;
  /** Reads it where it is not known yet. */
  readonly readDocument: ReadDocument;
}

export type AnswerOperation = (request: AskedOperation) => Promise<HTTPGraphQLResponse>;

type AnswerHttp = ApolloServer<RequestContext>['executeHTTPGraphQLRequest'];
type ApolloRequest = Parameters<AnswerHttp>[0];

/** Notes what Apollo Server found valid. */
export function createNoteKnown({
  known,
  spellings,
}: Pick<PlainOperations, 'known' | 'spellings'>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ source, document, contextValue }) {
          // What was run before it came here was noted then.
          if (!contextValue.result && !known.get(source)) spellings.note(source, document);
          return Promise.resolve();
        },
      }),
  };
}

/** What a plain operation is answered with. */
export interface PlainOperations {
  /** Documents that were read and found valid, by their text. */
  readonly known: HeldDocuments;
  /** The same documents, by what they say. */
  readonly spellings: HeldSpellings;
  readonly isPlainlyValid: IsPlainlyValid;
  readonly executor: Pick<Executor, 'execute'>;
}

/**
 * Runs an operation at once where its document is known, in whatever spelling, or plainly valid, and answers it if all went well:
 * Apollo Server would tell nothing else. Whatever else a request is, Apollo Server answers it as ever, with the result if there is
 * one.
 */
export function answerPlain(plain: PlainOperations, answer: AnswerHttp): AnswerOperation {
  return async ({ source, readDocument, ...request }) => {
    const asked = readPlainRequest(request.httpGraphQLRequest);
    const held = source === null ? undefined : plain.known.get(source);
    const shared = asked && !held ? await runRespelled(plain, asked, request) : null;
    if (shared) return tell(shared, request, answer);
    // Read before anything else: what is beyond the limits is refused, whatever else may be wrong with the request.
    const document = held ?? (source === null ? null : readDocument(source));
    if (!asked || !document || !findOperation(document, asked.operationName)) return answer(request);
    const context = await request.context();
    if (context.takesParts || !(held ?? isTaken(plain, asked.source, document)))
      return answer({ ...request, context: () => Promise.resolve(context) });
    const { viewer, headers, deadline, signal } = context;
    const result = await plain.executor.execute({ document, ...asked, viewer, headers, deadline, signal });
    return tell(result, request, answer);
  };
}

/**
 * Runs what another document says that is known: it has the same measures, which are within the limits. `null` where nothing was
 * run: what is wrong is told by places in the client's own text.
 */
async function runRespelled(
  { spellings, executor }: PlainOperations,
  { source: text, operationName, variables }: PlainRequest,
  request: ApolloRequest,
): Promise<WrittenResult | null> {
  const found = spellings.find(text);
  // A name that is asked for is one of the client's own text. There is no other operation in it, so none has to be told.
  const isMeant = operationName === null || operationName === found?.operationName;
  if (!found || !isMeant) return null;
  const { takesParts, viewer, headers, deadline, signal } = await request.context();
  if (takesParts) return null;
  const { document, source, names, literals } = found;
  const asked = { document, source, names, operationName: null, variables: { ...variables, ...literals } };
  const result = await executor.execute({ ...asked, viewer, headers, deadline, signal });
  return result.text === undefined ? null : result;
}

async function tell(
  result: WrittenResult,
  request: ApolloRequest,
  answer: AnswerHttp,
): Promise<HTTPGraphQLResponse> {
  const { text, errors } = result;
  if (errors === undefined && text !== undefined)
    return wholeAnswer(request.httpGraphQLRequest.headers, text);
  const context = await request.context();
  return answer({ ...request, context: () => Promise.resolve({ ...context, result }) });
}

/** What is valid is known from now on. */
function isTaken(
  { spellings, isPlainlyValid }: PlainOperations,
  source: string,
  document: DocumentNode,
): boolean {
  if (!isPlainlyValid(document)) return false;
  spellings.note(source, document);
  return true;
}

interface PlainRequest {
  readonly source: string;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/** A request of which nothing has to be said; `null` for any other. */
function readPlainRequest({
  method,
  body,
}: Parameters<AnswerHttp>[0]['httpGraphQLRequest']): PlainRequest | null {
  if (method !== 'POST' || !isRecord(body) || body['extensions'] !== undefined) return null;
  const { query: source, operationName = null, variables } = body;
  if (typeof source !== 'string' || (operationName !== null && typeof operationName !== 'string'))
    return null;
  if (variables === undefined || variables === null) return { source, operationName, variables: {} };
  return isRecord(variables) ? { source, operationName, variables } : null;
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
