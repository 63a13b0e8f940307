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

/** Why somebody on the team, now or before, cannot be given anything to do; null where nothing speaks against it. */
export function whyNotActive(id: string, { isActive, leftAt }: Membership): string | null {
  if (isActive) return null;
  const since = leftAt === null ? '' : ` since ${leftAt.toISOString()}`;
  return `The team member ${id} has left and is not active${since}: only an active one is allowed here. Somebody who comes back is active again when the directory sync has run.`;
}

/** Why somebody whom the team has never had cannot be given anything to do. */
export function whyNoMember(id: string): string {
  return `There is no team member ${id}: a new employee becomes one, and can be assigned, when the directory sync has run.`;
}

function laterOf(known: Date | null, at: Date): Date {
  return known !== null && known > at ? known : at;
}
