import { randomFillSync } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The headers of W3C Trace Context. */
export interface TraceHeaders {
  readonly traceparent: string;
  readonly tracestate?: string;
}

const TRACEPARENT = /^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;
const TRACE_BYTES = 16;
const SPAN_BYTES = 8;

/** Random bytes are asked for by the thousand: for each request anew, asking would take longer than all else here. */
const random = Buffer.alloc((TRACE_BYTES + SPAN_BYTES) * 256);
let used = random.length;

/** Continues the client's trace, or starts one (https://www.w3.org/TR/trace-context/). */
export function traceContext({ traceparent, tracestate }: IncomingHttpHeaders): TraceHeaders {
  if (typeof traceparent !== 'string' || !TRACEPARENT.test(traceparent)) return { traceparent: newTrace() };
  return typeof tracestate === 'string' ? { traceparent, tracestate } : { traceparent };
}

function newTrace(): string {
  if (used === random.length) {
    randomFillSync(random);
    used = 0;
  }
  return `00-${randomHex(TRACE_BYTES)}-${randomHex(SPAN_BYTES)}-01`;
}

function randomHex(bytes: number): string {
  used += bytes;
  return random.toString('hex', used - bytes, used);
}
