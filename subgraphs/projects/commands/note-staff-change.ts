import { takeTurn } from '../../common/commands/take-turns.ts';
import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { afterHearing, unheardOf, type StaffChange } from '../domain/team/membership.ts';
import { TeamMemberEntity, type TeamMemberRow } from '../team-entities.ts';

/** Somebody joined the staff or left it. */
export interface HeardOfStaff {
  readonly personId: string;
  readonly change: StaffChange;
  /** When it happened, not when it is heard of. */
  readonly at: Date;
}

/** Keeps the team as the staff is. The link of somebody who leaves stays, for when they come back. */
export async function noteStaffChange(
  work: Work,
  { personId, change, at }: HeardOfStaff,
): Promise<Outcome<null>> {
  const { rows } = work;
  // There may be no row yet to hold.
  await takeTurn(`the member ${personId}`, work);
  const before = await rows.findOneBy(TeamMemberEntity, { id: personId });
  const now = afterHearing(before ?? unheardOf, change, at);
  if (before === null) await rows.insert(TeamMemberEntity, newMember(personId, now));
  else await rows.update(TeamMemberEntity, { id: personId }, now);
  return done(null);
}

function newMember(
  id: string,
  { isActive, joinedAt, leftAt }: Pick<TeamMemberRow, 'isActive' | 'joinedAt' | 'leftAt'>,
): TeamMemberRow {
  return {
    id,
    isActive,
    joinedAt,
    leftAt,
    linkState: 'NOT_INVITED',
    invitedAt: null,
    invitedBy: null,
    tokenHash: null,
    tokenExpiresAt: null,
    confirmedAt: null,
  };
}
