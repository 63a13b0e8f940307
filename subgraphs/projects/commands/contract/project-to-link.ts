import { done, refusedFor, type Outcome } from '../../../common/commands/outcome.ts';
import type { Work } from '../../../common/commands/work.ts';
import { ProjectEntity, type ProjectRow } from '../../entities.ts';

/** The project whose link is to be changed, held until the transaction ends. */
export async function projectToLink(id: string, { rows }: Work): Promise<Outcome<ProjectRow>> {
  const project = await rows.findOne(ProjectEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (project !== null) return done(project);
  return refusedFor('NOT_FOUND', `There is no project ${id}.`, ['input', 'projectId']);
}
