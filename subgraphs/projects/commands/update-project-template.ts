import { checkKept, type Finding } from '../../common/commands/checks.ts';
import { done, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { checkPlan, checkTemplate } from '../checks/check-template.ts';
import { changesOf } from '../domain/changes.ts';
import { ProjectTemplateEntity, type ProjectTemplateRow } from '../entities.ts';
import { lockTemplate } from '../for-change.ts';
import type { UpdateProjectTemplateInput } from '../generated.ts';
import { plannedMilestones, plannedTasks } from '../template-input.ts';

/** Changes a template. What it plans is replaced list by list; the two lists must fit each other afterwards. */
export async function updateProjectTemplate(
  work: Work,
  input: UpdateProjectTemplateInput,
): Promise<Outcome<ProjectTemplateRow>> {
  const found = await lockTemplate(work, input.templateId);
  if (found.kind === 'refused') return found;
  const before = found.value;
  if (before.archivedAt !== null)
    return refusedFor('WRONG_STATE', 'The template is archived.', ['input', 'templateId']);
  const changes = changesOf(before, {
    name: input.name ?? undefined,
    description: input.description,
    dueAfterDays: input.dueAfterDays,
    budgetMinutes: input.budgetMinutes,
    milestones: input.milestones ? plannedMilestones(input.milestones) : undefined,
    tasks: input.tasks ? plannedTasks(input.tasks) : undefined,
  });
  const template = { ...before, ...changes };
  const mistakes = checkTemplate(template, ...checkNotCleared(input), ...checkPlanAfter(template, input));
  if (mistakes.length > 0) return refused(...mistakes);
  if (Object.keys(changes).length > 0)
    await work.rows.update(ProjectTemplateEntity, { id: template.id }, changes);
  return done(template);
}

function checkNotCleared({ name, milestones, tasks }: UpdateProjectTemplateInput): Finding[] {
  return Object.entries({ name, milestones, tasks }).map(([field, value]) =>
    checkKept(['input', field], value),
  );
}

/** A task that stays as it was can be wrong only by the milestones that are given, so there the mistake is. */
function checkPlanAfter(template: ProjectTemplateRow, input: UpdateProjectTemplateInput): Finding[] {
  const findings = checkPlan(template);
  if (input.tasks) return findings;
  return findings.map((finding) =>
    finding?.path?.[1] === 'tasks' ? { ...finding, path: ['input', 'milestones'] } : finding,
  );
}
