import { checkText, mistakesIn } from '../../../common/commands/checks.ts';
import type { UserError } from '../../../common/commands/user-error.ts';

/** What is wrong with what was done, as its person put it. */
export function noteMistakes(note: string | null | undefined): UserError[] {
  return mistakesIn([checkText(['input', 'note'], note, 1000)]);
}

/** What is wrong with the reason for a rejection or a correction. */
export function reasonMistakes(reason: string): UserError[] {
  return mistakesIn([checkText(['input', 'reason'], reason, 500)]);
}
