import { createReadStream } from 'node:fs';
import { askServer, type ServerAnswer, type SourceVersion } from './ask-server.ts';
import type { SourceBounds } from './source-bounds.ts';
import { textUpTo } from './text-up-to.ts';

/** A supergraph's text, and which version it is. */
export interface SupergraphSource extends SourceVersion {
  readonly sdl: string;
}

const noVersion: SourceVersion = { etag: null, lastModified: null };

/** Whether a supergraph is read from a server, and not from a file. */
export function isUrl(source: string): boolean {
  return /^https?:\/\//.test(source);
}

/** Reads a supergraph from a file or an http(s) URL. */
export async function readSource(source: string, bounds: SourceBounds): Promise<SupergraphSource> {
  if (!isUrl(source)) return { ...noVersion, sdl: await readSupergraphFile(source, bounds) };
  const answer = await askServer(source, noVersion, bounds);
  // Nobody asked whether it changed.
  if (answer === null) throw new Error('it answered 304');
  return asSource(answer);
}

/** Reads a supergraph from a URL where it is another one than what is known: `null` where it is not. */
export async function readChanged(
  url: string,
  known: SourceVersion,
  bounds: SourceBounds,
  stop: AbortSignal,
): Promise<SupergraphSource | null> {
  const answer = await askServer(url, known, bounds, stop);
  return answer && asSource(answer);
}

/** Reads a supergraph from a file. */
export async function readSupergraphFile(path: string, { maxBytes }: SourceBounds): Promise<string> {
  return checked(await textUpTo(maxBytes, createReadStream(path)));
}

function asSource({ text, ...version }: ServerAnswer): SupergraphSource {
  return { ...version, sdl: checked(text) };
}

/** What is so surely no supergraph that it is not a new one, but a source that fails for the moment. */
function checked(text: string): string {
  if (text.trim() === '') throw new Error('it is empty');
  if (text.trimStart().startsWith('<')) throw new Error('it is a page (HTML or XML), and no GraphQL');
  return text;
}
