/** A kind of problem, as the page at `/api` explains it. */
export interface ProblemType {
  readonly status: number;
  readonly title: string;
  /** What a client can do about it. */
  readonly help: string;
}

const type = (status: number, title: string, help: string): ProblemType => ({ status, title, help });

/** Every kind of problem that a REST address can answer with (RFC 9457). The name stands in `type`, after `/api#`. */
export const problemTypes = {
  'bad-request': type(400, 'Bad request', 'A parameter is unknown, missing or wrong: the detail says which.'),
  unauthenticated: type(
    401,
    'Unauthenticated',
    'The key, or the access token, is missing, unknown, expired or revoked.',
  ),
  forbidden: type(
    403,
    'Forbidden',
    'Whoever asks is known, and may not do this: a key needs another scope, a person another role.',
  ),
  'not-found': type(404, 'Not found', 'It is not there: it never was, is gone, or is not yours.'),
  'method-not-allowed': type(405, 'Method not allowed', 'The header `Allow` lists the methods.'),
  conflict: type(409, 'Conflict', 'It contradicts what is there, or what stands where this cannot be done.'),
  'request-in-progress': type(
    409,
    'Request in progress',
    'A request with this `Idempotency-Key` is being run: ask again soon.',
  ),
  'too-large': type(413, 'Body too large', 'Send less.'),
  'unsupported-media-type': type(415, 'Unsupported media type', 'Send the body as `application/json`.'),
  unprocessable: type(
    422,
    'Unprocessable',
    'The body is JSON, and its values are not allowed: see `errors`.',
  ),
  'idempotency-key-reused': type(
    422,
    'Idempotency key reused',
    'The `Idempotency-Key` belongs to another request: send a new one.',
  ),
  'rate-limited': type(429, 'Too many requests', 'Wait as many seconds as `Retry-After` says.'),
  internal: type(500, 'Internal error', 'A mistake of ours: quote `instance` when you report it.'),
  'bad-gateway': type(502, 'Bad gateway', 'A product behind this address failed.'),
  unavailable: type(503, 'Unavailable', 'Something behind this address cannot be reached: try again later.'),
  timeout: type(504, 'Timeout', 'A product behind this address did not answer in time: try again later.'),
} as const satisfies Record<string, ProblemType>;

/** The name of a kind of problem. */
export type ProblemName = keyof typeof problemTypes;

const names = Object.keys(problemTypes) as readonly ProblemName[];

/** The first kind of problem that has a status: the general one. */
export function problemOfStatus(status: number): ProblemName {
  return names.find((name) => problemTypes[name].status === status) ?? generalProblem(status);
}

function generalProblem(status: number): ProblemName {
  return status < 500 ? 'bad-request' : 'internal';
}

/** What the code of a GraphQL error says of a stored operation. A code that is not here is a mistake of ours. */
const problemOfCode: Readonly<Record<string, ProblemName>> = {
  UNAUTHENTICATED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  BAD_USER_INPUT: 'bad-request',
  MALFORMED_ID: 'bad-request',
  PLANNER_BUSY: 'unavailable',
  SUBGRAPH_UNAVAILABLE: 'unavailable',
  SUBGRAPH_TIMEOUT: 'timeout',
  SUBGRAPH_INVALID_RESPONSE: 'bad-gateway',
  DOWNSTREAM_SERVICE_ERROR: 'bad-gateway',
};

/** The kind of problem that a GraphQL error is. */
export function problemOfErrorCode(code: unknown): ProblemName {
  return (typeof code === 'string' ? problemOfCode[code] : undefined) ?? 'internal';
}
