/** How long the lists of one record are. What is not named here has three. */
const LENGTHS: Readonly<Record<string, number>> = {
  contacts: 8,
  contracts: 3,
  milestones: 4,
  pendingPolicies: 2,
  projects: 4,
  reasons: 2,
  requirements: 6,
  signedPolicies: 4,
  signers: 2,
  ticketCounts: 5,
  tickets: 10,
};
const OTHERS = 3;

/** The length of a list, by the field that leads to it. Lists of the whole tenant are as long as asked. */
export function listLength(fieldName: string, first: number | undefined, isRoot: boolean): number {
  if (isRoot) return first ?? 50;
  return Math.min(LENGTHS[fieldName] ?? OTHERS, first ?? Infinity);
}
