import { In } from 'typeorm';
import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { TeamMemberEntity, type TeamMemberRow } from '../team-entities.ts';
import { membersToBe } from './team/members.ts';
import { noteLinkChanges } from './team/note-link-changes.ts';

const disconnected = {
  linkState: 'NOT_INVITED',
  invitedAt: null,
  invitedBy: null,
  tokenHash: null,
  tokenExpiresAt: null,
  confirmedAt: null,
} as const;

/** Ends the links of members, all or none. One who has none is left as they are. */
export async function disconnectTeamMembers(
  work: Work,
  personIds: readonly string[],
): Promise<Outcome<TeamMemberRow[]>> {
  const found = await membersToBe('disconnected', personIds, work);
  if (found.kind === 'refused') return found;
  const linked = found.value.filter(({ linkState }) => linkState !== 'NOT_INVITED');
  const ended = linked.map((member) => ({ ...member, ...disconnected }));
  await work.rows.update(TeamMemberEntity, { id: In(ended.map(({ id }) => id)) }, disconnected);
  await noteLinkChanges(ended, work);
  return done(found.value.map((member) => ({ ...member, ...disconnected })));
}
