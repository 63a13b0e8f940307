import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { Viewer } from '../schema/viewer.ts';
import { VIEWER_HEADER } from '../schema/viewer.ts';
import type { Admit } from './access/admit.ts';
import type { ReadDocument } from './access/limits.ts';
import type { SignViewer } from './access/sign-viewer.ts';
import { Leaving, type Departure } from './departure.ts';
import type { Documents } from './documents/documents.ts';
import { resolveInSearch } from './documents/in-search.ts';
import { answerBatch } from './http/batch.ts';
import type { ForwardHeaders } from './http/forwarded-headers.ts';
import { readJsonBody } from './http/read-body.ts';
import type { ResponseType } from './http/response-type.ts';
import { readAccepted, wholeType } from './http/response-type.ts';
import { sendGraphQL } from './http/send.ts';
import { traceContext } from './http/trace-context.ts';
import type { RequestContext } from './request-context.ts';
import type { AnswersHttp, CurrentPipeline } from './reload/current-pipeline.ts';

/** What a request meets on its way. */
export interface Stations {
  readonly admit: Admit;
  readonly signViewer: SignViewer;
  readonly readDocument: ReadDocument;
  readonly pipeline: CurrentPipeline;
  readonly documents: Documents;
  readonly forwardHeaders: ForwardHeaders;
  readonly maxBodyBytes: number;
  /** How many operations one request may hold. */
  readonly maxBatch: number;
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
  const accepted = readAccepted(request.headers.accept);
  const viewer = await stations.admit(request, response);
  const asked = await readRequest(request, stations.maxBodyBytes);
  const around = contextOf(stations, viewer, request.headers, untilGone(response));
  const answer = await (Array.isArray(asked.body)
    ? answerOperations(stations, asked, asked.body, around, wholeType(accepted))
    : answerOperation(stations, accepting(asked, accepted.header), {
        ...around,
        takesParts: accepted.parts,
      }));
  await sendGraphQL(response, answer);
}

/** Answers a batch. All its operations meet the same supergraph, and each is answered whole. */
function answerOperations(
  stations: Stations,
  asked: Asked,
  bodies: readonly unknown[],
  around: ContextAround,
  type: ResponseType,
): Promise<HTTPGraphQLResponse> {
  const whole = accepting(asked, type);
  const context = { ...around, takesParts: false };
  return stations.pipeline.together((pipeline) =>
    answerBatch(bodies, { maxBatch: stations.maxBatch, type }, (body) =>
      answerOperation({ ...stations, pipeline }, { ...whole, body }, context),
    ),
  );
}

/** Between the forms that a client takes we chose: the pipeline has no choice left. */
function accepting(asked: Asked, accept: string): Asked {
  asked.headers.set('accept', accept);
  return asked;
}

export type ContextAround = Omit<RequestContext, 'takesParts'>;

/** What a request takes along to the subgraphs, and when its time is over. */
export function contextOf(
  {
    signViewer,
    forwardHeaders,
    requestTimeoutMs,
  }: Pick<Stations, 'signViewer' | 'forwardHeaders' | 'requestTimeoutMs'>,
  viewer: Viewer | null,
  received: IncomingHttpHeaders,
  signal: Departure,
): ContextAround {
  const headers = { ...forwardHeaders(received), ...traceContext(received) };
  return {
    viewer,
    headers: viewer === null ? headers : { ...headers, [VIEWER_HEADER]: signViewer(viewer) },
    signal,
    deadline: performance.now() + requestTimeoutMs,
  };
}

interface Asked {
  readonly method: string;
  readonly headers: HeaderMap;
  readonly search: string;
  readonly body: unknown;
}

/** What the pipeline decides by: whether a foreign page may have sent this (CSRF). */
const HEADERS_READ = ['content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

async function readRequest(request: IncomingMessage, maxBodyBytes: number): Promise<Asked> {
  const { method, url = '' } = request;
  const isPost = method === 'POST';
  const body = isPost ? await readJsonBody(request, maxBodyBytes) : undefined;
  const headers = new HeaderMap();
  for (const name of HEADERS_READ) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  const queryStart = url.indexOf('?');
  const search = queryStart < 0 ? '' : url.slice(queryStart);
  // A HEAD is a GET whose body stays here.
  return { method: isPost ? 'POST' : 'GET', headers, search, body };
}

/** Answers one operation, alone in its request or one of a batch: each finds its document and has its own limits. */
function answerOperation(
  {
    documents,
    readDocument,
    pipeline,
  }: Pick<Stations, 'documents' | 'readDocument'> & {
    readonly pipeline: AnswersHttp;
  },
  asked: Asked,
  context: RequestContext,
): Promise<HTTPGraphQLResponse> {
  const resolved = withoutEmptyName(withDocument(documents, asked));
  return pipeline.executeHTTPGraphQLRequest({
    httpGraphQLRequest: resolved,
    source: sourceOf(resolved),
    readDocument,
    context: () => Promise.resolve(context),
  });
}

function withDocument(documents: Documents, asked: Asked): Asked {
  const { method, search, body } = asked;
  if (method === 'GET') return { ...asked, search: resolveInSearch(documents, search) };
  return isRecord(body) ? { ...asked, body: documents.resolve(body) } : asked;
}

/** Some clients send an empty name of an operation where they mean none. */
function withoutEmptyName(asked: Asked): Asked {
  const { method, search, body } = asked;
  if (method === 'POST') {
    const isEmpty = isRecord(body) && body['operationName'] === '';
    return isEmpty ? { ...asked, body: { ...body, operationName: null } } : asked;
  }
  const given = new URLSearchParams(search);
  if (given.get('operationName') !== '') return asked;
  given.delete('operationName');
  return { ...asked, search: `?${given.toString()}` };
}

function sourceOf({ method, search, body }: Asked): string | null {
  if (method === 'GET') return new URLSearchParams(search).get('query');
  const query = isRecord(body) ? body['query'] : null;
  return typeof query === 'string' ? query : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Says that whoever asked is not there any more. */
export function untilGone(response: ServerResponse): Departure {
  const gone = new Leaving();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone;
}
