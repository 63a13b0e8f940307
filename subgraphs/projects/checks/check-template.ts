import { checkNumber, checkText, invalid, mistakesIn, type Finding } from '../../common/commands/checks.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import { countOf } from '../domain/count.ts';
import type {
  TemplateMilestone,
  TemplatePlan,
  TemplateSubtask,
  TemplateTask,
} from '../domain/template-plan.ts';
import { limits } from './limits.ts';

type Path = readonly string[];

/** What an input may say of a template, less its plan. */
export interface TemplateFields {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly dueAfterDays?: number | null;
  readonly budgetMinutes?: number | null;
}

/** What is wrong with a template's fields, and with what else was found about them. */
export function checkTemplate(fields: TemplateFields, ...more: readonly Finding[]): UserError[] {
  return mistakesIn([
    checkText(['input', 'name'], fields.name, limits.name),
    checkText(['input', 'description'], fields.description, limits.description),
    checkAfterDays(['input'], fields.dueAfterDays),
    checkNumber(['input', 'budgetMinutes'], fields.budgetMinutes, 1, limits.budgetMinutes),
    ...more,
  ]);
}

/** What is wrong with a template's plan. */
export function checkPlan({ milestones, tasks }: TemplatePlan): Finding[] {
  const names = new Set(milestones.map(({ name }) => name));
  return [
    ...checkSizes({ milestones, tasks }),
    ...milestones.flatMap((milestone, index) =>
      checkPlannedMilestone(['input', 'milestones', String(index)], milestone),
    ),
    ...checkNamesDiffer(milestones),
    ...tasks.flatMap((task, index) => checkPlannedTask(['input', 'tasks', String(index)], task, names)),
  ];
}

function checkSizes({ milestones, tasks }: TemplatePlan): Finding[] {
  const taskCount = tasks.reduce((sum, { subtasks }) => sum + 1 + subtasks.length, 0);
  return [
    checkCount(['input', 'milestones'], milestones.length, limits.templateMilestones, 'milestone'),
    checkCount(['input', 'tasks'], taskCount, limits.templateTasks, 'task'),
  ];
}

function checkCount(path: Path, count: number, most: number, what: string): Finding {
  return count <= most ? null : invalid(path, `may be at most ${countOf(most, what)}; received ${count}`);
}

function checkPlannedMilestone(path: Path, { name, dueAfterDays }: TemplateMilestone): Finding[] {
  return [checkText([...path, 'name'], name, limits.name), checkAfterDays(path, dueAfterDays)];
}

function checkNamesDiffer(milestones: readonly TemplateMilestone[]): Finding[] {
  const seen = new Set<string>();
  return milestones.map(({ name }, index) => {
    const isNew = !seen.has(name);
    seen.add(name);
    const path = ['input', 'milestones', String(index), 'name'];
    return isNew
      ? null
      : invalid(path, `must differ from the other milestones' names; received "${name}" again`);
  });
}

function checkPlannedTask(path: Path, task: TemplateTask, milestoneNames: ReadonlySet<string>): Finding[] {
  const { milestoneName, subtasks } = task;
  const isKnown = milestoneName === null || milestoneNames.has(milestoneName);
  return [
    ...checkPlannedSubtask(path, task),
    isKnown
      ? null
      : invalid(
          [...path, 'milestoneName'],
          `must be the name of one of the milestones; received "${milestoneName}"`,
        ),
    ...subtasks.flatMap((subtask, index) =>
      checkPlannedSubtask([...path, 'subtasks', String(index)], subtask),
    ),
  ];
}

function checkPlannedSubtask(
  path: Path,
  { title, estimateMinutes, dueAfterDays }: TemplateSubtask,
): Finding[] {
  return [
    checkText([...path, 'title'], title, limits.title),
    checkNumber([...path, 'estimateMinutes'], estimateMinutes, 1, limits.estimateMinutes),
    checkAfterDays(path, dueAfterDays),
  ];
}

function checkAfterDays(path: Path, days: number | null | undefined): Finding {
  return checkNumber([...path, 'dueAfterDays'], days, 0, limits.dueAfterDays);
}
