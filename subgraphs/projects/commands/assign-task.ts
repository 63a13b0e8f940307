import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId } from '../../common/ids.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { TaskEntity, type TaskRow } from '../entities.ts';
import { taskForChange } from '../for-change.ts';
import type { AssignTaskInput } from '../generated.ts';
import { memberForWork } from './team/members.ts';

/** Says who does a task, or that nobody does. */
export async function assignTask(work: Work, input: AssignTaskInput): Promise<Outcome<TaskRow>> {
  const found = await taskForChange(work, input.taskId);
  if (found.kind === 'refused') return found;
  const { project, task } = found.value;
  const assigneeId = optionalId('Person', input.assigneeId) ?? null;
  if (assigneeId === task.assigneeId) return done(task);
  const assignee = await memberForWork(work, assigneeId, 'assigneeId');
  if (assignee.kind === 'refused') return assignee;
  await work.rows.update(TaskEntity, { id: task.id }, { assigneeId });
  const message = `The task "${task.title}" ${sayAssignment(task.assigneeId, assigneeId)}.`;
  await recordActivity(work, { kind: 'TASK_ASSIGNED', project, taskId: task.id, message });
  return done({ ...task, assigneeId });
}

/** Names are Identity's: the feed tells that it happened, and the task who it is now. */
function sayAssignment(before: string | null, now: string | null): string {
  if (now === null) return 'is assigned to nobody any more';
  return before === null ? 'was assigned' : 'was assigned to somebody else';
}
