import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNeeded, whyNotOpen } from '../domain/milestone-lifecycle.ts';
import { MilestoneEntity, TaskEntity } from '../entities.ts';
import { milestoneForChange } from '../for-change.ts';
import type { DeleteMilestoneInput } from '../generated.ts';

/** Deletes an open milestone that nothing leads to. Gives the id that it had. */
export async function deleteMilestone(
  work: Work,
  { milestoneId }: DeleteMilestoneInput,
): Promise<Outcome<string>> {
  const found = await milestoneForChange(work, milestoneId);
  if (found.kind === 'refused') return found;
  const { project, milestone } = found.value;
  const refusal = whyNotOpen(milestone);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'milestoneId']);
  const needed = whyNeeded(await work.rows.countBy(TaskEntity, { projectId: project.id, milestoneId }));
  if (needed !== null) return refusedFor('CONFLICT', needed, ['input', 'milestoneId']);
  await work.rows.delete(MilestoneEntity, { id: milestoneId });
  const message = `The milestone "${milestone.name}" was deleted.`;
  await recordActivity(work, { kind: 'MILESTONE_DELETED', project, milestoneId, message });
  return done(milestoneId);
}
