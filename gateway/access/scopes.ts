import type { JWTPayload } from 'jose';

/** A claim that is there, and is not what it must be. Its message is fit for a client. */
export class ClaimOfWrongType extends Error {}

/** RFC 9068 says `scope`, a text; Microsoft Entra sends `scp`, a text; Okta sends `scp`, a list. */
const CLAIMS = ['scope', 'scp'];

/** The scopes of a token, from whichever claims it has. */
export function scopesOf(claims: JWTPayload): string[] {
  return [...new Set(CLAIMS.flatMap((claim) => namesIn(claim, claims[claim])))];
}

function namesIn(claim: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) => {
    if (typeof text === 'string') return text.split(' ').filter((name) => name !== '');
    throw new ClaimOfWrongType(
      `The access token is not valid: its claim \`${claim}\` must be a text or a list of texts.`,
    );
  });
}
