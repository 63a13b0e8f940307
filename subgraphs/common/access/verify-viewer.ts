import { GraphQLError } from 'graphql';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { errorCodes } from '../../../schema/error-codes.ts';
import { VIEWER_AUDIENCE, VIEWER_HEADER, type Viewer } from '../../../schema/viewer.ts';

/** A viewer whose tenant is known: only such a one sees rows. */
export type TenantViewer = Viewer & { readonly tenantId: string };

/** Tells who asks from a request's headers. Throws `UNAUTHENTICATED` unless the gateway has signed for it. */
export type VerifyViewer = (headers: Readonly<Record<string, string | undefined>>) => Promise<TenantViewer>;

/** A verifier that remembers the tokens it has checked until they expire: the gateway sends the same one for a while. */
export function createViewerVerifier(secret: Uint8Array): VerifyViewer {
  const verified = new LRUCache<string, { viewer: TenantViewer; expiresAt: number }>({ max: 10_000 });
  return async (headers) => {
    const token = headers[VIEWER_HEADER];
    if (token === undefined) throw unauthenticated('The request carries no signed viewer.');
    const known = verified.get(token);
    if (known && known.expiresAt > Date.now()) return known.viewer;
    const fresh = await verify(token, secret);
    verified.set(token, fresh);
    return fresh.viewer;
  };
}

async function verify(
  token: string,
  secret: Uint8Array,
): Promise<{ viewer: TenantViewer; expiresAt: number }> {
  try {
    const { payload } = await jwtVerify<Viewer>(token, secret, {
      algorithms: ['HS256'],
      audience: VIEWER_AUDIENCE,
      requiredClaims: ['exp'],
    });
    const { subject, tenantId, email, name, roles, scopes } = payload;
    if (typeof tenantId !== 'string' || tenantId === '') throw new Error('no tenant');
    const viewer = { subject, tenantId, email, name, roles, scopes };
    return { viewer, expiresAt: (payload.exp ?? 0) * 1000 };
  } catch (error) {
    throw unauthenticated('The signed viewer is not valid here, has expired, or names no tenant.', error);
  }
}

function unauthenticated(message: string, cause?: unknown): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: errorCodes.UNAUTHENTICATED },
    ...(cause instanceof Error && { originalError: cause }),
  });
}
