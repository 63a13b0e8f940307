import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNotReopen } from '../domain/milestone-lifecycle.ts';
import { MilestoneEntity, type MilestoneRow } from '../entities.ts';
import { milestoneForChange } from '../for-change.ts';
import type { ReopenMilestoneInput } from '../generated.ts';

/** Opens a completed milestone again. */
export async function reopenMilestone(
  work: Work,
  { milestoneId }: ReopenMilestoneInput,
): Promise<Outcome<MilestoneRow>> {
  const found = await milestoneForChange(work, milestoneId);
  if (found.kind === 'refused') return found;
  const { project, milestone } = found.value;
  const refusal = whyNotReopen(milestone);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'milestoneId']);
  const changes = { completedAt: null };
  await work.rows.update(MilestoneEntity, { id: milestoneId }, changes);
  const message = `The milestone "${milestone.name}" was opened again.`;
  await recordActivity(work, { kind: 'MILESTONE_REOPENED', project, milestoneId, message });
  return done({ ...milestone, ...changes });
}
