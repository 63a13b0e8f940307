import { GraphQLError } from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';

/** A bug of ours, as the client is told it. The log has what it was. */
export function internalError(error: unknown, path?: readonly (string | number)[]): GraphQLError {
  return new GraphQLError('Internal server error', {
    ...(path ? { path } : {}),
    extensions: { code: errorCodes.INTERNAL_SERVER_ERROR },
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}
