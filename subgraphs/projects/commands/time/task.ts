import { refusedFor, type Outcome } from '../../../common/commands/outcome.ts';
import type { Work } from '../../../common/commands/work.ts';
import { whyNotTouch } from '../../domain/project-lifecycle.ts';
import type { TaskRow } from '../../entities.ts';
import { lockProjectOfTask, lockTask } from '../../for-change.ts';
import { whyNotLogOn } from './linked-projects.ts';

/**
 * The task that a person's time is spent on: nobody takes it away, or archives or links its project, until the transaction ends.
 * Unlike those who change the task, whoever spends time on it does not wait for them.
 */
export async function taskForTime(id: string, personId: string, work: Work): Promise<Outcome<TaskRow>> {
  const found = await lockProjectOfTask(work, id, 'pessimistic_read');
  if (found.kind === 'refused') return found;
  const task = await lockTask(work, id, 'for_key_share');
  if (task.kind === 'refused') return task;
  const { project } = found.value;
  const reason = whyNotTouch(project) ?? (await whyNotLogOn(project, personId, work));
  return reason === null ? task : refusedFor('WRONG_STATE', reason, ['input', 'taskId']);
}
