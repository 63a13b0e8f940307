import { checkKept, checkOrder, invalid, type Finding } from '../../common/commands/checks.ts';
import { givenOr } from '../../common/commands/input-fields.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId } from '../../common/ids.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { checkProject } from '../checks/check-project.ts';
import { changesOf } from '../domain/changes.ts';
import { sayMinutes } from '../domain/duration.ts';
import { listing } from '../domain/listing.ts';
import { ProjectEntity, type ProjectRow } from '../entities.ts';
import { projectForWork } from '../for-change.ts';
import type { UpdateProjectInput } from '../generated.ts';
import { memberForWork } from './team/members.ts';

/** How the feed calls what can be changed, besides the budget, which is told of by itself. */
const names: Readonly<Partial<Record<keyof ProjectRow, string>>> = {
  name: 'name',
  description: 'description',
  managerId: 'manager',
  startsOn: 'first day',
  dueOn: 'due day',
};

/** Changes what a project is called, who leads it, when it is done and what it may take. */
export async function updateProject(work: Work, input: UpdateProjectInput): Promise<Outcome<ProjectRow>> {
  const found = await projectForWork(work, input.projectId, 'pessimistic_write');
  if (found.kind === 'refused') return found;
  const before = found.value;
  const mistakes = checkProject(
    input,
    checkKept(['input', 'name'], input.name),
    checkKept(['input', 'startsOn'], input.startsOn),
    checkDays(before, input),
  );
  if (mistakes.length > 0) return refused(...mistakes);
  const changes = changesOf(before, {
    name: input.name ?? undefined,
    description: input.description,
    managerId: optionalId('Person', input.managerId),
    startsOn: input.startsOn ?? undefined,
    dueOn: input.dueOn,
    budgetMinutes: input.budgetMinutes,
  });
  if (Object.keys(changes).length === 0) return found;
  const manager = await memberForWork(work, changes.managerId ?? null, 'managerId');
  if (manager.kind === 'refused') return manager;
  const project = { ...before, ...changes };
  await work.rows.update(ProjectEntity, { id: project.id }, changes);
  await tellOfChanges(work, before, project, changes);
  return done(project);
}

/** The days in their order, as they would be; what is wrong is laid to the one that is given. */
function checkDays(before: ProjectRow, input: UpdateProjectInput): Finding {
  const startsOn = input.startsOn ?? before.startsOn;
  const dueOn = givenOr(input.dueOn, before.dueOn);
  if (input.dueOn != null) return checkOrder(['input', 'dueOn'], startsOn, dueOn);
  if (dueOn === null || startsOn <= dueOn) return null;
  return invalid(['input', 'startsOn'], `must not come after the due day, ${dueOn}; received ${startsOn}`);
}

async function tellOfChanges(
  work: Work,
  before: ProjectRow,
  project: ProjectRow,
  changes: Partial<ProjectRow>,
): Promise<void> {
  const changed = Object.entries(names).filter(([field]) => field in changes);
  if (changed.length > 0) {
    const message = `The project's ${listing(
      changed.map(([, name]) => name),
      'and',
    )} changed.`;
    await recordActivity(work, { kind: 'PROJECT_CHANGED', project, message });
  }
  if ('budgetMinutes' in changes) {
    const message = sayBudgetChange(before.budgetMinutes, project.budgetMinutes);
    await recordActivity(work, { kind: 'BUDGET_CHANGED', project, message });
  }
}

function sayBudgetChange(before: number | null, now: number | null): string {
  if (now === null) return `The budget of ${sayMinutes(before ?? 0)} was taken away.`;
  if (before === null) return `The budget was set to ${sayMinutes(now)}.`;
  return `The budget was changed from ${sayMinutes(before)} to ${sayMinutes(now)}.`;
}
