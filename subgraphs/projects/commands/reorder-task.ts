import type { EntityManager } from 'typeorm';
import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { TaskEntity, type TaskRow } from '../entities.ts';
import { taskForChange } from '../for-change.ts';
import type { ReorderTaskInput } from '../generated.ts';

/** Puts a task elsewhere among those beside it. The project is locked whole: its order is one thing. */
export async function reorderTask(
  work: Work,
  { taskId, afterTaskId }: ReorderTaskInput,
): Promise<Outcome<TaskRow>> {
  const found = await taskForChange(work, taskId, 'pessimistic_write');
  if (found.kind === 'refused') return found;
  const { task } = found.value;
  const neighbour = await findNeighbour(work, task, afterTaskId);
  if (neighbour.kind === 'refused') return neighbour;
  const position = neighbour.value
    ? await makeRoomBehind(work.rows, neighbour.value)
    : await firstPosition(work.rows, task);
  await work.rows.update(TaskEntity, { id: task.id }, { position });
  return done({ ...task, position });
}

async function findNeighbour(
  { rows }: Work,
  task: TaskRow,
  afterTaskId: string | null | undefined,
): Promise<Outcome<TaskRow | null>> {
  if (afterTaskId == null) return done(null);
  const neighbour = await rows.findOneBy(TaskEntity, { id: requireId('Task', afterTaskId) });
  if (neighbour === null) return notFound('task', afterTaskId, 'afterTaskId');
  const isBeside = neighbour.projectId === task.projectId && neighbour.parentId === task.parentId;
  if (isBeside && neighbour.id !== task.id) return done(neighbour);
  const message = `Task ${afterTaskId} is not beside this one: a task goes behind another of the same project and parent.`;
  return refusedFor('INVALID_VALUE', message, ['input', 'afterTaskId']);
}

/** Moves all that stands behind a task two places on, so that one place is free, also where two tasks had one position. */
async function makeRoomBehind(rows: EntityManager, { id, projectId, position }: TaskRow): Promise<number> {
  await rows
    .createQueryBuilder()
    .update(TaskEntity)
    .set({ position: () => 'position + 2' })
    .where('project_id = :projectId AND (position, id) > (:position, :id)', { projectId, position, id })
    .execute();
  return position + 1;
}

async function firstPosition(rows: EntityManager, { projectId }: TaskRow): Promise<number> {
  return ((await rows.minimum(TaskEntity, 'position', { projectId })) ?? 1) - 1;
}
