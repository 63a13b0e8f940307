import type { TeamLinkChangeResolvers, TeamLinkResolvers, TeamMemberResolvers } from '../generated.ts';
import { personOf } from '../owner.ts';

export const TeamMember: TeamMemberResolvers = {
  person: ({ id }) => ({ id }),
  link: (member) => member,
  linkChanges: ({ id }, page, { loaders }) => loaders.teamLinkChanges.under(id, page),
};

export const TeamLink: TeamLinkResolvers = {
  state: ({ linkState }) => linkState,
  invitedBy: ({ invitedBy }) => personOf(invitedBy),
  expiresAt: ({ linkState, tokenExpiresAt }) => (linkState === 'INVITED' ? tokenExpiresAt : null),
};

export const TeamLinkChange: TeamLinkChangeResolvers = {
  changedBy: ({ changedBy }) => personOf(changedBy),
};
