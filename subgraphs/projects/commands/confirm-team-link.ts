import { requirePerson } from '../../common/access/forbidden.ts';
import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { hashSecret } from '../../common/secrets/hash-secret.ts';
import { whyNotConfirm } from '../domain/team/link.ts';
import { TeamMemberEntity, type TeamMemberRow } from '../team-entities.ts';
import { lockMember } from './team/members.ts';
import { noteLinkChanges } from './team/note-link-changes.ts';

const path = ['input', 'token'];

/**
 * Confirms the viewer's own link. A token is looked for with the viewer alone: whether it is somebody else's cannot be told from
 * what is answered, nor from how long that takes.
 */
export async function confirmTeamLink(work: Work, token: string): Promise<Outcome<TeamMemberRow>> {
  const personId = requirePerson(work.viewer);
  const before = await lockMember(work, personId, 'pessimistic_write');
  if (before === null || before.tokenHash !== hashSecret(token)) return unknown(personId);
  const now = work.clock.now();
  const reason = whyNotConfirm(before, now);
  if (reason !== null) return refusedFor('WRONG_STATE', reason, path);
  const step = { linkState: 'CONFIRMED', confirmedAt: now } as const;
  await work.rows.update(TeamMemberEntity, { id: personId }, step);
  const member = { ...before, ...step };
  await noteLinkChanges([member], work);
  return done(member);
}

/** The token is not shown: it may be somebody else's. */
function unknown(personId: string): Outcome<never> {
  const message = `The token received is not of an invitation of ${personId} that counts: only the one invited can confirm it, signed in as that person, and only the last invitation counts. Ask for a new one (inviteTeamMembers).`;
  return refusedFor('NOT_FOUND', message, path);
}
