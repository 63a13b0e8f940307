import { hash, randomBytes } from 'node:crypto';

const SECRET_BYTES = 32;

/** A key's secret: 256 random bits, as 43 characters of base64url. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

/**
 * What is kept of a key instead of it: SHA-256, in hex. A slow hash, as passwords need, would gain nothing: it makes guessing dear,
 * and 256 random bits cannot be guessed however cheap a guess is. Nor is there a salt: no two keys are the same.
 */
export function hashKey(text: string): string {
  return hash('sha256', text);
}
