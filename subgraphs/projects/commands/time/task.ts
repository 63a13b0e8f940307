import { done, refusedFor, type Outcome } from '../../../common/commands/outcome.ts';
import type { Work } from '../../../common/commands/work.ts';
import { whyNotTouch } from '../../domain/project-lifecycle.ts';
import { ProjectEntity, TaskEntity, type TaskRow } from '../../entities.ts';
import { whyNotLogOn } from './linked-projects.ts';

const path = ['input', 'taskId'];

/**
 * The task that a person's time is spent on: nobody takes it away, or archives or links its project, until the transaction ends.
 * The project is locked before the task, as everywhere.
 */
export async function taskForTime(id: string, personId: string, work: Work): Promise<Outcome<TaskRow>> {
  const { rows } = work;
  const missing = refusedFor('NOT_FOUND', `There is no task ${id}.`, path);
  const seen = await rows.findOneBy(TaskEntity, { id });
  if (seen === null) return missing;
  const project = await rows.findOneOrFail(ProjectEntity, {
    where: { id: seen.projectId },
    lock: { mode: 'pessimistic_read' },
  });
  const task = await rows.findOne(TaskEntity, { where: { id }, lock: { mode: 'for_key_share' } });
  if (task === null) return missing;
  const reason = whyNotTouch(project) ?? (await whyNotLogOn(project, personId, work));
  return reason === null ? done(task) : refusedFor('WRONG_STATE', reason, path);
}
