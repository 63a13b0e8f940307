import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNotArchive } from '../domain/project-lifecycle.ts';
import { ProjectEntity, type ProjectRow } from '../entities.ts';
import { lockProject } from '../for-change.ts';
import type { ArchiveProjectInput } from '../generated.ts';

/** Puts a project out of sight, and out of reach of changes. */
export async function archiveProject(
  work: Work,
  { projectId }: ArchiveProjectInput,
): Promise<Outcome<ProjectRow>> {
  const found = await lockProject(work, projectId);
  if (found.kind === 'refused') return found;
  const project = found.value;
  const refusal = whyNotArchive(project);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'projectId']);
  const changes = { archivedAt: work.clock.now() };
  await work.rows.update(ProjectEntity, { id: projectId }, changes);
  await recordActivity(work, { kind: 'ARCHIVED', project, message: 'The project was archived.' });
  return done({ ...project, ...changes });
}
