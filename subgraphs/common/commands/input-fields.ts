import { checkKept, mistakesIn } from './checks.ts';
import type { UserError } from './user-error.ts';

/** The value of an optional field, null too; where the field was left out, what else there is. */
export function givenOr<Value>(given: Value | undefined, otherwise: Value): Value {
  return given === undefined ? otherwise : given;
}

/** What is wrong where an update has null for fields that cannot be cleared. */
export function mistakesInCleared<Input extends object>(
  input: Input,
  ...fields: readonly (keyof Input & string)[]
): UserError[] {
  return mistakesIn(fields.map((field) => checkKept(['input', field], input[field])));
}
