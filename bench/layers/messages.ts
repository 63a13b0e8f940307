import type { Shares } from './cpu-profile.ts';
import type { Counts } from './counts.ts';

// What the measuring process and the measured product say to each other.

export type Order =
  { readonly begin: 'counts' | 'profile' } | { readonly end: true } | { readonly stop: true };

/** What the product says once it answers. */
export interface Ready {
  readonly url: string;
  readonly token: string;
  /** The process of PostgreSQL that all its others are children of. */
  readonly postmaster: number;
}

/** What the product says at the end of a round. */
export interface Round {
  readonly counts: Counts;
  readonly nodeCpuMs: number;
  /** Only of a round that was profiled. */
  readonly shares: Shares;
}
