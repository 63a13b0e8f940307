import { checkKept } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { checkTask } from '../checks/check-task.ts';
import { changesOf } from '../domain/changes.ts';
import { listing } from '../domain/listing.ts';
import { TaskEntity, type TaskRow } from '../entities.ts';
import { milestoneToLeadTo, taskForChange } from '../for-change.ts';
import type { UpdateTaskInput } from '../generated.ts';

/** How the feed calls what can be changed. */
const names: Readonly<Partial<Record<keyof TaskRow, string>>> = {
  title: 'title',
  estimateMinutes: 'estimate',
  dueOn: 'due day',
  milestoneId: 'milestone',
};

/** Changes what a task is, how long it takes, when it is due and where it leads. */
export async function updateTask(work: Work, input: UpdateTaskInput): Promise<Outcome<TaskRow>> {
  const found = await taskForChange(work, input.taskId);
  if (found.kind === 'refused') return found;
  const { project, task: before } = found.value;
  if (input.milestoneId != null) {
    const milestone = await milestoneToLeadTo(work, project, input.milestoneId);
    if (milestone.kind === 'refused') return milestone;
  }
  const mistakes = checkTask(input, checkKept(['input', 'title'], input.title));
  if (mistakes.length > 0) return refused(...mistakes);
  const { title, estimateMinutes, dueOn, milestoneId } = input;
  const changes = changesOf(before, { title: title ?? undefined, estimateMinutes, dueOn, milestoneId });
  if (Object.keys(changes).length === 0) return done(before);
  await work.rows.update(TaskEntity, { id: before.id }, changes);
  const changed = Object.entries(names).filter(([field]) => field in changes);
  const message = `The task "${before.title}" changed: ${listing(
    changed.map(([, name]) => name),
    'and',
  )}.`;
  await recordActivity(work, { kind: 'TASK_CHANGED', project, taskId: before.id, message });
  return done({ ...before, ...changes });
}
