import { hash } from 'node:crypto';
import type { ClaimedRequest, KeyService, ReplayedAnswer, ReplayRequest } from '../../schema/key-service.ts';
import type { Viewer } from '../../schema/viewer.ts';
import type { Log } from '../log.ts';
import { Problem } from './problem.ts';
import type { RestAnswer } from './rest-answer.ts';

/** The header by which a client says that two requests are one. */
const IDEMPOTENCY_HEADER = 'idempotency-key';

const LONGEST = 255;
const AGAIN_SECONDS = '1';
/** Answers that say nothing of what was asked, only of a bad moment. */
const TOO_MANY = 429;
const OUR_FAULT = 500;
const TIMED_OUT = 504;

/**
 * Reads the `Idempotency-Key`: a text in quotes as the draft has it
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/), or bare, as most clients send it.
 */
export function readIdempotencyKey(
  headers: Readonly<Record<string, string | readonly string[] | undefined>>,
): string | null {
  const sent = headers[IDEMPOTENCY_HEADER];
  if (sent === undefined) return null;
  const text = typeof sent === 'string' ? sent.trim() : '';
  const quoted = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(text)?.[1]?.replace(/\\(.)/g, '$1');
  const key = quoted ?? (/^[\x21\x23-\x7e]+$/.test(text) ? text : '');
  if (key !== '' && key.length <= LONGEST) return key;
  throw new Problem(
    'bad-request',
    `Idempotency-Key must be 1 to ${LONGEST} visible ASCII characters, such as a UUID, in quotes or bare.`,
  );
}

/** What makes a request the same one: its address and its body. */
export function fingerprintOf(method: string, url: string, body: unknown): string {
  return hash('sha256', JSON.stringify([method, url, body]));
}

/** Whose request it is. */
export function replayRequest(
  { tenantId, subject }: Viewer,
  asked: Omit<ReplayRequest, 'tenantId' | 'subject'>,
): ReplayRequest {
  if (tenantId === null) throw new Error('A key belongs to a tenant.');
  return { tenantId, subject, ...asked };
}

/**
 * Runs a request once, however often it is sent and to whichever gateway: who comes first claims it, and its answer is kept for
 * those who come later. A failure of ours is not kept, as another try may do better.
 */
export async function runOnce(
  { service, log }: { readonly service: KeyService; readonly log: Log },
  request: ReplayRequest,
  run: () => Promise<RestAnswer>,
): Promise<RestAnswer> {
  const claim = await service.claim(request).catch((cause: unknown) => {
    throw new Problem('unavailable', 'Requests with an Idempotency-Key cannot be taken at the moment.', {
      cause,
    });
  });
  switch (claim.kind) {
    case 'claimed':
      return runClaimed(service, log, claim.claimed, run);
    case 'answered':
      return replayed(claim.answer);
    case 'running':
      throw new Problem('request-in-progress', 'A request with this Idempotency-Key is being run.', {
        headers: { 'retry-after': AGAIN_SECONDS },
      });
    case 'different':
      throw new Problem(
        'idempotency-key-reused',
        'This Idempotency-Key was used for another request: its address or its body was different.',
      );
  }
}

function replayed({ status, headers, body }: ReplayedAnswer): RestAnswer {
  const { 'content-type': contentType = 'application/json', ...others } = headers;
  return { status, contentType, body, headers: { ...others, 'idempotent-replayed': 'true' } };
}

async function runClaimed(
  service: KeyService,
  log: Log,
  claimed: ClaimedRequest,
  run: () => Promise<RestAnswer>,
): Promise<RestAnswer> {
  const settle = (settling: Promise<void>): Promise<void> =>
    // The claim runs out by itself, and what it was for is done: the client gets its answer.
    settling.catch((error: unknown) => log.warn({ err: error }, 'An idempotent request was not settled'));
  const answer = await run().catch(async (error: unknown) => {
    await settle(service.release(claimed));
    throw error;
  });
  const { status, body } = answer;
  // It may be done yet: the claim holds the next one off for as long as it lasts.
  if (status === TIMED_OUT) return answer;
  const headers = { ...answer.headers, 'content-type': answer.contentType };
  const isKept = status < OUR_FAULT && status !== TOO_MANY;
  await settle(isKept ? service.complete(claimed, { status, headers, body }) : service.release(claimed));
  return answer;
}
