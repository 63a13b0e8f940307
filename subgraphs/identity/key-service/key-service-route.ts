import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { z } from 'zod';
import {
  KEY_SERVICE_HEADER,
  keyServicePaths,
  LONGEST_REQUEST_MS,
  type KeyService,
} from '../../../schema/key-service.ts';
import type { Route } from '../../common/graph/serve.ts';
import { readBody, tooLarge } from '../../common/http/read-body.ts';
import { parseJson } from '../../common/parse-json.ts';

/** Tells whether the caller has proved that it is the gateway. */
export type VerifyCaller = (proof: string | undefined) => Promise<boolean>;

/** The largest call that is taken: far the most of it is an answer that is to be kept. */
const maxBodyBytes = 64 * 1024 * 1024;
const text = z.string();
const claimed = z.object({ tenantId: text, id: text, claim: text });
const answer = z.object({ status: z.int().min(100).max(599), headers: z.record(text, text), body: text });
const longestMs = z.int().min(1).max(LONGEST_REQUEST_MS);
const request = z.object({
  tenantId: text,
  subject: text,
  idempotencyKey: text,
  fingerprint: text,
  longestMs,
});

/** Answers the gateway where it runs apart from Identity, and nobody else. */
export function createKeyServiceRoute(service: KeyService, verifyCaller: VerifyCaller, log: Logger): Route {
  const calls = callsOf(service);
  return (incoming, response) => {
    const call = calls.get(incoming.url ?? '');
    if (call === undefined) return false;
    handle(call, verifyCaller, incoming, response).catch((error: unknown) => {
      log.error({ err: error }, 'request failed');
      send(response, 500, { error: 'server_error' });
    });
    return true;
  };
}

/** Answers a call's body, or `undefined` where it is not understood. */
type Call = (body: unknown) => Promise<object> | undefined;

function callsOf(service: KeyService): ReadonlyMap<string, Call> {
  const call = <Body>(shape: z.ZodType<Body>, run: (body: Body) => Promise<object | undefined>): Call => {
    return (body) => {
      const read = shape.safeParse(body);
      return read.success ? run(read.data).then((result) => result ?? {}) : undefined;
    };
  };
  const nothing = (done: Promise<void>): Promise<undefined> => done.then(() => undefined);
  return new Map([
    [keyServicePaths.introspect, call(z.object({ key: text }), ({ key }) => service.introspect(key))],
    [keyServicePaths.claim, call(request, (asked) => service.claim(asked))],
    [
      keyServicePaths.complete,
      call(z.object({ claimed, answer: answer }), (done) =>
        nothing(service.complete(done.claimed, done.answer)),
      ),
    ],
    [
      keyServicePaths.release,
      call(z.object({ claimed }), (given) => nothing(service.release(given.claimed))),
    ],
  ]);
}

async function handle(
  call: Call,
  verifyCaller: VerifyCaller,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const proof = incoming.headers[KEY_SERVICE_HEADER];
  if (incoming.method !== 'POST') send(response, 405, { error: 'invalid_request' });
  else if (!(await verifyCaller(typeof proof === 'string' ? proof : undefined))) {
    send(response, 401, { error: 'invalid_client' });
  } else {
    await answerCall(call, incoming, response);
  }
}

async function answerCall(call: Call, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const sent = await readBody(incoming, maxBodyBytes);
  if (sent === null) {
    send(response, 413, { error: 'invalid_request', error_description: tooLarge(maxBodyBytes) });
    return;
  }
  const answered = await call(parseJson(sent));
  if (answered) send(response, 200, answered);
  else send(response, 400, { error: 'invalid_request' });
}

function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent) return;
  const json = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
  });
  response.end(json);
}
