import { checkKept, invalid, mistakesIn } from './checks.ts';
import type { UserError } from './user-error.ts';

/** The value of an optional field, null too; where the field was left out, what else there is. */
export function givenOr<Value>(given: Value | undefined, otherwise: Value): Value {
  return given === undefined ? otherwise : given;
}

/** What is wrong with a field of settings that cannot be cleared, and has to be there the first time that they are saved. */
export function mistakeInRequired(
  isFirst: boolean,
  value: string | null | undefined,
  check: (text: string) => string | null,
): string | null {
  if (value === undefined) return isFirst ? 'must be given where nothing was saved before' : null;
  return value === null ? 'cannot be null' : check(value);
}

/** The mistakes of an input, by its fields; those without one have null. */
export function mistakesInFields(found: Readonly<Record<string, string | null>>): UserError[] {
  return Object.entries(found).flatMap(([field, mistake]) =>
    mistake === null ? [] : [invalid(['input', field], mistake)],
  );
}

/** What is wrong where an update has null for fields that cannot be cleared. */
export function mistakesInCleared<Input extends object>(
  input: Input,
  ...fields: readonly (keyof Input & string)[]
): UserError[] {
  return mistakesIn(fields.map((field) => checkKept(['input', field], input[field])));
}
