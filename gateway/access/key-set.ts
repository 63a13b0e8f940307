import type { JWTVerifyGetKey } from 'jose';
import { createRemoteJWKSet, errors } from 'jose';

/** Where the issuer's public keys are, and how patient to be with it. */
export interface KeySetOptions {
  readonly issuer: string;
  /** Left out, it is found by OpenID discovery. */
  readonly jwksUrl: string | null;
  /** How long after a download an unknown key id waits for the next one, in milliseconds. */
  readonly cooldownMs?: number;
  readonly timeoutMs?: number;
}

/** The issuer's keys could not be had: our bad day, not the client's. */
export class KeysUnavailable extends Error {
  constructor(cause: unknown) {
    super("The issuer's keys could not be read.", { cause });
    this.name = 'KeysUnavailable';
  }
}

/**
 * The issuer's public keys (RFC 7517), downloaded at the first token and again when a token names an unknown key, so
 * that an issuer can change keys while we run. The gateway starts without the issuer.
 */
export function createKeySet(options: KeySetOptions): JWTVerifyGetKey {
  const keys = retryUntilFound(() => findKeys(options));
  return async (header, token) => {
    try {
      return await (
        await keys()
      )(header, token);
    } catch (error) {
      throw isAboutTheToken(error) ? error : new KeysUnavailable(error);
    }
  };
}

async function findKeys({ issuer, jwksUrl, cooldownMs = 5000, timeoutMs = 5000 }: KeySetOptions) {
  const url = jwksUrl ?? (await discoverJwksUrl(issuer, timeoutMs));
  return createRemoteJWKSet(new URL(url), { cooldownDuration: cooldownMs, timeoutDuration: timeoutMs });
}

/** OpenID Connect Discovery 1.0, section 4. */
async function discoverJwksUrl(issuer: string, timeoutMs: number): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const found: unknown = await response.json();
  if (isDiscovery(found) && found.issuer === issuer) return found.jwks_uri;
  throw new Error(`${url} does not describe the issuer ${issuer}.`);
}

function isDiscovery(value: unknown): value is { issuer: string; jwks_uri: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'issuer' in value &&
    'jwks_uri' in value &&
    typeof value.jwks_uri === 'string'
  );
}

/** Runs once for everyone who asks meanwhile, and again only after it failed. */
function retryUntilFound<Found>(find: () => Promise<Found>): () => Promise<Found> {
  let finding: Promise<Found> | undefined;
  return () => {
    finding ??= find().catch((error: unknown) => {
      finding = undefined;
      throw error;
    });
    return finding;
  };
}

function isAboutTheToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}
