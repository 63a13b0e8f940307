/** A key as a program sends it, taken apart. */
export interface KeyText {
  readonly tenantId: string;
  readonly secret: string;
}

// `ogk_`, the tenant's ULID, and 32 random bytes in base64url. The head says what it is, so that scanners find a key that was
// committed by mistake, and whose it is, so that it is looked up among its own tenant's keys and nobody reads across tenants.
const pattern = /^ogk_([0-7][0-9a-hjkmnp-tv-z]{25})_([A-Za-z0-9_-]{43})$/;

/** The key's text; null for a tenant whose id is not ours, which cannot have keys. */
export function writeKey({ tenantId, secret }: KeyText): string | null {
  const text = `ogk_${tenantId.replace(/^ten_/, '')}_${secret}`;
  return readKey(text)?.tenantId === tenantId ? text : null;
}

/** Takes a key apart; null for what cannot be one. */
export function readKey(text: string): KeyText | null {
  const [, tenant, secret] = pattern.exec(text) ?? [];
  return tenant === undefined || secret === undefined ? null : { tenantId: `ten_${tenant}`, secret };
}

/** What may be shown of a key for good, so that people can tell one from another. */
export function lastFourOf(text: string): string {
  return text.slice(-4);
}
