import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The headers of W3C Trace Context. */
export interface TraceHeaders {
  readonly traceparent: string;
  readonly tracestate?: string;
}

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** Continues the client's trace, or starts one (https://www.w3.org/TR/trace-context/). */
export function traceContext({ traceparent, tracestate }: IncomingHttpHeaders): TraceHeaders {
  if (typeof traceparent !== 'string' || !TRACEPARENT.test(traceparent)) return { traceparent: newTrace() };
  return typeof tracestate === 'string' ? { traceparent, tracestate } : { traceparent };
}

function newTrace(): string {
  const random = (randomUUID() + randomUUID()).replaceAll('-', '');
  return `00-${random.slice(0, 32)}-${random.slice(32, 48)}-01`;
}
