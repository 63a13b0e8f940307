import { checkOrder, invalid } from '../../common/commands/checks.ts';
import { givenOr } from '../../common/commands/input-fields.ts';
import { done, notFound, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId, requireId } from '../../common/ids.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { checkProject } from '../checks/check-project.ts';
import { placeDay, placePlan } from '../domain/template-plan.ts';
import {
  MilestoneEntity,
  ProjectEntity,
  ProjectTemplateEntity,
  TaskEntity,
  type ProjectRow,
  type ProjectTemplateRow,
} from '../entities.ts';
import type { CreateProjectInput } from '../generated.ts';
import { memberForWork } from './team/members.ts';

/** Creates a project, empty or from a template. However much a template plans, each table takes one INSERT. */
export async function createProject(work: Work, input: CreateProjectInput): Promise<Outcome<ProjectRow>> {
  const found = await findTemplate(work, optionalId('ProjectTemplate', input.templateId));
  if (found.kind === 'refused') return found;
  const template = found.value;
  const project = planProject(work, input, template);
  const mistakes = checkPlanned(project, input.name != null || template !== null);
  if (mistakes.length > 0) return refused(...mistakes);
  const manager = await memberForWork(work, project.managerId, 'managerId');
  if (manager.kind === 'refused') return manager;
  await work.rows.insert(ProjectEntity, project);
  if (template !== null) await insertPlan(work, project, template);
  const message =
    template === null ? 'The project was created.' : `The project was created from "${template.name}".`;
  await recordActivity(work, { kind: 'PROJECT_CREATED', project, message });
  const { id: projectId, companyId } = project;
  await work.publish({ name: 'projects.project-created@1', payload: { projectId, companyId } });
  return done(project);
}

async function findTemplate(
  { rows }: Work,
  id: string | null | undefined,
): Promise<Outcome<ProjectTemplateRow | null>> {
  if (id == null) return done(null);
  const template = await rows.findOneBy(ProjectTemplateEntity, { id });
  if (template === null) return notFound('template', id, 'templateId');
  if (template.archivedAt === null) return done(template);
  const message = 'The template is archived: no project can be made from it.';
  return refusedFor('WRONG_STATE', message, ['input', 'templateId']);
}

/** The project as the input says, and where the input says nothing, as the template does. */
function planProject(
  { newId }: Work,
  input: CreateProjectInput,
  template: ProjectTemplateRow | null,
): ProjectRow {
  const { startsOn } = input;
  return {
    id: newId('Project'),
    companyId: requireId('Company', input.companyId),
    name: input.name ?? template?.name ?? '',
    description: givenOr(input.description, template?.description ?? null),
    status: 'PLANNED',
    managerId: optionalId('Person', input.managerId) ?? null,
    contractId: null,
    startsOn,
    dueOn: givenOr(input.dueOn, placeDay(startsOn, template?.dueAfterDays ?? null)),
    completedOn: null,
    budgetMinutes: givenOr(input.budgetMinutes, template?.budgetMinutes ?? null),
    archivedAt: null,
  };
}

function checkPlanned(project: ProjectRow, isNamed: boolean): UserError[] {
  const { startsOn, dueOn } = project;
  return checkProject(
    { ...project, name: isNamed ? project.name : null },
    isNamed ? null : invalid(['input', 'name'], 'is needed where no template is given'),
    checkOrder(['input', 'dueOn'], startsOn, dueOn),
  );
}

async function insertPlan(
  { rows, newId }: Work,
  project: ProjectRow,
  template: ProjectTemplateRow,
): Promise<void> {
  const { milestones, tasks } = placePlan(template, project.startsOn);
  const projectId = project.id;
  const milestoneIds = milestones.map(() => newId('Milestone'));
  const taskIds = tasks.map(() => newId('Task'));
  const idAt = (ids: readonly string[], place: number | null) =>
    place === null ? null : (ids[place] ?? null);
  const milestoneRows = milestones.map((milestone, index) => ({
    ...milestone,
    id: milestoneIds[index] ?? '',
    projectId,
    completedAt: null,
  }));
  const taskRows = tasks.map(({ milestone, parent, ...task }, index) => ({
    ...task,
    id: taskIds[index] ?? '',
    projectId,
    milestoneId: idAt(milestoneIds, milestone),
    parentId: idAt(taskIds, parent),
    position: index + 1,
    status: 'TODO' as const,
    assigneeId: null,
    ticketId: null,
  }));
  if (milestoneRows.length > 0) await rows.insert(MilestoneEntity, milestoneRows);
  if (taskRows.length > 0) await rows.insert(TaskEntity, taskRows);
}
