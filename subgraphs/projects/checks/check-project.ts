import { checkDay, checkNumber, checkText, mistakesIn, type Finding } from '../../common/commands/checks.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import { limits } from './limits.ts';

/** What an input may say of a project. */
export interface ProjectFields {
  readonly name?: string | null;
  readonly description?: string | null;
  readonly startsOn?: string | null;
  readonly dueOn?: string | null;
  readonly budgetMinutes?: number | null;
}

/** What is wrong with a project's fields, and with what else was found about them. */
export function checkProject(fields: ProjectFields, ...more: readonly Finding[]): UserError[] {
  return mistakesIn([
    checkText(['input', 'name'], fields.name, limits.name),
    checkText(['input', 'description'], fields.description, limits.description),
    checkDay(['input', 'startsOn'], fields.startsOn),
    checkDay(['input', 'dueOn'], fields.dueOn),
    checkNumber(['input', 'budgetMinutes'], fields.budgetMinutes, 1, limits.budgetMinutes),
    ...more,
  ]);
}
