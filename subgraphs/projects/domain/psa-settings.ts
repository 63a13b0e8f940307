/** The id of the settings: every tenant has one row of them. */
export const psaSettingsId = 'psa';

/**
 * What is wrong with the PSA tenant id, as a sentence for people; null where nothing is. A link to a contract of another tenant is
 * always refused, so no other tenant's id can be right.
 */
export function wrongTenant(psaTenantId: string, tenantId: string): string | null {
  if (psaTenantId === tenantId) return null;
  return `The settings name the PSA tenant ${psaTenantId}, and this tenant is ${tenantId}: its contracts are not found there, those of another tenant cannot be linked, and time waits until the id is right.`;
}

/** What is wrong with an integration key, as the end of a sentence that does not show it; null where nothing is. */
export function keyMistake(key: string): string | null {
  if (/^[\x21-\x7e]{8,512}$/.test(key)) return null;
  return 'must be 8 to 512 visible ASCII characters without spaces; received something else (not shown)';
}
