import { reasonOf } from './reason.ts';
import type { SourceBounds } from './source-bounds.ts';
import { textUpTo } from './text-up-to.ts';

/** What a server calls a version of a supergraph. Both are `null` for a file. */
export interface SourceVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What a server has at an address, and which version of it. */
export interface ServerAnswer extends SourceVersion {
  readonly text: string;
}

/** Asks a server for what is there, `null` where that is what is known. The deadline is for the whole of it. */
export async function askServer(
  url: string,
  known: SourceVersion,
  { maxBytes, timeoutMs }: SourceBounds,
  stop?: AbortSignal,
): Promise<ServerAnswer | null> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = stop ? AbortSignal.any([stop, deadline]) : deadline;
  const headers = conditionsFor(known);
  try {
    const response = await fetch(url, { headers, signal });
    if (response.status === 304 && Object.keys(headers).length > 0) return null;
    return await readAnswer(response, maxBytes);
  } catch (error) {
    if (deadline.aborted)
      throw new Error(`it did not answer in full within ${timeoutMs} ms`, { cause: error });
    throw error;
  }
}

function conditionsFor({ etag, lastModified }: SourceVersion): Record<string, string> {
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** Only 200 is the whole of it: 204 has nothing, and 206 a part. */
async function readAnswer(response: Response, maxBytes: number): Promise<ServerAnswer> {
  const { status, headers, body } = response;
  if (status !== 200) {
    await body?.cancel();
    throw new Error(`it answered ${status}`);
  }
  const text = body === null ? '' : await textUpTo(maxBytes, whole(body));
  return { etag: headers.get('etag'), lastModified: headers.get('last-modified'), text };
}

/** A connection that ends too early is told in words: the system has none for it. */
async function* whole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new Error(`its answer broke off: ${reasonOf(error)}`);
  }
}
