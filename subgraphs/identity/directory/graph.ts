import type { UserErrorCode } from '../../common/commands/user-error.ts';
import type { DirectoryAccount } from '../domain/directory/account.ts';

/** How a tenant's directory is reached. */
export interface DirectoryAccess {
  readonly entraTenantId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Both without a slash at the end. */
  readonly signInUrl: string;
  readonly graphUrl: string;
}

/** It cannot be done, and trying again now does not help. `reason` is a sentence for people, with the way out. */
export interface DirectoryFailure {
  readonly kind: 'failed';
  readonly code: Extract<UserErrorCode, 'REFUSED' | 'UNAVAILABLE'>;
  readonly reason: string;
}

/** Microsoft wants to be asked later. */
export interface DirectoryBusy {
  readonly kind: 'busy';
  /** In how many milliseconds; null where it did not say. */
  readonly waitMs: number | null;
  readonly reason: string;
}

/** A page of accounts. */
export interface DirectoryPage {
  readonly kind: 'page';
  readonly accounts: readonly DirectoryAccount[];
  /** Where the next page is, or, behind the last one, where Microsoft Graph will tell what has changed since. */
  readonly then: { readonly kind: 'next' | 'delta'; readonly link: string };
}

/** What came of asking for a page. */
export type PageAnswer =
  | DirectoryPage
  /** Microsoft does not know any more what was read: it is to be read from the start. */
  | { readonly kind: 'resync' }
  /** The access token is not good any more. */
  | { readonly kind: 'token-refused' }
  | DirectoryBusy
  | DirectoryFailure;

/** Microsoft refuses: the settings, or its own, must be changed. */
export function refusedBy(reason: string): DirectoryFailure {
  return { kind: 'failed', code: 'REFUSED', reason };
}

/** Nobody can say now. */
export function unavailable(reason: string): DirectoryFailure {
  return { kind: 'failed', code: 'UNAVAILABLE', reason };
}
