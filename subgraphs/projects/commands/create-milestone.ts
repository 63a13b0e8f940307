import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { checkMilestone } from '../checks/check-milestone.ts';
import { MilestoneEntity, type MilestoneRow } from '../entities.ts';
import { projectForWork } from '../for-change.ts';
import type { CreateMilestoneInput } from '../generated.ts';

/** Gives a project another point to reach. */
export async function createMilestone(
  work: Work,
  input: CreateMilestoneInput,
): Promise<Outcome<MilestoneRow>> {
  const found = await projectForWork(work, input.projectId, 'pessimistic_read');
  if (found.kind === 'refused') return found;
  const mistakes = checkMilestone(input);
  if (mistakes.length > 0) return refused(...mistakes);
  const { projectId, name, dueOn, notifyClient = false } = input;
  const milestone = { id: work.newId('Milestone'), projectId, name, dueOn, notifyClient, completedAt: null };
  await work.rows.insert(MilestoneEntity, milestone);
  await recordActivity(work, {
    kind: 'MILESTONE_CREATED',
    project: found.value,
    milestoneId: milestone.id,
    message: `The milestone "${name}" was created, due on ${dueOn}.`,
  });
  return done(milestone);
}
