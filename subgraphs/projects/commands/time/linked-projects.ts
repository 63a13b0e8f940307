import { In } from 'typeorm';
import type { Work } from '../../../common/commands/work.ts';
import { whyNotLogTime } from '../../domain/team/link.ts';
import { ProjectEntity, type ProjectRow, type TimeEntryRow } from '../../entities.ts';
import { lockMember } from '../team/members.ts';

/**
 * Why a person may not log time on a project, which the caller holds, as far as its link to a PSA contract goes; null where the
 * person may. Neither link changes until the transaction ends.
 */
export async function whyNotLogOn(
  { contractId }: ProjectRow,
  personId: string,
  work: Work,
): Promise<string | null> {
  return contractId === null ? null : whyNotLogOnLinked(personId, work);
}

/** Which of a person's entries cannot be handed in, as their projects are linked and the person is not, and why. */
export async function whyNotHandIn(
  entries: readonly TimeEntryRow[],
  personId: string,
  work: Work,
): Promise<ReadonlyMap<string, string>> {
  const linked = await linkedProjectsOf(entries, work);
  const held = entries.filter(({ projectId }) => linked.has(projectId));
  const reason = held.length === 0 ? null : await whyNotLogOnLinked(personId, work);
  return new Map(reason === null ? [] : held.map(({ id }) => [id, reason]));
}

async function whyNotLogOnLinked(personId: string, work: Work): Promise<string | null> {
  const member = await lockMember(work, personId, 'pessimistic_read');
  return whyNotLogTime(personId, member, work.clock.now());
}

/** Held as they are: whoever links one comes before this, or after. */
async function linkedProjectsOf(
  entries: readonly TimeEntryRow[],
  { rows }: Work,
): Promise<ReadonlySet<string>> {
  const projects = await rows.find(ProjectEntity, {
    where: { id: In([...new Set(entries.map(({ projectId }) => projectId))]) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_read' },
  });
  return new Set(projects.filter(({ contractId }) => contractId !== null).map(({ id }) => id));
}
