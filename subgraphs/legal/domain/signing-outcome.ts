/** What one signer has done so far: nothing, or one of the two. */
export interface SignerAnswer {
  readonly signedAt: Date | null;
  readonly declinedAt: Date | null;
}

/** What the signers' answers come to for the policy. At most one of the two is set. */
export interface SigningOutcome {
  readonly signedAt: Date | null;
  readonly declinedAt: Date | null;
}

/** A policy is signed when all its signers have signed, and declined as soon as one declines. No signers, no signature. */
export function signingOutcome(answers: readonly SignerAnswer[]): SigningOutcome {
  const declined = instants(answers.map((answer) => answer.declinedAt));
  const signed = instants(answers.map((answer) => answer.signedAt));
  const byAll = signed.length === answers.length;
  return { signedAt: byAll ? (signed.at(-1) ?? null) : null, declinedAt: declined[0] ?? null };
}

/** Those that are there, the earliest first. */
function instants(values: readonly (Date | null)[]): Date[] {
  return values.filter((value) => value !== null).sort((a, b) => a.getTime() - b.getTime());
}
