import { importJWK, SignJWT } from 'jose';
import type { SigningKey } from './signing-key.ts';

/** Whom an access token is for, and where. */
export interface AccessTokenClaims {
  readonly issuer: string;
  readonly audience: string;
  readonly subject: string;
  readonly tenantId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** The demo's access tokens are good for a working day. */
const lifetimeMilliseconds = 12 * 60 * 60 * 1000;

/** An access token: a JWT (RFC 9068) signed with ES256. */
export async function createAccessToken(
  claims: AccessTokenClaims,
  key: SigningKey,
  now: Date,
): Promise<string> {
  const { issuer, audience, subject, tenantId, email, name, roles } = claims;
  return new SignJWT({ tenant: tenantId, email, name, roles: [...roles], scope: 'graph' })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime(new Date(now.getTime() + lifetimeMilliseconds))
    .sign(await importJWK(key, 'ES256'));
}
