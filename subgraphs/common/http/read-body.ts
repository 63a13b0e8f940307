import type { IncomingMessage } from 'node:http';
import { textUpTo } from './text-up-to.ts';

/** The text of a request's body; null where it has more bytes than that. Rejects where the client breaks off. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const isAnnounced = Number(request.headers['content-length'] ?? 0) > maxBytes;
  // A request whose reading is given up would take its connection with it, and the answer too.
  const parts = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  const text = isAnnounced ? null : await textUpTo(parts, maxBytes);
  // The rest is read and dropped: a client that is still sending would not see an answer otherwise.
  if (text === null) request.resume();
  return text;
}

/** What a client is told whose body is too large. */
export function tooLarge(maxBytes: number): string {
  return `The body is larger than ${maxBytes} bytes.`;
}
