import type { ExecutionResult, GraphQLError } from 'graphql';

/** A client's answer as it is sent: its data is written, and not a value any more. */
export interface WrittenResult {
  /** The JSON of `data`; left out where nothing was run. */
  readonly dataJson?: string;
  readonly errors?: readonly GraphQLError[];
}

/** The same as values, for those who have to look into it. */
export function readResult({ dataJson, errors }: WrittenResult): ExecutionResult {
  return {
    ...(errors ? { errors } : {}),
    ...(dataJson === undefined ? {} : { data: JSON.parse(dataJson) as ExecutionResult['data'] }),
  };
}
