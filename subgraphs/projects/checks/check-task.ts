import { checkDay, checkNumber, checkText, mistakesIn, type Finding } from '../../common/commands/checks.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import { limits } from './limits.ts';

/** What an input may say of a task. */
export interface TaskFields {
  readonly title?: string | null;
  readonly estimateMinutes?: number | null;
  readonly dueOn?: string | null;
}

/** What is wrong with a task's fields, and with what else was found about them. */
export function checkTask(fields: TaskFields, ...more: readonly Finding[]): UserError[] {
  return mistakesIn([
    checkText(['input', 'title'], fields.title, limits.title),
    checkNumber(['input', 'estimateMinutes'], fields.estimateMinutes, 1, limits.estimateMinutes),
    checkDay(['input', 'dueOn'], fields.dueOn),
    ...more,
  ]);
}
