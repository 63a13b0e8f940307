/** Who calls with a key that was checked. */
export interface VerifiedKey {
  readonly tenantId: string;
  /** Who the key stands for, as changes made with it are remembered. */
  readonly subject: string;
  /** What the key may be used for. */
  readonly scopes: readonly string[];
}

/** Why a key does not count: there is no such key (any more), its time is over, or nobody can tell now. */
export interface KeyFailure {
  readonly failure: 'UNKNOWN' | 'EXPIRED' | 'UNAVAILABLE';
}

/** Checks an integration key. Keys are Identity's, so how that is done is not known here. */
export type VerifyKey = (key: string) => Promise<VerifiedKey | KeyFailure>;

/** The header in which a calling product sends its key. */
export const KEY_HEADER = 'x-integration-key';
