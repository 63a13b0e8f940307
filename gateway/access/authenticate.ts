import { hash } from 'node:crypto';
import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import { errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Viewer } from '../../schema/viewer.ts';
import { KeysUnavailable } from './key-set.ts';
import { Refusal } from './refusal.ts';
import { ClaimOfWrongType, scopesOf } from './scopes.ts';

/** From the Authorization header to who asks; `null` is nobody in particular. Rejects with a `Refusal`. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer | null>;

/** Whose tokens are believed. */
export interface TokenPolicy {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly now?: () => number;
}

interface Verified {
  readonly viewer: Viewer;
  readonly until: number;
}

// Only signatures that a public key verifies: with a shared-secret algorithm in the list, a token could be forged by
// taking the public key for the secret.
const ALGORITHMS = [
  'ES256',
  'ES384',
  'ES512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
  'EdDSA',
  'Ed25519',
];
const CLOCK_TOLERANCE_SECONDS = 5;
const TOKENS_KEPT = 10_000;
/** A verified token is believed this long without another look, so that a key that was withdrawn stops working. */
const KEPT_MS = 5 * 60_000;

/** With `--auth none` everybody is anonymous, whatever they send. */
export const authenticateNobody: Authenticate = () => Promise.resolve(null);

/**
 * Verifies access tokens (RFC 9068 in spirit): signature, issuer, audience and time. A verified token is remembered by
 * its hash until it expires, as verifying costs more than the rest of a small request.
 */
export function createAuthenticate(policy: TokenPolicy): Authenticate {
  const verified = new LRUCache<string, Verified>({ max: TOKENS_KEPT });
  const now = policy.now ?? Date.now;
  return async (authorization) => {
    const token = bearerToken(authorization);
    const key = hash('sha256', token, 'base64');
    const kept = verified.get(key);
    if (kept !== undefined && now() < kept.until) return kept.viewer;
    const fresh = await verify(token, policy, now());
    verified.set(key, fresh);
    return fresh.viewer;
  };
}

function bearerToken(authorization: string | undefined): string {
  if (authorization === undefined || authorization.trim() === '') {
    throw unauthenticated('This request has no access token. Send the header `Authorization: Bearer TOKEN`.');
  }
  const [, token] = /^Bearer +(\S+)\s*$/i.exec(authorization) ?? [];
  if (token !== undefined) return token;
  throw invalidToken('The Authorization header is not understood. Send `Authorization: Bearer TOKEN`.');
}

async function verify(token: string, policy: TokenPolicy, nowMs: number): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, policy.keys, {
      issuer: policy.issuer,
      audience: policy.audience,
      algorithms: ALGORITHMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(nowMs),
    });
    const expires = ((payload.exp ?? 0) + CLOCK_TOLERANCE_SECONDS) * 1000;
    return { viewer: viewerFrom(payload), until: Math.min(expires, nowMs + KEPT_MS) };
  } catch (error) {
    throw refusalFor(error);
  }
}

function viewerFrom(claims: JWTPayload): Viewer {
  return {
    subject: claims.sub ?? '',
    tenantId: text(claims.tenant),
    email: text(claims.email),
    name: text(claims.name),
    roles: Array.isArray(claims.roles) ? claims.roles.filter((role) => typeof role === 'string') : [],
    scopes: scopesOf(claims),
  };
}

function text(claim: unknown): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null;
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof KeysUnavailable) {
    return new Refusal(
      'AUTHENTICATION_UNAVAILABLE',
      'Access tokens cannot be checked at the moment, as the identity provider does not answer. Try again soon.',
      { status: 503, headers: { 'retry-after': '5' }, cause: error },
    );
  }
  return invalidToken(whatIsWrong(error), error);
}

function whatIsWrong(error: unknown): string {
  if (error instanceof errors.JWTExpired && typeof error.payload.exp === 'number') {
    return `The access token expired at ${new Date(error.payload.exp * 1000).toISOString()}.`;
  }
  if (error instanceof ClaimOfWrongType) return error.message;
  if (error instanceof errors.JWTClaimValidationFailed) return wrongClaim(error.claim);
  return 'The access token is not valid.';
}

function wrongClaim(claim: string): string {
  if (claim === 'aud') return 'The access token is not valid here: it was made for another audience.';
  if (claim === 'iss') return 'The access token is not valid: its issuer is not trusted here.';
  return `The access token is not valid: its claim \`${claim}\` is missing or wrong.`;
}

/** RFC 6750, section 3: a request without a token is told the scheme, and nothing about an error. */
function unauthenticated(message: string): Refusal {
  return new Refusal('UNAUTHENTICATED', message, { status: 401, headers: { 'www-authenticate': 'Bearer' } });
}

function invalidToken(message: string, cause?: unknown): Refusal {
  const challenge = `Bearer error="invalid_token", error_description="${message.replace(/["\\]/g, "'")}"`;
  return new Refusal('UNAUTHENTICATED', message, {
    status: 401,
    headers: { 'www-authenticate': challenge },
    cause,
  });
}
