import { done, refusedFor, type Outcome } from '../../../common/commands/outcome.ts';
import type { Work } from '../../../common/commands/work.ts';
import { TaskEntity, type TaskRow } from '../../entities.ts';

/** The task that time is spent on; nobody takes it away until the transaction ends. */
export async function taskForTime(id: string, { rows }: Work): Promise<Outcome<TaskRow>> {
  const task = await rows.findOne(TaskEntity, { where: { id }, lock: { mode: 'for_key_share' } });
  return task === null ? refusedFor('NOT_FOUND', `There is no task ${id}.`, ['input', 'taskId']) : done(task);
}
