/** The id of the settings: every tenant has one row of them. */
export const directorySettingsId = 'entra';

/** Where Microsoft's commercial cloud is; national clouds have addresses of their own. */
export const usualAddresses = {
  signInUrl: 'https://login.microsoftonline.com',
  graphUrl: 'https://graph.microsoft.com',
} as const;

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const domainName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** What is wrong with an Entra tenant id, as the end of a sentence; null where nothing is. */
export function entraTenantMistake(text: string): string | null {
  // An application signs in to one tenant: `common` and `organizations`, which stand for any, are none.
  if (guid.test(text) || domainName.test(text)) return null;
  return `must be the GUID of an Entra tenant or one of its domain names, for instance "contoso.onmicrosoft.com"; received ${quoted(text)}`;
}

/** What is wrong with a client id, as the end of a sentence; null where nothing is. */
export function clientIdMistake(text: string): string | null {
  if (guid.test(text)) return null;
  return `must be the GUID of an application ("Application (client) ID"); received ${quoted(text)}`;
}

/** What is wrong with a client secret, as the end of a sentence that does not show it; null where nothing is. */
export function clientSecretMistake(secret: string): string | null {
  if (/^[\x21-\x7e]{8,512}$/.test(secret)) return null;
  return 'must be 8 to 512 visible ASCII characters without spaces; received something else (not shown)';
}

function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}
