import { GraphQLError } from 'graphql';
import { errorCodes } from '../../schema/error-codes.ts';
import type { ExecutionInput } from './run/execution-input.ts';

/** Waits for a plan no longer than the request lasts. Planning goes on: the next request for the operation has use of it. */
export async function plannedInTime<Compiled>(
  planning: Promise<Compiled>,
  { deadline, signal }: Pick<ExecutionInput, 'deadline' | 'signal'>,
): Promise<Compiled> {
  const { promise: over, reject } = Promise.withResolvers<never>();
  const end = () => reject(tooLate());
  const timer = setTimeout(end, Math.min(Math.max(0, deadline - performance.now()), longestTimer));
  if (signal?.aborted === true) end();
  signal?.addEventListener('abort', end);
  try {
    return await Promise.race([planning, over]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}

const longestTimer = 2 ** 31 - 1;

function tooLate(): GraphQLError {
  const message = 'The operation could not be planned in the time that its request has. Try again soon.';
  return new GraphQLError(message, { extensions: { code: errorCodes.PLANNER_BUSY } });
}
