import type { DemoCast, DemoPerson } from '../../common/demo/cast.ts';
import { addDays } from '../../common/clock.ts';
import type { TeamLinkState } from '../enums.ts';
import type { TeamLinkChangeRow, TeamMemberRow } from '../team-entities.ts';

/** How long ago the demo's team came together, and was invited and confirmed, in days. */
const daysAgo = { joined: 1_000, invited: 400, confirmed: 399 } as const;

/** The demo's whole staff: all of them may log time on linked projects. */
export function memberRows(cast: DemoCast): TeamMemberRow[] {
  return cast.staff.map(({ id }) => ({
    id,
    isActive: true,
    joinedAt: at(cast, daysAgo.joined),
    leftAt: null,
    linkState: 'CONFIRMED',
    invitedAt: at(cast, daysAgo.invited),
    invitedBy: inviter(cast),
    // Nobody has the tokens any more.
    tokenHash: null,
    tokenExpiresAt: null,
    confirmedAt: at(cast, daysAgo.confirmed),
  }));
}

/** How each member's link came to be confirmed. */
export function linkChangeRows(cast: DemoCast): TeamLinkChangeRow[] {
  return cast.staff.flatMap((person, index) => [
    change(cast, person, index * 2, 'INVITED'),
    change(cast, person, index * 2 + 1, 'CONFIRMED'),
  ]);
}

function change(
  cast: DemoCast,
  { id }: DemoPerson,
  number: number,
  state: Exclude<TeamLinkState, 'NOT_INVITED'>,
): TeamLinkChangeRow {
  const isInvitation = state === 'INVITED';
  return {
    id: cast.id('TeamLinkChange', number),
    memberId: id,
    state,
    changedAt: at(cast, isInvitation ? daysAgo.invited : daysAgo.confirmed),
    changedBy: isInvitation ? inviter(cast) : id,
  };
}

/** The owner, who is the first of the staff. */
function inviter({ staff }: DemoCast): string {
  return staff[0]?.id ?? '';
}

function at({ today }: DemoCast, days: number): Date {
  return new Date(`${addDays(today, -days)}T09:00:00Z`);
}
