/** The id of the settings: every tenant has one row of them. */
export const psaSettingsId = 'psa';

/** What is wrong with the address of PSA's API, as the end of a sentence; null where nothing is. */
export function apiUrlMistake(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || text.length > 500)
    return `must be an http or https URL of at most 500 characters, for instance "https://psa.example/api/psa"; received ${JSON.stringify(text.slice(0, 100))}`;
  if (url.username !== '' || url.password !== '') return 'must hold no user name and no password';
  if (url.search !== '' || url.hash !== '') return 'must end with its path: no "?" and no "#"';
  return null;
}

/** The address as paths are put behind it. */
export function withoutEndSlash(url: string): string {
  return url.replace(/\/+$/, '');
}

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
