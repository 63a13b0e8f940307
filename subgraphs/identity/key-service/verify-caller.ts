import { jwtVerify } from 'jose';
import { KEY_SERVICE_AUDIENCE } from '../../../schema/key-service.ts';
import type { VerifyCaller } from './key-service-route.ts';

/** Believes who signs with the shared secret for this audience; a signed viewer, which is for another, is not enough. */
export function createVerifyCaller(secret: Uint8Array): VerifyCaller {
  return async (proof) => {
    if (proof === undefined) return false;
    try {
      await jwtVerify(proof, secret, {
        algorithms: ['HS256'],
        audience: KEY_SERVICE_AUDIENCE,
        requiredClaims: ['exp'],
      });
      return true;
    } catch {
      return false;
    }
  };
}
