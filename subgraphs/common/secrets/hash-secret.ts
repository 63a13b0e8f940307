import { hash } from 'node:crypto';

/**
 * What is kept of a secret that `SecretBox.create` made, so that it is known when it comes back: SHA-256, in hex. Neither slow nor
 * salted: 256 random bits cannot be guessed however cheap a guess is, and no two of them are the same.
 */
export function hashSecret(secret: string): string {
  return hash('sha256', secret);
}
