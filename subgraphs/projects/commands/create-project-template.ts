import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { checkPlan, checkTemplate } from '../checks/check-template.ts';
import { ProjectTemplateEntity, type ProjectTemplateRow } from '../entities.ts';
import type { CreateProjectTemplateInput } from '../generated.ts';
import { plannedMilestones, plannedTasks } from '../template-input.ts';

/** Creates a template. */
export async function createProjectTemplate(
  { rows, newId }: Work,
  input: CreateProjectTemplateInput,
): Promise<Outcome<ProjectTemplateRow>> {
  const template: ProjectTemplateRow = {
    id: newId('ProjectTemplate'),
    name: input.name,
    description: input.description ?? null,
    dueAfterDays: input.dueAfterDays ?? null,
    budgetMinutes: input.budgetMinutes ?? null,
    milestones: plannedMilestones(input.milestones ?? []),
    tasks: plannedTasks(input.tasks ?? []),
    archivedAt: null,
  };
  const mistakes = checkTemplate(template, ...checkPlan(template));
  if (mistakes.length > 0) return refused(...mistakes);
  await rows.insert(ProjectTemplateEntity, template);
  return done(template);
}
