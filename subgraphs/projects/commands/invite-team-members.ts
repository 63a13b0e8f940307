import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { hashSecret } from '../../common/secrets/hash-secret.ts';
import { expiryOf } from '../domain/team/link.ts';
import type { TeamMemberRow } from '../team-entities.ts';
import { membersToBe } from './team/members.ts';
import { noteLinkChanges } from './team/note-link-changes.ts';

/** An invitation that was just made: the only time that its token is there. */
export interface Invitation {
  readonly teamMember: TeamMemberRow;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Invites members, all or none. A token that was given out before no longer counts. */
export async function inviteTeamMembers(
  work: Work,
  personIds: readonly string[],
): Promise<Outcome<Invitation[]>> {
  const found = await membersToBe('invited', personIds, work);
  if (found.kind === 'refused') return found;
  const invitations = found.value.map((member) => invite(member, work));
  const invited = invitations.map(({ teamMember }) => teamMember);
  await saveInvited(invited, work);
  await noteLinkChanges(invited, work);
  return done(invitations);
}

function invite(before: TeamMemberRow, { secrets, clock, viewer }: Work): Invitation {
  const token = secrets.create();
  const expiresAt = expiryOf(clock.now());
  const teamMember: TeamMemberRow = {
    ...before,
    linkState: 'INVITED',
    invitedAt: clock.now(),
    invitedBy: viewer.subject,
    tokenHash: hashSecret(token),
    tokenExpiresAt: expiresAt,
  };
  return { teamMember, token, expiresAt };
}

/** However many they are, one UPDATE: their tokens differ and nothing else does. */
async function saveInvited(invited: readonly TeamMemberRow[], { rows, clock, viewer }: Work): Promise<void> {
  const tokens = invited.map(({ id, tokenHash }) => ({ id, hash: tokenHash }));
  await rows.query(
    `UPDATE projects.members m
     SET link_state = 'INVITED', invited_at = $2, invited_by = $3, token_hash = r.hash, token_expires_at = $4
     FROM jsonb_to_recordset($1::jsonb) AS r(id text, hash text) WHERE m.id = r.id`,
    [JSON.stringify(tokens), clock.now(), viewer.subject, expiryOf(clock.now())],
  );
}
