/** What is kept of a request that is to be run once. */
export interface ReplayState {
  readonly fingerprint: string;
  /** Null while it is being run. */
  readonly status: number | null;
  /** Until when whoever runs it is waited for. */
  readonly claimedUntil: Date;
  readonly expiresAt: Date;
}

/** What becomes of a request whose `Idempotency-Key` was used before. */
export type ReplayDecision = 'claim' | 'answered' | 'running' | 'different';

/**
 * What has expired is forgotten. The same key with another request is a mistake of the client's. A claim that nobody filled in
 * time is anybody's: its gateway is gone.
 */
export function decideReplay(kept: ReplayState, fingerprint: string, now: Date): ReplayDecision {
  if (kept.expiresAt <= now) return 'claim';
  if (kept.fingerprint !== fingerprint) return 'different';
  if (kept.status !== null) return 'answered';
  return kept.claimedUntil <= now ? 'claim' : 'running';
}
