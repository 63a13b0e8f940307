import type { Work } from '../../../common/commands/work.ts';
import { TeamLinkChangeEntity, type TeamMemberRow } from '../../team-entities.ts';

/** Keeps in the history into which state links came, when and by whom. One statement. */
export async function noteLinkChanges(
  members: readonly TeamMemberRow[],
  { rows, newId, clock, viewer }: Work,
): Promise<void> {
  const changes = members.map(({ id, linkState }) => ({
    id: newId('TeamLinkChange'),
    memberId: id,
    state: linkState,
    changedAt: clock.now(),
    changedBy: viewer.subject,
  }));
  if (changes.length > 0) await rows.insert(TeamLinkChangeEntity, changes);
}
