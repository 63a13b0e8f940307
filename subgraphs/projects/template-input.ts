import type { TemplateMilestone, TemplateSubtask, TemplateTask } from './domain/template-plan.ts';
import type {
  ProjectTemplateMilestoneInput,
  ProjectTemplateSubtaskInput,
  ProjectTemplateTaskInput,
} from './generated.ts';

// A template's plan as inputs have it, made into what is kept: what was left out is null, or the schema's default.

export function plannedMilestones(inputs: readonly ProjectTemplateMilestoneInput[]): TemplateMilestone[] {
  return inputs.map(({ name, dueAfterDays, notifyClient = false }) => ({ name, dueAfterDays, notifyClient }));
}

export function plannedTasks(inputs: readonly ProjectTemplateTaskInput[]): TemplateTask[] {
  return inputs.map((input) => ({
    ...plannedSubtask(input),
    milestoneName: input.milestoneName ?? null,
    subtasks: (input.subtasks ?? []).map(plannedSubtask),
  }));
}

function plannedSubtask({
  title,
  estimateMinutes,
  dueAfterDays,
}: ProjectTemplateSubtaskInput): TemplateSubtask {
  return { title, estimateMinutes: estimateMinutes ?? null, dueAfterDays: dueAfterDays ?? null };
}
