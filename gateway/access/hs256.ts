import { createHmac, createSecretKey } from 'node:crypto';

/** Gives claims as a compact JWS (RFC 7515). */
export type Sign = (claims: object) => string;

const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

/**
 * Signs with HS256, as `schema/viewer.ts` and `schema/key-service.ts` describe it. The HMAC is computed here and not by a
 * library, as node:crypto does it in place, without a turn of the event loop.
 */
export function createHs256Signer(secret: string): Sign {
  const key = createSecretKey(Buffer.from(secret));
  return (claims) => {
    const input = `${HEADER}.${encode(claims)}`;
    return `${input}.${createHmac('sha256', key).update(input).digest('base64url')}`;
  };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
