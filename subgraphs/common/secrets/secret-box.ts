import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets of others, such as integration keys, so that the database alone does not give them away, and makes new ones. */
export interface SecretBox {
  /** The secret as it may be stored. `purpose` says whose it is and what for: sealed for one, it opens for no other. */
  seal(secret: string, purpose: string): string;
  /** The secret again; null where it was sealed with another key or for another purpose, or was tampered with. */
  open(sealed: string, purpose: string): string | null;
  /** A new secret of ours, such as a token: 256 random bits, as 43 characters of base64url. */
  create(): string;
}

// AES-256-GCM (NIST SP 800-38D): 12 bytes that are never used twice with one key, and 16 that tell whether all is as it was.
const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SECRET_BYTES = 32;
/** Stands in front of what is sealed, so that another way of sealing can be told from this one. */
const VERSION = 'v1.';

/** A box whose key is derived (HKDF, RFC 5869) from a text of any length. */
export function createSecretBox(text: string): SecretBox {
  const key = Buffer.from(hkdfSync('sha256', text, '', 'one-graph secrets at rest', 32));
  return {
    seal: (secret, purpose) => VERSION + sealed(key, secret, purpose).toString('base64url'),
    open: (stored, purpose) =>
      stored.startsWith(VERSION)
        ? opened(key, Buffer.from(stored.slice(VERSION.length), 'base64url'), purpose)
        : null,
    create: () => randomBytes(SECRET_BYTES).toString('base64url'),
  };
}

function sealed(key: Buffer, secret: string, purpose: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(purpose));
  const hidden = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]);
}

function opened(key: Buffer, bytes: Buffer, purpose: string): string | null {
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const hidden = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  try {
    return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
