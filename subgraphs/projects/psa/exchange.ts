import { request } from 'undici';
import type { PsaAccess, PsaAnswer, PsaFailure, PsaFailureKind } from './psa.ts';

/** How long an answer may take, in milliseconds and from the first to the last byte, and how large it may be. */
export interface ExchangeLimits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** What is asked of PSA. */
export interface PsaRequest {
  readonly method: 'GET' | 'POST';
  /** Behind the API URL. */
  readonly path: string;
  readonly body?: unknown;
}

/** One exchange with PSA: its JSON, or why there is none. */
export async function exchange(
  access: PsaAccess,
  asked: PsaRequest,
  limits: ExchangeLimits,
): Promise<PsaAnswer<unknown>> {
  const signal = AbortSignal.timeout(limits.timeoutMs);
  try {
    const { statusCode, body } = await request(`${access.apiUrl}${asked.path}`, {
      method: asked.method,
      headers: headersOf(access, asked),
      signal,
      ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    });
    const text = await textUpTo(body, limits.maxBytes);
    return text === null ? tooLarge(limits) : understand(statusCode, text, access);
  } catch (error) {
    return signal.aborted ? tooSlow(access, limits) : unreachable(access, error);
  }
}

function headersOf({ key }: PsaAccess, { body }: PsaRequest): Record<string, string> {
  return {
    'x-integration-key': key,
    accept: 'application/json, application/problem+json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
}

/** The text; null where it has more bytes than that, the rest of which is not waited for. */
async function textUpTo(body: AsyncIterable<Buffer>, maxBytes: number): Promise<string | null> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > maxBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function understand(status: number, text: string, { apiUrl }: PsaAccess): PsaAnswer<unknown> {
  const json = jsonOf(text);
  if (status >= 200 && status < 300) {
    if (json !== undefined) return { kind: 'answered', value: json };
    return failure('misunderstood', `PSA answered with status ${status} and something that is not JSON.`);
  }
  const kind = kindOf(status, json);
  const detail = detailOf(json);
  return kind === 'wrong-address'
    ? failure(kind, `What answers at ${apiUrl} is not PSA (status ${status}): is the API URL right?`)
    : failure(kind, `PSA ${phrases[kind]} (status ${status})${detail === null ? '.' : `: ${detail}`}`);
}

/** PSA says of what it does not know that it is `NOT_FOUND`. Without that, a 404 is of an address that is not PSA's, whoever says it. */
function kindOf(status: number, json: unknown): Exclude<PsaFailureKind, 'misunderstood'> {
  if (status === 401) return 'key-refused';
  if (status === 403) return 'not-allowed';
  if (status === 404) return isRecord(json) && json.code === 'NOT_FOUND' ? 'not-found' : 'wrong-address';
  if (status < 400 || status === 405) return 'wrong-address';
  return status >= 500 || status === 408 || status === 429 ? 'unreachable' : 'rejected';
}

const phrases: Readonly<Record<Exclude<PsaFailureKind, 'misunderstood' | 'wrong-address'>, string>> = {
  'key-refused': 'refused the integration key',
  'not-allowed': 'does not let the integration key do this',
  'not-found': 'does not know it',
  rejected: 'does not take this',
  unreachable: 'could not do it now',
};

const MOST_DETAIL = 300;

/** What a problem says for people (RFC 9457, section 3.1). */
function detailOf(json: unknown): string | null {
  if (!isRecord(json)) return null;
  const said = [json.detail, json.title].find((one) => typeof one === 'string' && one.trim() !== '');
  return typeof said === 'string' ? said.slice(0, MOST_DETAIL) : null;
}

function tooSlow({ apiUrl }: PsaAccess, { timeoutMs }: ExchangeLimits): PsaFailure {
  return failure('unreachable', `PSA did not answer within ${timeoutMs / 1000} s at ${apiUrl}.`);
}

function unreachable({ apiUrl }: PsaAccess, error: unknown): PsaFailure {
  const code = isRecord(error) && typeof error.code === 'string' ? ` (${error.code})` : '';
  return failure('unreachable', `PSA cannot be reached at ${apiUrl}${code}.`);
}

function tooLarge({ maxBytes }: ExchangeLimits): PsaFailure {
  return failure('misunderstood', `PSA answered more than ${maxBytes} bytes.`);
}

function failure(kind: PsaFailureKind, reason: string): PsaFailure {
  return { kind, reason };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
