import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNotDelete } from '../domain/task-lifecycle.ts';
import { TaskEntity, TimeEntryEntity } from '../entities.ts';
import { taskForChange } from '../for-change.ts';
import type { DeleteTaskInput } from '../generated.ts';

/** Deletes a task that nothing hangs on. Gives the id that it had. */
export async function deleteTask(work: Work, { taskId }: DeleteTaskInput): Promise<Outcome<string>> {
  const found = await taskForChange(work, taskId);
  if (found.kind === 'refused') return found;
  const { project, task } = found.value;
  const refusal = whyNotDelete({
    timeEntries: await work.rows.countBy(TimeEntryEntity, { taskId }),
    subtasks: await work.rows.countBy(TaskEntity, { parentId: taskId }),
  });
  if (refusal !== null) return refusedFor('CONFLICT', refusal, ['input', 'taskId']);
  await work.rows.delete(TaskEntity, { id: taskId });
  const message = `The task "${task.title}" was deleted.`;
  await recordActivity(work, { kind: 'TASK_DELETED', project, taskId, message });
  return done(taskId);
}
