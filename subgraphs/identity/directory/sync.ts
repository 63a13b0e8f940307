import type { Clock } from '../../common/clock.ts';
import type { Change } from '../../common/commands/work.ts';
import type { ExchangeLimits } from '../../common/http/exchange.ts';
import type { DirectoryAccess } from './graph.ts';

/** How long a sync and its parts may take, and how much there may be. */
export interface SyncLimits {
  /** Of one call. */
  readonly call: ExchangeLimits;
  /** Of all of it, whoever carries it on. */
  readonly mostRunMs: number;
  readonly mostPages: number;
  /** How often one page is asked for while Microsoft is busy. */
  readonly mostTries: number;
  /** How long a process may be silent: much longer than a page takes. After that it is dead, and another takes over. */
  readonly claimMs: number;
}

/** What is usual. A directory page has some hundreds of accounts at most. */
export const usualLimits: SyncLimits = {
  call: { timeoutMs: 20_000, maxBytes: 8 * 1024 * 1024 },
  mostRunMs: 60 * 60_000,
  mostPages: 5_000,
  mostTries: 6,
  claimMs: 3 * 60_000,
};

/** What a sync works with. */
export interface SyncAround {
  /** Transactions of the tenant. Microsoft is never asked inside of one. */
  readonly change: Change;
  readonly clock: Clock;
  readonly limits: SyncLimits;
  readonly wait: (ms: number) => Promise<void>;
}

/** A sync that this process carries on, from where it stands. */
export interface ClaimedSync {
  readonly id: string;
  readonly claim: string;
  readonly access: DirectoryAccess;
  readonly endsAt: Date;
  /** The page to read next. */
  readonly link: string;
}

/** What a transaction of a sync may find: another process has taken it over, or the settings have ended it. */
export type Held<Value> = { readonly kind: 'held'; readonly value: Value } | { readonly kind: 'lost' };

/** Waits by the machine's clock. */
export function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
