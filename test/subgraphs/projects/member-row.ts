import type { TeamMemberRow } from '../../../subgraphs/projects/team-entities.ts';

/** A team member's row: active, with a confirmed link, unless something else is said. */
export function memberRow(id: string, row: Partial<TeamMemberRow> = {}): TeamMemberRow {
  const before = new Date('2025-01-07T09:00:00Z');
  const isConfirmed = (row.linkState ?? 'CONFIRMED') === 'CONFIRMED';
  return {
    id,
    isActive: true,
    joinedAt: before,
    leftAt: null,
    linkState: 'CONFIRMED',
    invitedAt: null,
    invitedBy: null,
    tokenHash: null,
    tokenExpiresAt: null,
    confirmedAt: isConfirmed ? before : null,
    ...row,
  };
}
