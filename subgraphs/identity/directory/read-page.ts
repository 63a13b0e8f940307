import { z } from 'zod';
import { isRecord, type ExchangeLimits } from '../../common/http/exchange.ts';
import { accountOf } from '../domain/directory/account.ts';
import { ask, type Told } from './ask.ts';
import { refusedBy, unavailable, type DirectoryAccess, type PageAnswer } from './graph.ts';

const FIELDS = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'jobTitle',
  'accountEnabled',
  'userType',
];
const MOST_ACCOUNTS = 5_000;
const LONGEST_LINK = 20_000;

const text = z.string().nullish();
const user = z.object({
  // PostgreSQL's texts and JSON hold all of these as they are.
  id: z.string().regex(/^[\x21-\x7e]{1,100}$/),
  displayName: text,
  givenName: text,
  surname: text,
  mail: text,
  userPrincipalName: text,
  jobTitle: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
  '@removed': z.unknown().optional(),
});
const link = z.string().max(LONGEST_LINK).optional();
const page = z.object({
  value: z.array(user).max(MOST_ACCOUNTS),
  '@odata.nextLink': link,
  '@odata.deltaLink': link,
});

/** Where the whole directory is read from (https://learn.microsoft.com/graph/api/user-delta). */
export function firstPage({ graphUrl }: Pick<DirectoryAccess, 'graphUrl'>): string {
  return `${graphUrl}/v1.0/users/delta?$select=${FIELDS.join(',')}`;
}

/** Reads a page of accounts. */
export async function readPage(
  access: DirectoryAccess,
  token: string,
  url: string,
  limits: ExchangeLimits,
): Promise<PageAnswer> {
  if (!isOf(access, url)) return elsewhere(access, url);
  const headers = { accept: 'application/json', authorization: `Bearer ${token}` };
  const told = await ask('Microsoft Graph', { method: 'GET', url, headers }, limits);
  return told.kind === 'told' ? understand(told, access) : told;
}

function understand({ status, body }: Told, access: DirectoryAccess): PageAnswer {
  if (status === 200) return understandPage(body, access);
  if (status === 401) return { kind: 'token-refused' };
  if (status === 410 || (status === 400 && isLost(body))) return { kind: 'resync' };
  if (status === 403)
    return refusedBy(
      'Microsoft Graph does not let the application read accounts: give it the application permission User.Read.All in Entra ID, with an administrator’s consent.',
    );
  return unavailable(
    status === 400
      ? 'Microsoft Graph does not take the question (status 400).'
      : `What answers at ${access.graphUrl} is not Microsoft Graph (status ${status}): is graphUrl right?`,
  );
}

/** Whether Microsoft says, in any of its ways, that it does not know any more how far was read. */
function isLost({ error }: Told['body']): boolean {
  if (!isRecord(error)) return false;
  const { code } = error;
  return (
    typeof code === 'string' && /syncState(NotFound|Invalid)|resyncRequired|ExpiredPageToken/i.test(code)
  );
}

function understandPage(body: Told['body'], access: DirectoryAccess): PageAnswer {
  const { success, data } = page.safeParse(body);
  if (!success) return unavailable('Microsoft Graph answered something that is not a page of accounts.');
  const { value, '@odata.nextLink': next, '@odata.deltaLink': delta } = data;
  const found = next ?? delta;
  if (found === undefined)
    return unavailable('Microsoft Graph answered a page of accounts that leads nowhere: it has no link.');
  if (!isOf(access, found)) return elsewhere(access, found);
  const kind = next === undefined ? 'delta' : 'next';
  return { kind: 'page', accounts: value.map(accountOf), then: { kind, link: new URL(found).href } };
}

/** The token goes to Microsoft Graph and to nobody else, whatever a page says. */
function isOf({ graphUrl }: DirectoryAccess, url: string): boolean {
  return URL.canParse(url) && new URL(url).origin === new URL(graphUrl).origin;
}

function elsewhere({ graphUrl }: DirectoryAccess, url: string): PageAnswer {
  const where = URL.canParse(url) ? new URL(url).origin : 'an address that is none';
  return refusedBy(
    `Microsoft Graph leads on to ${where.slice(0, 200)}, and is at ${new URL(graphUrl).origin}: nothing is asked there.`,
  );
}
