/** An account as Microsoft Graph tells it. What is left out is not known to have changed; null is known to be empty. */
export interface GraphUser {
  readonly id: string;
  readonly displayName?: string | null;
  readonly givenName?: string | null;
  readonly surname?: string | null;
  readonly mail?: string | null;
  readonly userPrincipalName?: string | null;
  readonly jobTitle?: string | null;
  readonly accountEnabled?: boolean | null;
  readonly userType?: string | null;
  /** There where the account is gone from the directory. */
  readonly '@removed'?: unknown;
}

/** What an account says of a person. `undefined` is not known. */
export interface DirectoryAccount {
  /** The account's id in the directory, which it keeps whatever it is called. */
  readonly directoryId: string;
  readonly name: string | undefined;
  /** In lower case. */
  readonly email: string | undefined;
  readonly title: string | null | undefined;
  /** Whether whoever has it is on the staff: the account is there, it is enabled, and it is not that of a guest. */
  readonly isActive: boolean | undefined;
}

const MOST_NAME = 300;
/** RFC 5321, section 4.5.3.1: 64 octets before the sign, 255 behind it. */
const MOST_EMAIL = 320;

/** Reads an account. */
export function accountOf(user: GraphUser): DirectoryAccount {
  return {
    directoryId: user.id,
    name: nameOf(user),
    email: emailOf(user.mail) ?? emailOf(user.userPrincipalName),
    title: user.jobTitle === undefined ? undefined : (textOf(user.jobTitle) ?? null),
    isActive: isActive(user),
  };
}

/** What two mentions of the same account say together: the later one where both say something. */
export function mergeAccounts(earlier: DirectoryAccount, later: DirectoryAccount): DirectoryAccount {
  return {
    directoryId: later.directoryId,
    name: later.name ?? earlier.name,
    email: later.email ?? earlier.email,
    title: later.title === undefined ? earlier.title : later.title,
    isActive: later.isActive ?? earlier.isActive,
  };
}

function isActive(user: GraphUser): boolean | undefined {
  if (user['@removed'] !== undefined) return false;
  // Customers' people are guests in many a directory.
  if (user.userType?.toLowerCase() === 'guest') return false;
  return user.accountEnabled ?? undefined;
}

function nameOf({ displayName, givenName, surname }: GraphUser): string | undefined {
  return textOf(displayName) ?? textOf(`${givenName ?? ''} ${surname ?? ''}`);
}

function emailOf(address: string | null | undefined): string | undefined {
  const text = textOf(address)?.toLowerCase();
  return text !== undefined && text.length <= MOST_EMAIL && /^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined;
}

/** The text without what no table or page can hold; `undefined` where nothing is left of it. */
function textOf(text: string | null | undefined): string | undefined {
  const clean = (text ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim();
  // What is cut through, or came so, is no character any more.
  const short = clean.slice(0, MOST_NAME).toWellFormed().trim();
  return short === '' ? undefined : short;
}
