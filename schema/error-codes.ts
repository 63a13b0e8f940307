/**
 * The registry of error codes: every top-level error that a client can meet carries one of these in `extensions.code`.
 * Refusals that a product expects are not here: those are data (`UserError`) in a mutation's payload.
 */
export const errorCodes = {
  /** No token, or one that is expired, tampered with, or from an issuer that is not trusted. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The token cannot be checked, as the identity provider does not answer: try again. */
  AUTHENTICATION_UNAVAILABLE: 'AUTHENTICATION_UNAVAILABLE',
  /** The viewer is known and may not do this. */
  FORBIDDEN: 'FORBIDDEN',
  /** A value is wrong: a variable, an argument, a page size. The message names what was received and what is allowed. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** An id that cannot be one: wrong prefix or not a ULID. */
  MALFORMED_ID: 'MALFORMED_ID',
  /** The request is not a GraphQL request: no query, broken JSON, wrong content type. */
  BAD_REQUEST: 'BAD_REQUEST',
  /** The document cannot be parsed. */
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  /** The document does not fit the schema: an unknown field, a missing argument. */
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  /** `operationName` is missing or names no operation of the document. */
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  /** The persisted query is not known: send it once with its text. */
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  /** Persisted queries are switched off here. */
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
  /** Only stored operations are run here, and this is none of them. */
  OPERATION_NOT_ALLOWED: 'OPERATION_NOT_ALLOWED',
  /** The operation is larger than the limits allow. The message names the limit and the measure. */
  OPERATION_LIMIT_EXCEEDED: 'OPERATION_LIMIT_EXCEEDED',
  /** Too many operations that nobody asked before wait to be planned: try again soon. */
  PLANNER_BUSY: 'PLANNER_BUSY',
  /** An integration key sent more requests than it may: `Retry-After` says when the next is welcome. */
  RATE_LIMITED: 'RATE_LIMITED',
  /** The body is larger than the server takes. */
  REQUEST_TOO_LARGE: 'REQUEST_TOO_LARGE',
  /** The subgraph, or its database, could not be reached, or it answered with a server error: try again. */
  SUBGRAPH_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  /** The subgraph did not answer before the deadline. */
  SUBGRAPH_TIMEOUT: 'SUBGRAPH_TIMEOUT',
  /** The subgraph answered something that is not a GraphQL response for what was asked. */
  SUBGRAPH_INVALID_RESPONSE: 'SUBGRAPH_INVALID_RESPONSE',
  /** The subgraph answered an error without a code. */
  DOWNSTREAM_SERVICE_ERROR: 'DOWNSTREAM_SERVICE_ERROR',
  /** A bug: masked, with the id under which the log has the cause. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
} as const;

/** One of the registry's codes. */
export type ErrorCode = keyof typeof errorCodes;
