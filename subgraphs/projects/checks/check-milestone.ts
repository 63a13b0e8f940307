import { checkDay, checkText, mistakesIn, type Finding } from '../../common/commands/checks.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import { limits } from './limits.ts';

/** What an input may say of a milestone. */
export interface MilestoneFields {
  readonly name?: string | null;
  readonly dueOn?: string | null;
}

/** What is wrong with a milestone's fields, and with what else was found about them. */
export function checkMilestone(fields: MilestoneFields, ...more: readonly Finding[]): UserError[] {
  return mistakesIn([
    checkText(['input', 'name'], fields.name, limits.name),
    checkDay(['input', 'dueOn'], fields.dueOn),
    ...more,
  ]);
}
