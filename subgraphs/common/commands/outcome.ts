import type { UserError, UserErrorCode } from './user-error.ts';

/** How a change ended: it is done, or refused and nothing is changed. Refusals that a product expects are values. */
export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly errors: readonly UserError[] };

export function done<Value>(value: Value): Outcome<Value> {
  return { kind: 'done', value };
}

export function refused(...errors: readonly UserError[]): Outcome<never> {
  return { kind: 'refused', errors };
}

/** Refused for one reason. */
export function refusedFor(
  code: UserErrorCode,
  message: string,
  path: readonly string[] | null = null,
): Outcome<never> {
  return refused({ code, message, path });
}

/** Refused, as what the input's field names is not there: for this tenant, or for anybody. */
export function notFound(thing: string, id: string, field: string): Outcome<never> {
  return refusedFor('NOT_FOUND', `There is no ${thing} ${id}.`, ['input', field]);
}

/** As a mutation's payload has it: `{ [name]: value or null, errors }`. */
export function payload<Name extends string, Value>(
  name: Name,
  outcome: Outcome<Value>,
): { readonly [K in Name]: Value | null } & { readonly errors: readonly UserError[] } {
  const value = outcome.kind === 'done' ? outcome.value : null;
  const errors = outcome.kind === 'done' ? [] : outcome.errors;
  return { [name]: value, errors } as { readonly [K in Name]: Value | null } & {
    readonly errors: readonly UserError[];
  };
}
