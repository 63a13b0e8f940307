import type { Viewer } from '../../schema/viewer.ts';
import { VIEWER_AUDIENCE, VIEWER_LIFETIME_SECONDS } from '../../schema/viewer.ts';
import { createHs256Signer } from './hs256.ts';

/** Gives the compact JWS that tells a subgraph who asks. */
export type SignViewer = (viewer: Viewer) => string;

interface Signed {
  readonly token: string;
  /** Until when the token is handed out again, in milliseconds since 1970. */
  readonly freshUntil: number;
}

const FRESH_MS = (VIEWER_LIFETIME_SECONDS * 1000) / 2;

/**
 * Signs viewers as `schema/viewer.ts` describes.
 *
 * A signed viewer is handed out again until half of its life is over, so that it never expires on its way. It is kept
 * beside the viewer itself, which lives as long as the cache of verified tokens keeps it: no bound of its own is needed.
 */
export function createViewerSigner(secret: string, now: () => number = Date.now): SignViewer {
  const sign = createHs256Signer(secret);
  const signed = new WeakMap<Viewer, Signed>();
  return (viewer) => {
    const kept = signed.get(viewer);
    if (kept !== undefined && now() < kept.freshUntil) return kept.token;
    const issuedAt = now();
    const token = sign(claims(viewer, issuedAt));
    signed.set(viewer, { token, freshUntil: issuedAt + FRESH_MS });
    return token;
  };
}

function claims(viewer: Viewer, issuedAtMs: number) {
  const iat = Math.floor(issuedAtMs / 1000);
  return { ...viewer, sub: viewer.subject, aud: VIEWER_AUDIENCE, iat, exp: iat + VIEWER_LIFETIME_SECONDS };
}
