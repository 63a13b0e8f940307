import { Not } from 'typeorm';
import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNotMoveTask } from '../domain/task-lifecycle.ts';
import { TaskEntity, type TaskRow } from '../entities.ts';
import type { ProjectActivityKind, TaskStatus } from '../enums.ts';
import { taskForChange } from '../for-change.ts';
import type { MoveTaskInput } from '../generated.ts';

/** Moves a task on. */
export async function moveTask(work: Work, { taskId, status }: MoveTaskInput): Promise<Outcome<TaskRow>> {
  const found = await taskForChange(work, taskId);
  if (found.kind === 'refused') return found;
  const { project, parent, task } = found.value;
  const openSubtasks = await work.rows.countBy(TaskEntity, { parentId: taskId, status: Not('DONE') });
  const state = { status: task.status, openSubtasks, parentStatus: parent?.status ?? null };
  const refusal = whyNotMoveTask(state, status);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'status']);
  await work.rows.update(TaskEntity, { id: taskId }, { status });
  const message = `The task "${task.title}" went from ${task.status} to ${status}.`;
  await recordActivity(work, { kind: kindOf(task.status, status), project, taskId, message });
  return done({ ...task, status });
}

function kindOf(from: TaskStatus, to: TaskStatus): ProjectActivityKind {
  if (to === 'DONE') return 'TASK_COMPLETED';
  return from === 'DONE' ? 'TASK_REOPENED' : 'TASK_MOVED';
}
