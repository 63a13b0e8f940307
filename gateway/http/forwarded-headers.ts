import type { IncomingHttpHeaders } from 'node:http';
import { VIEWER_HEADER } from '../../schema/viewer.ts';
import { KEY_HEADER } from '../access/authenticate-key.ts';

/** Picks the headers of a request that go on to the subgraphs. */
export type ForwardHeaders = (headers: IncomingHttpHeaders) => Readonly<Record<string, string>>;

/**
 * What belongs to one connection or one body, what the gateway says itself, what nobody else may say, who asks, and what is for
 * the gateway alone: a key. */
const NEVER = [
  VIEWER_HEADER,
  KEY_HEADER,
  ...[
    'accept',
    'accept-encoding',
    'connection',
    'content-encoding',
    'content-length',
    'content-type',
    'expect',
  ],
  ...['host', 'keep-alive', 'te', 'traceparent', 'tracestate', 'trailer', 'transfer-encoding', 'upgrade'],
];

/** Whether a header can be forwarded. Names are lower-case (https://www.rfc-editor.org/rfc/rfc9110#name-tokens). */
export function canBeForwarded(name: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name) && !NEVER.includes(name);
}

/** A foreign subgraph may read a header of its own: a token, a language. Ours need none: they are told who asks. */
export function createForwardHeaders(names: readonly string[]): ForwardHeaders {
  if (names.length === 0) return () => nothing;
  return (headers) => {
    const forwarded: Record<string, string> = {};
    for (const name of names) {
      const value = headers[name];
      if (value !== undefined) forwarded[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return forwarded;
  };
}

const nothing: Readonly<Record<string, string>> = {};
