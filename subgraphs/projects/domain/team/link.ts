import type { TeamLinkState } from '../../enums.ts';
import { listing } from '../listing.ts';
import { whyNoMember, whyNotActive, type Membership } from './membership.ts';

/** What can be done about a team member's link, as the member is afterwards. */
export type LinkAction = 'invited' | 'confirmed' | 'disconnected';

/** Where each action leads, from every state in which it can be done. */
export const linkTransitions: Readonly<
  Record<LinkAction, Readonly<Partial<Record<TeamLinkState, TeamLinkState>>>>
> = {
  // Once more, too: the invitation before it then no longer counts.
  invited: { NOT_INVITED: 'INVITED', INVITED: 'INVITED' },
  confirmed: { INVITED: 'CONFIRMED' },
  disconnected: { NOT_INVITED: 'NOT_INVITED', INVITED: 'NOT_INVITED', CONFIRMED: 'NOT_INVITED' },
};

/** For how many days an invitation can be confirmed. */
const INVITATION_DAYS = 7;

/** A team member as far as the link goes. */
export interface LinkedMember extends Membership {
  readonly id: string;
  readonly linkState: TeamLinkState;
  /** Until when the invitation can be confirmed; null where there is none. */
  readonly tokenExpiresAt: Date | null;
}

/** From when on an invitation of now cannot be confirmed any more. */
export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 86_400_000);
}

/** What speaks against an action, as a sentence for people; null where nothing does. Who has left can still be disconnected. */
export function whyNotLink(action: LinkAction, member: LinkedMember): string | null {
  const absent = action === 'disconnected' ? null : whyNotActive(member.id, member);
  if (absent !== null) return absent;
  const transitions = linkTransitions[action];
  if (member.linkState in transitions) return null;
  const allowed = listing(Object.keys(transitions), 'or');
  return `The link of the team member ${member.id} is ${member.linkState}, and only one that is ${allowed} can be ${action}.`;
}

/** Why a member cannot confirm with the token of the member's own last invitation; null where nothing speaks against it. */
export function whyNotConfirm(member: LinkedMember, now: Date): string | null {
  if (member.linkState === 'CONFIRMED')
    return 'The link is CONFIRMED already, by this token: a token can be used once.';
  const refusal = whyNotLink('confirmed', member);
  if (refusal !== null) return refusal;
  return hasExpired(member, now) ? `The link is INVITED: ${sayExpired(member)}` : null;
}

/**
 * Why a person may not log time on a project that is linked to a PSA contract; null where the person may. `member` is null where
 * the team has never had the person.
 */
export function whyNotLogTime(personId: string, member: LinkedMember | null, now: Date): string | null {
  const reason = member === null ? whyNoMember(personId) : whyNotConfirmed(member, now);
  return reason === null
    ? null
    : `The project is linked to a PSA contract, and only an active team member whose link is CONFIRMED may log time on it. ${reason}`;
}

/** What is missing to a confirmed link, and the way to it; null where nothing is. */
function whyNotConfirmed(member: LinkedMember, now: Date): string | null {
  const absent = whyNotActive(member.id, member);
  if (absent !== null || member.linkState === 'CONFIRMED') return absent;
  const state = `The link of ${member.id} is ${member.linkState}:`;
  if (member.linkState === 'NOT_INVITED')
    return `${state} ask for an invitation (inviteTeamMembers), and confirm it (confirmTeamLink).`;
  if (hasExpired(member, now)) return `${state} ${sayExpired(member)}`;
  return `${state} confirm the invitation (confirmTeamLink).`;
}

function hasExpired({ tokenExpiresAt }: LinkedMember, now: Date): boolean {
  return tokenExpiresAt !== null && tokenExpiresAt <= now;
}

function sayExpired({ tokenExpiresAt }: LinkedMember): string {
  return `the invitation expired at ${tokenExpiresAt?.toISOString() ?? ''}, ask for a new one (inviteTeamMembers).`;
}
