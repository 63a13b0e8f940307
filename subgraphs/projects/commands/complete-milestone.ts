import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNotOpen } from '../domain/milestone-lifecycle.ts';
import { MilestoneEntity, type MilestoneRow } from '../entities.ts';
import { milestoneForChange, type MilestoneInProject } from '../for-change.ts';
import type { CompleteMilestoneInput } from '../generated.ts';

/** Completes a milestone. Of two who do so at once, one does it, and one event is published. */
export async function completeMilestone(
  work: Work,
  { milestoneId }: CompleteMilestoneInput,
): Promise<Outcome<MilestoneRow>> {
  const found = await milestoneForChange(work, milestoneId);
  if (found.kind === 'refused') return found;
  const { milestone } = found.value;
  const refusal = whyNotOpen(milestone);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'milestoneId']);
  const changes = { completedAt: work.clock.now() };
  await work.rows.update(MilestoneEntity, { id: milestoneId }, changes);
  await tellOfCompletion(work, found.value);
  return done({ ...milestone, ...changes });
}

async function tellOfCompletion(work: Work, { project, milestone }: MilestoneInProject): Promise<void> {
  const { id: milestoneId, name, notifyClient } = milestone;
  await recordActivity(work, {
    kind: 'MILESTONE_COMPLETED',
    project,
    milestoneId,
    message: `The milestone "${name}" was completed${notifyClient ? '; the client is told' : ''}.`,
  });
  const { id: projectId, companyId } = project;
  await work.publish({
    name: 'projects.milestone-completed@1',
    payload: { projectId, milestoneId, companyId, notifyClient },
  });
}
