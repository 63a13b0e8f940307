import { IsNull, Not, type EntityManager } from 'typeorm';
import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import {
  whyNotComplete,
  whyNotMoveProject,
  whyNotTouch,
  type OpenWork,
} from '../domain/project-lifecycle.ts';
import { MilestoneEntity, ProjectEntity, TaskEntity, type ProjectRow } from '../entities.ts';
import { lockProject } from '../for-change.ts';
import type { MoveProjectInput } from '../generated.ts';

/** Moves a project on in its life. */
export async function moveProject(
  work: Work,
  { projectId, status }: MoveProjectInput,
): Promise<Outcome<ProjectRow>> {
  const found = await lockProject(work, projectId);
  if (found.kind === 'refused') return found;
  const before = found.value;
  const refusal =
    whyNotTouch(before) ??
    whyNotMoveProject(before, status) ??
    (status === 'COMPLETED' ? whyNotComplete(await openWork(work.rows, projectId)) : null);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'status']);
  const changes = { status, completedOn: status === 'COMPLETED' ? work.today : null };
  await work.rows.update(ProjectEntity, { id: projectId }, changes);
  await tellOfMove(work, before, status);
  return done({ ...before, ...changes });
}

async function openWork(rows: EntityManager, projectId: string): Promise<OpenWork> {
  const tasks = await rows.countBy(TaskEntity, { projectId, status: Not('DONE') });
  const milestones = await rows.countBy(MilestoneEntity, { projectId, completedAt: IsNull() });
  return { tasks, milestones };
}

async function tellOfMove(work: Work, project: ProjectRow, to: ProjectRow['status']): Promise<void> {
  const { id: projectId, companyId, status: from } = project;
  const message = `The project went from ${from} to ${to}.`;
  await recordActivity(work, { kind: 'STATUS_CHANGED', project, message });
  const payload = { projectId, companyId, from, to };
  await work.publish({ name: 'projects.project-status-changed@1', payload });
}
