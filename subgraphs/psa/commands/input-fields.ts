import { checkKept, mistakesIn } from '../../common/commands/checks.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import { requireId, type IdType } from '../../common/ids.ts';

/** The value of an optional field; what is there now where the field was left out. */
export function givenOr<Value>(given: Value | undefined, present: Value): Value {
  return given === undefined ? present : given;
}

/** An id that may be null or left out, once it can be one of its type. */
export function optionalId(type: IdType, id: string | null | undefined): string | null | undefined {
  return id == null ? id : requireId(type, id);
}

/** What is wrong where an update has null for fields that cannot be cleared. */
export function mistakesInCleared<Input extends object>(
  input: Input,
  ...fields: readonly (keyof Input & string)[]
): UserError[] {
  return mistakesIn(fields.map((field) => checkKept(['input', field], input[field])));
}
