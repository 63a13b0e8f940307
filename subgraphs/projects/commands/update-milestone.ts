import { checkKept } from '../../common/commands/checks.ts';
import { done, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { checkMilestone } from '../checks/check-milestone.ts';
import { changesOf } from '../domain/changes.ts';
import { whyNotOpen } from '../domain/milestone-lifecycle.ts';
import { MilestoneEntity, type MilestoneRow } from '../entities.ts';
import { milestoneForChange } from '../for-change.ts';
import type { UpdateMilestoneInput } from '../generated.ts';

/** Changes an open milestone. */
export async function updateMilestone(
  work: Work,
  input: UpdateMilestoneInput,
): Promise<Outcome<MilestoneRow>> {
  const found = await milestoneForChange(work, input.milestoneId);
  if (found.kind === 'refused') return found;
  const { project, milestone: before } = found.value;
  const refusal = whyNotOpen(before);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'milestoneId']);
  const { name, dueOn, notifyClient } = input;
  const kept = Object.entries({ name, dueOn, notifyClient });
  const mistakes = checkMilestone(input, ...kept.map(([field, value]) => checkKept(['input', field], value)));
  if (mistakes.length > 0) return refused(...mistakes);
  const changes = changesOf(before, {
    name: name ?? undefined,
    dueOn: dueOn ?? undefined,
    notifyClient: notifyClient ?? undefined,
  });
  if (Object.keys(changes).length === 0) return done(before);
  const milestone = { ...before, ...changes };
  await work.rows.update(MilestoneEntity, { id: milestone.id }, changes);
  const message = sayChanges(before, changes);
  await recordActivity(work, { kind: 'MILESTONE_CHANGED', project, milestoneId: milestone.id, message });
  return done(milestone);
}

function sayChanges(before: MilestoneRow, { name, dueOn, notifyClient }: Partial<MilestoneRow>): string {
  const parts = [
    ...(name === undefined ? [] : [`is called "${name}" now`]),
    ...(dueOn === undefined ? [] : [`is due on ${dueOn} and not on ${before.dueOn}`]),
    ...(notifyClient === undefined
      ? []
      : [`${notifyClient ? 'is' : 'is not'} told to the client when completed`]),
  ];
  return `The milestone "${before.name}" ${parts.join(', and ')}.`;
}
