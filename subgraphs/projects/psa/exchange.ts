import { exchangeJson, isRecord, type ExchangeLimits } from '../../common/http/exchange.ts';
import type { PsaAccess, PsaAnswer, PsaFailure, PsaFailureKind } from './psa.ts';

export type { ExchangeLimits };

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
  const answer = await exchangeJson(
    {
      method: asked.method,
      url: `${access.apiUrl}${asked.path}`,
      headers: headersOf(access, asked),
      ...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
    },
    limits,
  );
  switch (answer.kind) {
    case 'answered':
      return understand(answer.status, answer.json, access);
    case 'too-slow':
      return tooSlow(access, limits);
    case 'too-large':
      return tooLarge(limits);
    case 'unreachable':
      return unreachable(access, answer.code);
  }
}

function headersOf({ key }: PsaAccess, { body }: PsaRequest): Record<string, string> {
  return {
    'x-integration-key': key,
    accept: 'application/json, application/problem+json',
    ...(body !== undefined && { 'content-type': 'application/json' }),
  };
}

function understand(status: number, json: unknown, { apiUrl }: PsaAccess): PsaAnswer<unknown> {
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

function unreachable({ apiUrl }: PsaAccess, code: string | null): PsaFailure {
  return failure('unreachable', `PSA cannot be reached at ${apiUrl}${code === null ? '' : ` (${code})`}.`);
}

function tooLarge({ maxBytes }: ExchangeLimits): PsaFailure {
  return failure('misunderstood', `PSA answered more than ${maxBytes} bytes.`);
}

function failure(kind: PsaFailureKind, reason: string): PsaFailure {
  return { kind, reason };
}
