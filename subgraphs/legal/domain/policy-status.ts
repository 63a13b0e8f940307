/** Where a policy stands on a day. */
export type PolicyStatus = 'DRAFT' | 'SENT' | 'SIGNED' | 'DECLINED' | 'EXPIRED';

/** What is stored of a policy that its status follows from. */
export interface PolicyFacts {
  readonly sentAt: Date | null;
  /** When the last signer signed; null until all have. */
  readonly signedAt: Date | null;
  /** When the first signer declined; null unless that happened. */
  readonly declinedAt: Date | null;
  /** The first day on which the policy is no longer in force, `YYYY-MM-DD`. */
  readonly expiresOn: string | null;
}

/**
 * Where a policy stands on a day. A draft does not expire: nobody was asked yet, and its days can still be changed. A
 * declined policy does not expire either: it came to its end before, and that somebody said no is what matters.
 */
export function policyStatus(facts: PolicyFacts, today: string): PolicyStatus {
  if (facts.sentAt === null) return 'DRAFT';
  if (facts.declinedAt !== null) return 'DECLINED';
  if (facts.expiresOn !== null && facts.expiresOn <= today) return 'EXPIRED';
  return facts.signedAt === null ? 'SENT' : 'SIGNED';
}
