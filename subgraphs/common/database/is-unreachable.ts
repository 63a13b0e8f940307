/** What Node says where nobody answers at an address, or stops answering. */
const SYSTEM_CODES: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Connections that are lost, PostgreSQL that stops or starts, and all its connections taken (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const SQLSTATES = /^(08...|57P0[1-3]|53300)$/;

/** What pg and its pool say without a code. */
const MESSAGES = /Connection terminated|timeout exceeded when trying to connect|not queryable/;

/** What may be known of an error. One that is thrown in another realm, as Jest has them, GraphQL wraps as a strange value. */
interface Told {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly thrownValue?: unknown;
}

/** Whether PostgreSQL could not be reached, or was lost on the way: that passes, and is no fault of what was asked. */
export function isUnreachable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, message, thrownValue }: Told = error;
  if (thrownValue !== undefined) return isUnreachable(thrownValue);
  if (typeof code === 'string') return SYSTEM_CODES.has(code) || SQLSTATES.test(code);
  return typeof message === 'string' && MESSAGES.test(message);
}
