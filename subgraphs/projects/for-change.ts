import { done, notFound, refusedFor, type Outcome } from '../common/commands/outcome.ts';
import type { Work } from '../common/commands/work.ts';
import { requireId } from '../common/ids.ts';
import { whyNotTouch, whyNotWork } from './domain/project-lifecycle.ts';
import {
  MilestoneEntity,
  ProjectEntity,
  ProjectTemplateEntity,
  TaskEntity,
  type MilestoneRow,
  type ProjectRow,
  type ProjectTemplateRow,
  type TaskRow,
} from './entities.ts';

// Rows that a change is about, locked until it is through, so that what was decided of them still holds when it is saved.
//
// Everybody locks in one order: the project, a task's parent, the task or milestone. Whoever changes something in a project shares
// its lock with others who do; whoever changes the project itself has it alone. So a project is not completed while one of its
// tasks is being opened.

/** How a row is locked: `pessimistic_read` is shared with other readers, `pessimistic_write` with nobody. */
export type Lock = 'pessimistic_read' | 'pessimistic_write';

/** How a task is locked: `for_key_share` is shared with all who leave it there, whatever else they change of it. */
export type TaskLock = Lock | 'for_key_share';

/** A project, whatever its state. Refused where it is not there. */
export async function lockProject(
  { rows }: Work,
  id: string,
  mode: Lock = 'pessimistic_write',
): Promise<Outcome<ProjectRow>> {
  const where = { id: requireId('Project', id) };
  const project = await rows.findOne(ProjectEntity, { where, lock: { mode } });
  return project === null ? notFound('project', id, 'projectId') : done(project);
}

/** A project of which something besides its work can be changed, also when it is closed. Refused where it is not there, or archived. */
export async function projectToTouch(work: Work, id: string): Promise<Outcome<ProjectRow>> {
  const found = await lockProject(work, id);
  return found.kind === 'refused' ? found : unless(whyNotTouch(found.value), found.value, 'projectId');
}

/** A project whose work, and what is planned of it, can be changed. Refused where it is not there, closed or archived. */
export async function projectForWork(work: Work, id: string, mode: Lock): Promise<Outcome<ProjectRow>> {
  const found = await lockProject(work, id, mode);
  return found.kind === 'refused' ? found : openForWork(found.value, 'projectId');
}

/** A milestone with its project. */
export interface MilestoneInProject {
  readonly project: ProjectRow;
  readonly milestone: MilestoneRow;
}

/** A milestone to change. Refused where it is not there, or where its project is closed or archived. */
export async function milestoneForChange(work: Work, id: string): Promise<Outcome<MilestoneInProject>> {
  const seen = await work.rows.findOneBy(MilestoneEntity, { id: requireId('Milestone', id) });
  if (seen === null) return notFound('milestone', id, 'milestoneId');
  const project = await projectOf(work, seen, 'pessimistic_read');
  const milestone = await lockMilestone(work, seen, 'pessimistic_write');
  // Somebody may have deleted it in the meantime.
  if (milestone === null) return notFound('milestone', id, 'milestoneId');
  const open = openForWork(project, 'milestoneId');
  return open.kind === 'refused' ? open : done({ project, milestone });
}

/** A task with its project and with the task that it is a part of. */
export interface TaskInProject {
  readonly project: ProjectRow;
  readonly parent: TaskRow | null;
  readonly task: TaskRow;
}

/** A task to change. Refused where it is not there, or where its project is closed or archived. */
export async function taskForChange(
  work: Work,
  id: string,
  projectLock: Lock = 'pessimistic_read',
): Promise<Outcome<TaskInProject>> {
  const found = await lockProjectOfTask(work, id, projectLock);
  if (found.kind === 'refused') return found;
  const { project, seen } = found.value;
  const parent = seen.parentId === null ? null : await findTask(work, seen.parentId, 'pessimistic_read');
  const task = await lockTask(work, id, 'pessimistic_write');
  if (task.kind === 'refused') return task;
  const open = openForWork(project, 'taskId');
  return open.kind === 'refused' ? open : done({ project, parent, task: task.value });
}

/** The project of a task, whatever its state, and the task as it was seen before. Refused where there is no such task. */
export async function lockProjectOfTask(
  work: Work,
  id: string,
  mode: Lock,
): Promise<Outcome<{ readonly project: ProjectRow; readonly seen: TaskRow }>> {
  const seen = await work.rows.findOneBy(TaskEntity, { id: requireId('Task', id) });
  if (seen === null) return notFound('task', id, 'taskId');
  return done({ project: await projectOf(work, seen, mode), seen });
}

/** A task whose project is locked already. Refused where it is not there, or is not there any more. */
export async function lockTask(work: Work, id: string, mode: TaskLock): Promise<Outcome<TaskRow>> {
  const task = await findTask(work, id, mode);
  return task === null ? notFound('task', id, 'taskId') : done(task);
}

/** The milestone that a task of the project is to lead to: it cannot be deleted before the change is through. */
export async function milestoneToLeadTo(
  work: Work,
  { id: projectId }: ProjectRow,
  milestoneId: string,
): Promise<Outcome<MilestoneRow>> {
  const id = requireId('Milestone', milestoneId);
  const milestone = await lockMilestone(work, { id, projectId }, 'pessimistic_read');
  if (milestone !== null) return done(milestone);
  return refusedFor('NOT_FOUND', `The project has no milestone ${id}.`, ['input', 'milestoneId']);
}

/** The task that a task of the project is to be a part of: it cannot be completed or deleted before the change is through. */
export async function taskToBePartOf(
  { rows }: Work,
  { id: projectId }: ProjectRow,
  taskId: string,
): Promise<Outcome<TaskRow>> {
  const where = { id: requireId('Task', taskId), projectId };
  const task = await rows.findOne(TaskEntity, { where, lock: { mode: 'pessimistic_read' } });
  if (task !== null) return done(task);
  return refusedFor('NOT_FOUND', `The project has no task ${taskId}.`, ['input', 'parentId']);
}

/** A template, archived or not. Refused where it is not there. */
export async function lockTemplate({ rows }: Work, id: string): Promise<Outcome<ProjectTemplateRow>> {
  const where = { id: requireId('ProjectTemplate', id) };
  const template = await rows.findOne(ProjectTemplateEntity, { where, lock: { mode: 'pessimistic_write' } });
  return template === null ? notFound('template', id, 'templateId') : done(template);
}

function openForWork(project: ProjectRow, field: string): Outcome<ProjectRow> {
  return unless(whyNotWork(project), project, field);
}

function unless(reason: string | null, project: ProjectRow, field: string): Outcome<ProjectRow> {
  return reason === null ? done(project) : refusedFor('WRONG_STATE', reason, ['input', field]);
}

/** The project of a row, which PostgreSQL's foreign keys promise. */
async function projectOf(
  { rows }: Work,
  { projectId }: { readonly projectId: string },
  mode: Lock,
): Promise<ProjectRow> {
  return rows.findOneOrFail(ProjectEntity, { where: { id: projectId }, lock: { mode } });
}

async function lockMilestone(
  { rows }: Work,
  { id, projectId }: Pick<MilestoneRow, 'id' | 'projectId'>,
  mode: Lock,
): Promise<MilestoneRow | null> {
  return rows.findOne(MilestoneEntity, { where: { id, projectId }, lock: { mode } });
}

async function findTask({ rows }: Work, id: string, mode: TaskLock): Promise<TaskRow | null> {
  return rows.findOne(TaskEntity, { where: { id }, lock: { mode } });
}
