import { refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import { violatedUnique } from '../../common/database/unique-violation.ts';

/** What two rows must not have in common: the input's field, and what to say of it. */
export interface Conflict {
  readonly field: string;
  readonly message: string;
}

/** Saves; where that would break one of these unique constraints, it is refused for that. */
export async function savedOr<Value>(
  save: () => Promise<Outcome<Value>>,
  conflicts: Readonly<Record<string, Conflict>>,
): Promise<Outcome<Value>> {
  try {
    return await save();
  } catch (error) {
    const conflict = conflicts[violatedUnique(error) ?? ''];
    if (!conflict) throw error;
    return refusedFor('CONFLICT', conflict.message, ['input', conflict.field]);
  }
}
