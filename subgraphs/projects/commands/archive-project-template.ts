import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { ProjectTemplateEntity, type ProjectTemplateRow } from '../entities.ts';
import { lockTemplate } from '../for-change.ts';
import type { ArchiveProjectTemplateInput } from '../generated.ts';

/** Takes a template out of use. */
export async function archiveProjectTemplate(
  work: Work,
  { templateId }: ArchiveProjectTemplateInput,
): Promise<Outcome<ProjectTemplateRow>> {
  const found = await lockTemplate(work, templateId);
  if (found.kind === 'refused') return found;
  const template = found.value;
  if (template.archivedAt !== null)
    return refusedFor('WRONG_STATE', 'The template is archived already.', ['input', 'templateId']);
  const changes = { archivedAt: work.clock.now() };
  await work.rows.update(ProjectTemplateEntity, { id: templateId }, changes);
  return done({ ...template, ...changes });
}
