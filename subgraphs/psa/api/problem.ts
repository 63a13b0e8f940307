import { STATUS_CODES } from 'node:http';

/** An answer before it is written. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What can be wrong with a request, for programs. */
export type ProblemCode =
  | 'KEY_MISSING'
  | 'KEY_UNKNOWN'
  | 'KEY_EXPIRED'
  | 'KEY_NOT_FOR_THIS'
  | 'KEYS_UNAVAILABLE'
  | 'DATA_UNAVAILABLE'
  | 'NOT_FOUND'
  | 'NOTHING_HERE'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_JSON'
  | 'INVALID'
  | 'TOO_LARGE'
  | 'REFUSED'
  | 'FAILED';

/** One mistake in what was sent: where, as a JSON pointer (RFC 6901) into it, and what. */
export interface Mistake {
  readonly pointer: string;
  readonly detail: string;
}

/** An answer that says what went wrong (RFC 9457). `code` and `errors` are members of our own, as section 3.2 allows. */
export function problem(
  status: number,
  code: ProblemCode,
  detail: string,
  more: { readonly errors?: readonly Mistake[]; readonly headers?: Readonly<Record<string, string>> } = {},
): ApiAnswer {
  const { errors, headers } = more;
  const title = STATUS_CODES[status] ?? 'Problem';
  return {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
    body: JSON.stringify({ type: 'about:blank', title, status, detail, code, ...(errors && { errors }) }),
  };
}

/** An answer with what was asked for. */
export function json(value: unknown): ApiAnswer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}
