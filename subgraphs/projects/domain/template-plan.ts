import { addDays } from '../../common/clock.ts';

/** A milestone of a template. Days count from the project's first day, which is 0. */
export interface TemplateMilestone {
  /** No other milestone of the template is called so. */
  readonly name: string;
  readonly dueAfterDays: number;
  readonly notifyClient: boolean;
}

/** A part of a template's task. */
export interface TemplateSubtask {
  readonly title: string;
  readonly estimateMinutes: number | null;
  readonly dueAfterDays: number | null;
}

/** A task of a template. */
export interface TemplateTask extends TemplateSubtask {
  /** The name of the template's milestone that it leads to. */
  readonly milestoneName: string | null;
  readonly subtasks: readonly TemplateSubtask[];
}

/** What a template plans. */
export interface TemplatePlan {
  readonly milestones: readonly TemplateMilestone[];
  readonly tasks: readonly TemplateTask[];
}

/** A milestone with its day. */
export interface PlacedMilestone {
  readonly name: string;
  readonly dueOn: string;
  readonly notifyClient: boolean;
}

/** A task with its day, and with the places in their lists of what it refers to. */
export interface PlacedTask {
  readonly title: string;
  readonly estimateMinutes: number | null;
  readonly dueOn: string | null;
  readonly milestone: number | null;
  /** The task that it is a part of, which stands before it. */
  readonly parent: number | null;
}

/** What a project is made of that begins on a certain day: tasks in their order, each with its subtasks right behind it. */
export interface PlacedPlan {
  readonly milestones: readonly PlacedMilestone[];
  readonly tasks: readonly PlacedTask[];
}

/** Places a template's plan in the calendar. */
export function placePlan({ milestones, tasks }: TemplatePlan, startsOn: string): PlacedPlan {
  const numbers = new Map(milestones.map(({ name }, index) => [name, index]));
  const placed: PlacedTask[] = [];
  for (const task of tasks) {
    const milestone = task.milestoneName === null ? null : (numbers.get(task.milestoneName) ?? null);
    const parent = placed.length;
    placed.push({ ...placeTask(task, startsOn), milestone, parent: null });
    for (const subtask of task.subtasks) placed.push({ ...placeTask(subtask, startsOn), milestone, parent });
  }
  return { milestones: milestones.map((milestone) => placeMilestone(milestone, startsOn)), tasks: placed };
}

/** The day that lies so many days after the first; null where no day is set. */
export function placeDay(startsOn: string, afterDays: number | null): string | null {
  return afterDays === null ? null : addDays(startsOn, afterDays);
}

function placeMilestone(
  { name, dueAfterDays, notifyClient }: TemplateMilestone,
  startsOn: string,
): PlacedMilestone {
  return { name, dueOn: addDays(startsOn, dueAfterDays), notifyClient };
}

function placeTask({ title, estimateMinutes, dueAfterDays }: TemplateSubtask, startsOn: string) {
  return { title, estimateMinutes, dueOn: placeDay(startsOn, dueAfterDays) };
}
