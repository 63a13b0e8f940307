import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNotUnarchive } from '../domain/project-lifecycle.ts';
import { ProjectEntity, type ProjectRow } from '../entities.ts';
import { lockProject } from '../for-change.ts';
import type { UnarchiveProjectInput } from '../generated.ts';

/** Takes a project back out of the archive, as it was. */
export async function unarchiveProject(
  work: Work,
  { projectId }: UnarchiveProjectInput,
): Promise<Outcome<ProjectRow>> {
  const found = await lockProject(work, projectId);
  if (found.kind === 'refused') return found;
  const project = found.value;
  const refusal = whyNotUnarchive(project);
  if (refusal !== null) return refusedFor('WRONG_STATE', refusal, ['input', 'projectId']);
  const changes = { archivedAt: null };
  await work.rows.update(ProjectEntity, { id: projectId }, changes);
  const message = 'The project was taken out of the archive.';
  await recordActivity(work, { kind: 'UNARCHIVED', project, message });
  return done({ ...project, ...changes });
}
