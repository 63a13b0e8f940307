import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { errorCodes } from '../../../schema/error-codes.ts';
import { isUnreachable } from '../database/is-unreachable.ts';

/**
 * What a client may see of an error. An error that was written for clients is a `GraphQLError`; anything else is a bug or a
 * bad day of ours: its text may hold SQL or worse, so it goes to the log, and the client gets the id to find it by. Where it is
 * PostgreSQL that is away, the client is told that trying again helps.
 */
export function createErrorMask(log: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof GraphQLError) return withoutStack(formatted);
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: formatted.path }, 'unexpected error');
    const isAway = isUnreachable(cause);
    const message = isAway
      ? 'The data cannot be reached at the moment. Try again soon.'
      : 'Something went wrong on our side.';
    const code = isAway ? errorCodes.SUBGRAPH_UNAVAILABLE : errorCodes.INTERNAL_SERVER_ERROR;
    return {
      message: `${message} Quote ${errorId} when you report it.`,
      ...(formatted.path && { path: formatted.path }),
      ...(formatted.locations && { locations: formatted.locations }),
      extensions: { code, errorId },
    };
  };
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (!formatted.extensions || !('stacktrace' in formatted.extensions)) return formatted;
  const { stacktrace, ...extensions } = formatted.extensions;
  return { ...formatted, extensions };
}
