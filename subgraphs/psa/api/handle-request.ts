import type { DataSource } from 'typeorm';
import { dayOf } from '../../common/clock.ts';
import type { AroundWork } from '../../common/commands/change.ts';
import { runAsTenant } from '../../common/database/tenant-scope.ts';
import { tooLarge } from '../../common/http/read-body.ts';
import { parseJson } from '../../common/parse-json.ts';
import type { ApiRoute, ApiWork } from './api-route.ts';
import { findRoute, type FoundRoute } from './find-route.ts';
import { problem, type ApiAnswer } from './problem.ts';
import { routes } from './routes.ts';
import type { KeyFailure, VerifiedKey, VerifyKey } from './verify-key.ts';
import { topics } from '../topics.ts';

/** A request, whatever server it came to. */
export interface ApiRequest {
  readonly method: string;
  /** The path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The key as it was sent; null where none was. */
  readonly key: string | null;
  /** Reads the body's text, empty where there is none; null where it has more bytes than that. */
  readonly body: (maxBytes: number) => Promise<string | null>;
}

/** What the API works with. */
export interface ApiResources extends Pick<AroundWork, 'clock' | 'newId' | 'secrets' | 'publish'> {
  readonly dataSource: DataSource;
  readonly verifyKey: VerifyKey;
}

/** The largest body that is taken: 200 entries with the longest notes are smaller, however their JSON is written. */
export const maxBodyBytes = 2 * 1024 * 1024;

/** Answers a request: finds its route, checks its key, reads what was sent, and does it as the key's tenant. */
export async function handleRequest(resources: ApiResources, request: ApiRequest): Promise<ApiAnswer> {
  const found = findRoute(routes, request.method, request.path);
  if (found.kind === 'none') return found.problem;
  const key = await checkKey(resources.verifyKey, request.key, found.route);
  if ('status' in key) return key;
  const sent = await readSent(request, found);
  if ('problem' in sent) return sent.problem;
  const input = found.route.read(sent.value);
  if (input.kind === 'invalid') return input.problem;
  // Whether there is such a tenant is nobody else's business.
  if (input.tenantId !== key.tenantId) return notForThis('The key is not for this tenant.');
  return runAsTenant(key.tenantId, () => input.answer(workFor(resources, key)));
}

async function checkKey(
  verifyKey: VerifyKey,
  sent: string | null,
  { scope }: ApiRoute,
): Promise<VerifiedKey | ApiAnswer> {
  if (sent === null || sent === '') {
    return unauthorized('KEY_MISSING', `Send an integration key in the header X-Integration-Key.`);
  }
  const key = await verifyKey(sent);
  if ('failure' in key) return keyProblems[key.failure]();
  return key.scopes.includes(scope) ? key : notForThis(`The key is not scoped to "${scope}".`);
}

const keyProblems: Readonly<Record<KeyFailure['failure'], () => ApiAnswer>> = {
  UNKNOWN: () => unauthorized('KEY_UNKNOWN', 'There is no such integration key, or it was revoked.'),
  EXPIRED: () => unauthorized('KEY_EXPIRED', 'The integration key has expired: use a new one.'),
  UNAVAILABLE: () =>
    problem(503, 'KEYS_UNAVAILABLE', 'The integration key cannot be checked now: try again later.', {
      headers: { 'retry-after': '10' },
    }),
};

/** A 401 names the way to authenticate (RFC 9110, section 11.6.1): the same as the gateway's, as the key is the same. */
const CHALLENGE = 'ApiKey header="X-Integration-Key"';

function unauthorized(code: 'KEY_MISSING' | 'KEY_UNKNOWN' | 'KEY_EXPIRED', detail: string): ApiAnswer {
  return problem(401, code, detail, { headers: { 'www-authenticate': CHALLENGE } });
}

function notForThis(detail: string): ApiAnswer {
  return problem(403, 'KEY_NOT_FOR_THIS', detail);
}

/** What a route takes: the path's and the query's names, or else the body's JSON. */
async function readSent(
  request: ApiRequest,
  { route, names }: Extract<FoundRoute, { kind: 'found' }>,
): Promise<{ readonly value: unknown } | { readonly problem: ApiAnswer }> {
  if (route.method === 'GET') return { value: namesIn(request, names) };
  const text = await request.body(maxBodyBytes);
  if (text === null) return { problem: problem(413, 'TOO_LARGE', tooLarge(maxBodyBytes)) };
  const value = parseJson(text);
  return value === undefined ? { problem: problem(400, 'NOT_JSON', 'The body is not JSON.') } : { value };
}

/** The path's names count more than the query's, should both have one. */
function namesIn({ query }: ApiRequest, names: Readonly<Record<string, string>>): Record<string, string> {
  return { ...Object.fromEntries(query), ...names };
}

function workFor(
  { dataSource, clock, newId, secrets, publish }: ApiResources,
  { subject, tenantId, scopes }: VerifiedKey,
): ApiWork {
  const viewer = { subject, tenantId, scopes, email: null, name: null, roles: [] };
  const around = { viewer, clock, today: dayOf(clock.now()), newId, secrets, publish, announces: topics };
  return { dataSource, around };
}
