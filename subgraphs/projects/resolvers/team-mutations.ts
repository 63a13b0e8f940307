import { payload } from '../../common/commands/outcome.ts';
import { requireId } from '../../common/ids.ts';
import { confirmTeamLink } from '../commands/confirm-team-link.ts';
import { disconnectTeamMembers } from '../commands/disconnect-team-members.ts';
import { inviteTeamMembers } from '../commands/invite-team-members.ts';
import type { MutationResolvers } from '../generated.ts';

const personId = (id: string): string => requireId('Person', id);

/** What can be done about the links of the team. */
export const teamMutations: Pick<
  MutationResolvers,
  'inviteTeamMembers' | 'confirmTeamLink' | 'disconnectTeamMembers'
> = {
  inviteTeamMembers: async (_, { input }, context) =>
    payload(
      'invitations',
      await context.change('settings.manage', (work) =>
        inviteTeamMembers(work, input.personIds.map(personId)),
      ),
    ),
  confirmTeamLink: async (_, { input }, context) =>
    payload('teamMember', await context.change('time.log', (work) => confirmTeamLink(work, input.token))),
  disconnectTeamMembers: async (_, { input }, context) =>
    payload(
      'teamMembers',
      await context.change('settings.manage', (work) =>
        disconnectTeamMembers(work, input.personIds.map(personId)),
      ),
    ),
};
