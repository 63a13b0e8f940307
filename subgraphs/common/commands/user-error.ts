/** The codes of `schema/common.graphql`, which has their meanings. */
export type UserErrorCode =
  'NOT_FOUND' | 'INVALID_VALUE' | 'WRONG_STATE' | 'CONFLICT' | 'UNAVAILABLE' | 'REFUSED';

/** Why a change was refused: data, not an exception. */
export interface UserError {
  readonly code: UserErrorCode;
  /** What was received, and what is allowed. */
  readonly message: string;
  /** Where in the arguments, from the outside in; `null` where no one place is wrong. */
  readonly path: readonly string[] | null;
}
