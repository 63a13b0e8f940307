import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { TaskEntity, type TaskRow } from '../entities.ts';
import { taskForChange } from '../for-change.ts';
import type { UnlinkTicketInput } from '../generated.ts';

/** Takes a task's link away, without PSA. A task that has none is left as it is. */
export async function unlinkTicket(work: Work, { taskId }: UnlinkTicketInput): Promise<Outcome<TaskRow>> {
  const found = await taskForChange(work, taskId);
  if (found.kind === 'refused') return found;
  const { project, task } = found.value;
  if (task.ticketId === null) return done(task);
  await work.rows.update(TaskEntity, { id: task.id }, { ticketId: null });
  const message = `The task "${task.title}" is not linked to its ticket any more.`;
  await recordActivity(work, { kind: 'TICKET_UNLINKED', project, taskId: task.id, message });
  return done({ ...task, ticketId: null });
}
