/** Whether somebody is on the team, and from what that is known: when they last joined the staff, and last left it. */
export interface Membership {
  readonly joinedAt: Date | null;
  readonly leftAt: Date | null;
  readonly isActive: boolean;
}

/** Somebody of whom nothing was heard yet. */
export const unheardOf: Membership = { joinedAt: null, leftAt: null, isActive: false };

/** What can be heard of somebody. */
export type StaffChange = 'joined' | 'left';

/**
 * What is known of somebody when one thing more was heard. Of each kind the latest counts, so it comes to the same in whatever
 * order things are heard. Where both happened at one instant, somebody who may have left is not on the team.
 */
export function afterHearing(before: Membership, change: StaffChange, at: Date): Membership {
  const joinedAt = change === 'joined' ? laterOf(before.joinedAt, at) : before.joinedAt;
  const leftAt = change === 'left' ? laterOf(before.leftAt, at) : before.leftAt;
  return { joinedAt, leftAt, isActive: joinedAt !== null && (leftAt === null || joinedAt > leftAt) };
}

/** Why somebody who is or was on the team can neither be given work nor do any; null where nothing speaks against it. */
export function whyNotActive(id: string, { isActive, leftAt }: Membership): string | null {
  if (isActive) return null;
  const when = leftAt === null ? '' : ` at ${leftAt.toISOString()}`;
  return `The team member ${id} left${when}: only an active one can be assigned, be invited or log time here. Who comes back is active again when the directory sync has run.`;
}

/** Why somebody whom the team has never had can neither be given work nor do any. */
export function whyNoMember(id: string): string {
  return `There is no team member ${id}: a new employee becomes one, and can be assigned and invited, when the directory sync has run.`;
}

function laterOf(known: Date | null, at: Date): Date {
  return known !== null && known > at ? known : at;
}
