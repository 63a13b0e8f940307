import { done, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId } from '../../common/ids.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { checkTask } from '../checks/check-task.ts';
import { whyNoSubtask } from '../domain/task-lifecycle.ts';
import { TaskEntity, type MilestoneRow, type ProjectRow, type TaskRow } from '../entities.ts';
import { milestoneToLeadTo, projectForWork, taskToBePartOf } from '../for-change.ts';
import type { CreateTaskInput } from '../generated.ts';
import { memberForWork } from './team/members.ts';

/** Gives a project another task, or a task another part. */
export async function createTask(work: Work, input: CreateTaskInput): Promise<Outcome<TaskRow>> {
  const found = await projectForWork(work, input.projectId, 'pessimistic_read');
  if (found.kind === 'refused') return found;
  const project = found.value;
  const parent = await findParent(work, project, input.parentId);
  if (parent.kind === 'refused') return parent;
  const milestone = await findMilestone(work, project, input.milestoneId);
  if (milestone.kind === 'refused') return milestone;
  const assignee = await memberForWork(work, optionalId('Person', input.assigneeId) ?? null, 'assigneeId');
  if (assignee.kind === 'refused') return assignee;
  const mistakes = checkTask(input);
  if (mistakes.length > 0) return refused(...mistakes);
  const task = await plannedTask(work, input);
  await work.rows.insert(TaskEntity, task);
  const message = `The task "${task.title}" was created.`;
  await recordActivity(work, { kind: 'TASK_CREATED', project, taskId: task.id, message });
  return done(task);
}

async function findParent(
  work: Work,
  project: ProjectRow,
  parentId: string | null | undefined,
): Promise<Outcome<TaskRow | null>> {
  if (parentId == null) return done(null);
  const found = await taskToBePartOf(work, project, parentId);
  if (found.kind === 'refused') return found;
  const refusal = whyNoSubtask(found.value);
  return refusal === null ? found : refusedFor('WRONG_STATE', refusal, ['input', 'parentId']);
}

async function findMilestone(
  work: Work,
  project: ProjectRow,
  milestoneId: string | null | undefined,
): Promise<Outcome<MilestoneRow | null>> {
  return milestoneId == null ? done(null) : milestoneToLeadTo(work, project, milestoneId);
}

/** Behind all others. Of two that are created at once, both may get one position: the older one then goes first. */
async function plannedTask({ rows, newId }: Work, input: CreateTaskInput): Promise<TaskRow> {
  const { projectId } = input;
  return {
    id: newId('Task'),
    projectId,
    milestoneId: input.milestoneId ?? null,
    parentId: input.parentId ?? null,
    position: ((await rows.maximum(TaskEntity, 'position', { projectId })) ?? 0) + 1,
    title: input.title,
    status: 'TODO',
    assigneeId: input.assigneeId ?? null,
    estimateMinutes: input.estimateMinutes ?? null,
    dueOn: input.dueOn ?? null,
    ticketId: null,
  };
}
