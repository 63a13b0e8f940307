import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Log } from '../log.ts';

/** Apollo Server's `formatError`: the last look at every error before a client sees it. */
export type MaskError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** What foreign subgraphs in development put beside an error, and no client should see. */
const PRIVATE_EXTENSIONS = ['stacktrace', 'exception', 'originalError'];

/**
 * Hides what was not expected. An error that somebody wrote for a client has a code, or names the subgraph that it came
 * from (which masks its own); anything else is a bug: the client gets an id, the log has the cause beside that id.
 */
export function createMaskError(log: Log): MaskError {
  return (formatted, error) => {
    if (isExpected(formatted)) return withShortMessage(withoutPrivateExtensions(formatted));
    const id = randomUUID();
    log.error({ errorId: id, err: causeOf(error), path: formatted.path }, 'Unexpected error');
    return maskedError(id, formatted);
  };
}

/** What a client sees of a bug. */
export function maskedError(
  id: string,
  at: Pick<GraphQLFormattedError, 'path' | 'locations'> = {},
): GraphQLFormattedError {
  return {
    message: `Something went wrong on our side. Its id is ${id}.`,
    ...(at.locations === undefined ? {} : { locations: at.locations }),
    ...(at.path === undefined ? {} : { path: at.path }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  };
}

function isExpected({ extensions = {} }: GraphQLFormattedError): boolean {
  if (typeof extensions.service === 'string') return true;
  return typeof extensions.code === 'string' && extensions.code !== 'INTERNAL_SERVER_ERROR';
}

function withoutPrivateExtensions(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { extensions } = formatted;
  if (extensions === undefined || !PRIVATE_EXTENSIONS.some((name) => name in extensions)) return formatted;
  const shown = Object.entries(extensions).filter(([name]) => !PRIVATE_EXTENSIONS.includes(name));
  return { ...formatted, extensions: Object.fromEntries(shown) };
}

const LONGEST_MESSAGE = 1000;

/** A message may say what was received, however long that is: what matters of it stands at its two ends. */
function withShortMessage(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message } = formatted;
  if (message.length <= LONGEST_MESSAGE) return formatted;
  const half = LONGEST_MESSAGE / 2;
  const left = message.length - LONGEST_MESSAGE;
  const short = `${message.slice(0, half)} … (${left} characters left out) … ${message.slice(-half)}`;
  return { ...formatted, message: short.toWellFormed() };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}
