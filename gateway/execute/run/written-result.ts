import type { ExecutionResult, GraphQLError } from 'graphql';

/** A client's answer as it is sent: its data is written, and not a value any more. */
export interface WrittenResult {
  /**
   * `{"data":…}` and the end of the line, for those who read answers in a terminal: all that is sent where there is no error.
   * Left out where nothing was run.
   */
  readonly text?: string;
  readonly errors?: readonly GraphQLError[];
}

/** The same as values, for those who have to look into it. */
export function readResult({ text, errors }: WrittenResult): ExecutionResult {
  const read = text === undefined ? {} : (JSON.parse(text) as Pick<ExecutionResult, 'data'>);
  return errors ? { errors, ...read } : read;
}
