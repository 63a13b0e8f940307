import type { IncomingMessage, ServerResponse } from 'node:http';
import type { KeyService } from '../../schema/key-service.ts';
import type { Viewer } from '../../schema/viewer.ts';
import type { Admit } from '../access/admit.ts';
import { KEY_HEADER } from '../access/authenticate-key.ts';
import { Leaving } from '../departure.ts';
import { sendText } from '../http/send.ts';
import { sendResource } from '../http/send-resource.ts';
import type { Log } from '../log.ts';
import type { AnswersHttp } from '../reload/current-pipeline.ts';
import { contextOf, untilGone, type Stations } from '../request.ts';
import { askGraph } from './ask-graph.ts';
import type { FoundFace } from './find-face.ts';
import { fingerprintOf, readIdempotencyKey, replayRequest, runOnce } from './idempotency.ts';
import { createLend, type Lend } from './lend.ts';
import type { RestManifest } from './manifest.ts';
import { Problem } from './problem.ts';
import { readBodyVariable } from './read-body-variable.ts';
import { readParameters } from './read-parameters.ts';
import { problemAnswer, toRestAnswer, type RestAnswer } from './rest-answer.ts';

/** What a request of REST meets on its way. */
export interface FaceStations extends Pick<
  Stations,
  'signViewer' | 'forwardHeaders' | 'requestTimeoutMs' | 'readDocument' | 'maxBodyBytes'
> {
  /** Who calls where programs do; `null` is nobody in particular, where nobody is asked for a key. */
  readonly admitKey: Admit;
  /** The same where people call. */
  readonly admitPerson: Admit;
  readonly refusalStatuses: RestManifest['refusalStatuses'];
  /** `null` where nobody remembers what was answered. */
  readonly keyService: KeyService | null;
  readonly log: Log;
}

/** A face that was asked, with the pipeline of the supergraph that it was found in. */
export interface AskedFace extends FoundFace {
  readonly pipeline: AnswersHttp;
}

/** Answers one request of a face. Rejects with what `asProblem` makes a problem of. */
export type AnswerFace = (
  asked: AskedFace,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void>;

/** A REST request's life, top to bottom. */
export function createAnswerFace(stations: FaceStations): AnswerFace {
  const lend = createLend();
  return async (asked, request, response) => {
    const { face } = asked.compiled;
    const isPerson = face.caller === 'person';
    response.appendHeader('vary', isPerson ? 'authorization' : KEY_HEADER);
    const caller = await (isPerson ? stations.admitPerson : stations.admitKey)(request, response);
    const viewer = allow(stations, asked, caller, lend);
    const parameters = readParameters(asked, searchOf(request), caller);
    if (face.method === 'GET') {
      await answerRead(stations, asked, parameters, viewer, request, response);
      return;
    }
    const body = await readBodyVariable(asked.compiled, request, stations.maxBodyBytes);
    // A change is not broken off because its client has gone: the client will ask for its answer.
    const around = contextOf(stations, viewer, request.headers, never);
    const run = () => answerOf(stations, asked, { ...parameters, ...body }, around);
    await sendAnswer(response, await change(stations, caller, request, body, run));
  };
}

const never = new Leaving();

/** The viewer that the operation runs as: a person as it is. A key that is used for what it is not allowed is noted. */
function allow(
  { log }: FaceStations,
  { compiled: { face } }: AskedFace,
  caller: Viewer | null,
  lend: Lend,
): Viewer | null {
  if (caller === null || face.scope === undefined) return caller;
  if (caller.scopes.includes(face.scope)) return lend(caller, face);
  const { subject: key, tenantId: tenant } = caller;
  log.warn({ key, tenant, path: face.path, scope: face.scope }, 'A key was used outside its scopes');
  const has = caller.scopes.length === 0 ? 'none' : caller.scopes.join(', ');
  throw new Problem('forbidden', `This needs a key with the scope ${face.scope}; this one has ${has}.`);
}

async function answerRead(
  stations: FaceStations,
  asked: AskedFace,
  variables: Readonly<Record<string, unknown>>,
  viewer: Viewer | null,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const around = contextOf(stations, viewer, request.headers, untilGone(response));
  const answer = await answerOf(stations, asked, variables, around);
  response.setHeader('cache-control', 'private, no-cache');
  const isWhole = answer.status === 200 && Object.keys(answer.headers).length === 0;
  // What is incomplete must not be taken for the real thing later.
  if (!isWhole) return sendAnswer(response, answer);
  response.setHeader('content-type', answer.contentType);
  await sendResource(response, answer.body);
}

async function answerOf(
  stations: FaceStations,
  { compiled, pipeline }: AskedFace,
  variables: Readonly<Record<string, unknown>>,
  around: ReturnType<typeof contextOf>,
): Promise<RestAnswer> {
  const answer = await askGraph({ ...stations, pipeline }, compiled, variables, around);
  try {
    return toRestAnswer(compiled, answer, stations.refusalStatuses);
  } catch (error) {
    if (error instanceof Problem) return problemAnswer(error);
    throw error;
  }
}

/** Runs a change: once, where the client says which of its requests are one. */
async function change(
  { keyService: service, requestTimeoutMs: longestMs, log }: FaceStations,
  caller: Viewer | null,
  { headers, method = '', url = '' }: IncomingMessage,
  body: Readonly<Record<string, unknown>>,
  run: () => Promise<RestAnswer>,
): Promise<RestAnswer> {
  const idempotencyKey = readIdempotencyKey(headers);
  if (idempotencyKey === null) return run();
  if (service === null || caller === null || caller.tenantId === null) {
    throw new Problem('bad-request', 'Nobody keeps answers here: an Idempotency-Key would promise too much.');
  }
  const fingerprint = fingerprintOf(method, url, body);
  const asked = replayRequest(caller, { idempotencyKey, fingerprint, longestMs });
  return runOnce({ service, log }, asked, run);
}

/** Sends an answer, or a problem. */
export async function sendAnswer(response: ServerResponse, answer: RestAnswer): Promise<void> {
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  response.setHeader('content-type', answer.contentType);
  if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-store');
  await sendText(response, answer.status, answer.body);
}

function searchOf({ url = '' }: IncomingMessage): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
