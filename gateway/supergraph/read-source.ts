import { readFile } from 'node:fs/promises';

/** A supergraph's text, and what its server calls this version of it. */
export interface SupergraphSource {
  readonly sdl: string;
  readonly etag: string | null;
}

const TIMEOUT_MS = 10_000;

/** Reads a supergraph from a file or an http(s) URL. */
export async function readSource(source: string): Promise<SupergraphSource> {
  if (!/^https?:\/\//.test(source)) return { sdl: await readFile(source, 'utf8'), etag: null };
  const response = await fetch(source, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  return { sdl: await response.text(), etag: response.headers.get('etag') };
}
