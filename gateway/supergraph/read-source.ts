import { readFile } from 'node:fs/promises';

/** What a server calls a version of a supergraph. Both are `null` for a file. */
export interface SourceVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** A supergraph's text, and which version it is. */
export interface SupergraphSource extends SourceVersion {
  readonly sdl: string;
}

const TIMEOUT_MS = 10_000;
const noVersion: SourceVersion = { etag: null, lastModified: null };

/** Whether a supergraph is read from a server, and not from a file. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//.test(source);
}

/** Reads a supergraph from a file or an http(s) URL. */
export async function readSource(source: string): Promise<SupergraphSource> {
  if (!isUrl(source)) return { ...noVersion, sdl: await readFile(source, 'utf8') };
  return answered(await ask(source, {}, AbortSignal.timeout(TIMEOUT_MS)));
}

/** Reads a supergraph from a URL where it is another one than what is known: `null` where it is not. */
export async function readChanged(
  url: string,
  { etag, lastModified }: SourceVersion,
  stop: AbortSignal,
): Promise<SupergraphSource | null> {
  const headers = {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
  const response = await ask(url, headers, AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]));
  return response.status === 304 ? null : answered(response);
}

/** The signal ends the reading of the body, too. */
function ask(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  return fetch(url, { headers, signal });
}

async function answered(response: Response): Promise<SupergraphSource> {
  if (response.ok) {
    const { headers } = response;
    const version = { etag: headers.get('etag'), lastModified: headers.get('last-modified') };
    return { ...version, sdl: await response.text() };
  }
  await response.body?.cancel();
  throw new Error(`it answered ${response.status}`);
}
