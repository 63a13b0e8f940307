import type { DemoCast } from '../../common/demo/cast.ts';
import type { TemplateMilestone, TemplateTask } from '../domain/template-plan.ts';
import type { ProjectTemplateRow } from '../entities.ts';
import { projectKinds, type ProjectKind } from './kinds.ts';

/** How many kinds of project the demo has a template for. */
const templateCount = 2;
const lengthDays = 60;

/** Templates for some of the kinds of project that the demo's projects are of. */
export function templateRows(cast: DemoCast): ProjectTemplateRow[] {
  return projectKinds.slice(0, templateCount).map((kind, index) => ({
    id: cast.id('ProjectTemplate', index),
    name: kind.name,
    description: kind.description,
    dueAfterDays: lengthDays,
    budgetMinutes: 60 * 60,
    milestones: planMilestones(kind),
    tasks: planTasks(kind),
    archivedAt: null,
  }));
}

/** Spread evenly; the client hears of the last one. */
function planMilestones({ milestones }: ProjectKind): TemplateMilestone[] {
  return milestones.map((name, index) => ({
    name,
    dueAfterDays: Math.round(((index + 1) * lengthDays) / milestones.length),
    notifyClient: index === milestones.length - 1,
  }));
}

function planTasks({ tasks, milestones }: ProjectKind): TemplateTask[] {
  return tasks.map((title, index) => ({
    title,
    estimateMinutes: 240,
    dueAfterDays: Math.round(((index + 1) * lengthDays) / tasks.length),
    milestoneName: milestones[Math.floor((index * milestones.length) / tasks.length)] ?? null,
    subtasks: [],
  }));
}
