import type { ExchangeLimits } from '../../common/http/exchange.ts';
import { ask, type Told } from './ask.ts';
import {
  refusedBy,
  unavailable,
  type DirectoryAccess,
  type DirectoryBusy,
  type DirectoryFailure,
} from './graph.ts';

/** An access token, or why there is none. */
export type SignedIn =
  { readonly kind: 'signed-in'; readonly token: string } | DirectoryBusy | DirectoryFailure;

/**
 * Signs the application in with its secret
 * (https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow).
 */
export async function signIn(access: DirectoryAccess, limits: ExchangeLimits): Promise<SignedIn> {
  const form = new URLSearchParams({
    client_id: access.clientId,
    client_secret: access.clientSecret,
    scope: `${access.graphUrl}/.default`,
    grant_type: 'client_credentials',
  });
  const told = await ask(
    'Microsoft’s sign-in',
    {
      method: 'POST',
      url: `${access.signInUrl}/${encodeURIComponent(access.entraTenantId)}/oauth2/v2.0/token`,
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: form.toString(),
    },
    limits,
  );
  return told.kind === 'told' ? understand(told, access) : told;
}

function understand({ status, body }: Told, access: DirectoryAccess): SignedIn {
  const token = body['access_token'];
  // What a header can hold, and nothing else.
  if (status === 200 && typeof token === 'string' && /^[\x21-\x7e]+$/.test(token))
    return { kind: 'signed-in', token };
  if (status === 400 || status === 401 || status === 403) return refusedBy(whyRefused(status, body, access));
  return unavailable(
    `What answers at ${access.signInUrl} is not Microsoft’s sign-in (status ${status}): is signInUrl right?`,
  );
}

/** Entra's own numbers of what is wrong (https://learn.microsoft.com/entra/identity-platform/reference-error-codes). */
const SECRET = [7000215, 7000222, 7000216];
const TENANT = [90002, 900021, 900023];
const APPLICATION = [700016, 7000229, 7000112];

function whyRefused(
  status: number,
  { error, error_codes: codes }: Told['body'],
  { entraTenantId, clientId }: DirectoryAccess,
): string {
  const numbers: readonly unknown[] = Array.isArray(codes) ? codes : [];
  const isOneOf = (known: readonly number[]): boolean => numbers.some((one) => known.includes(one as number));
  if (isOneOf(TENANT))
    return `Microsoft knows no Entra tenant ${entraTenantId}: save the right entraTenantId.`;
  if (isOneOf(APPLICATION) || error === 'unauthorized_client')
    return `The Entra tenant ${entraTenantId} knows no application ${clientId} that may sign in: save the right clientId, or register the application there.`;
  if (isOneOf(SECRET) || error === 'invalid_client')
    return 'Microsoft refused the client secret: it is wrong or has expired. Make a new one for the application and save it.';
  return `Microsoft refused to sign the application in (status ${status}${named(error, numbers)}).`;
}

/** What Microsoft calls it. Its description is left out, as nobody knows what stands in it. */
function named(error: unknown, numbers: readonly unknown[]): string {
  const name = typeof error === 'string' && /^[a-z_]{1,40}$/.test(error) ? `, ${error}` : '';
  const [first] = numbers;
  return Number.isSafeInteger(first) ? `${name}, AADSTS${String(first)}` : name;
}
