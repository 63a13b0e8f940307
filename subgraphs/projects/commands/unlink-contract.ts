import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { ProjectEntity, type ProjectRow } from '../entities.ts';
import { lockProject } from '../for-change.ts';
import { closeLink } from './contract/close-link.ts';
import { awaitContract } from './contract/export-anew.ts';

/** Takes a project's link away, whatever the project's state: what is billed by mistake must be stopped at once. A project that has none is left as it is. */
export async function unlinkContract(work: Work, projectId: string): Promise<Outcome<ProjectRow>> {
  const found = await lockProject(work, projectId);
  if (found.kind === 'refused' || found.value.contractId === null) return found;
  const project = found.value;
  await closeLink(projectId, work);
  await awaitContract(projectId, work);
  await work.rows.update(ProjectEntity, { id: projectId }, { contractId: null });
  const message = 'The project is not linked to its contract any more.';
  await recordActivity(work, { kind: 'CONTRACT_UNLINKED', project, message });
  await work.publish({ name: 'projects.contract-linked@1', payload: { projectId, contractId: null } });
  return done({ ...project, contractId: null });
}
