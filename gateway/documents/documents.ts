import { hash } from 'node:crypto';
import { Refusal } from '../access/refusal.ts';
import { checkHash, readPersistedQuery } from './persisted-query.ts';
import type { StoredOperation } from './stored-operations.ts';

/** The parameters of one operation, as a client sent them; nothing in them is checked yet. */
export type Parameters = Readonly<Record<string, unknown>>;

/** The documents that are kept here, and whether others may be run. */
export interface Documents {
  /**
   * Puts the text of a stored operation in where a client names it, and hands every other operation through as it is.
   * Throws a `Refusal` for a name that is not known, and in safelist mode for all that is not stored.
   */
  resolve(parameters: Parameters): Parameters;
}

/** What documents there are. */
export interface DocumentsOptions {
  readonly operations: readonly StoredOperation[];
  /** Nothing but the stored operations is run. */
  readonly safelist: boolean;
}

/**
 * A stored operation is named by `documentId`, which is its operation name or `sha256:` and the hash of its text
 * (https://graphql.github.io/graphql-over-http/draft/#sec-Persisted-Documents), or by the hash alone where Apollo's
 * clients put it, in `extensions.persistedQuery.sha256Hash`.
 */
export function createDocuments({ operations, safelist }: DocumentsOptions): Documents {
  const byHash = new Map(operations.map(({ source }) => [hash('sha256', source), source]));
  const byId = new Map(operations.map(({ name, source }) => [name, source]));
  for (const [sha256, source] of byHash) byId.set(`sha256:${sha256}`, source);
  return {
    resolve(parameters) {
      const { documentId } = parameters;
      if (documentId != null) return withSource(parameters, findDocument(byId, parameters, safelist));
      const persisted = readPersistedQuery(parameters);
      const isWithText = parameters['query'] != null;
      const stored = persisted === null || isWithText ? undefined : byHash.get(persisted);
      if (stored !== undefined) return withSource(parameters, stored);
      if (safelist) throw notAllowed('Only stored operations are run here: send the documentId of one.');
      if (persisted !== null) checkHash(persisted, parameters['query']);
      return parameters;
    },
  };
}

function findDocument(
  byId: ReadonlyMap<string, string>,
  { documentId, query }: Parameters,
  safelist: boolean,
): string {
  if (typeof documentId !== 'string') throw badRequest('`documentId` must be a string.');
  if (query != null) throw badRequest('Send a `documentId` or a `query`, not both.');
  const source = byId.get(documentId);
  if (source !== undefined) return source;
  const message = `There is no stored operation "${documentId.slice(0, 100)}".`;
  if (safelist) throw notAllowed(message);
  throw new Refusal('PERSISTED_QUERY_NOT_FOUND', message, { status: 400 });
}

/** The operation as if it had come with its text, so that all that comes later is the same for both. */
function withSource({ documentId: _, extensions, ...others }: Parameters, query: string): Parameters {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) {
    return { ...others, ...(extensions === undefined ? {} : { extensions }), query };
  }
  const { persistedQuery: _persisted, ...kept } = extensions;
  return { ...others, extensions: kept, query };
}

function notAllowed(message: string): Refusal {
  return new Refusal('OPERATION_NOT_ALLOWED', message, { status: 403 });
}

function badRequest(message: string): Refusal {
  return new Refusal('BAD_REQUEST', message, { status: 400 });
}
