import type { Documents } from './documents.ts';

/** Resolves the operation of a GET, whose parameters stand in the address. */
export function resolveInSearch(documents: Documents, search: string): string {
  const given = new URLSearchParams(search);
  const asked = {
    query: given.get('query'),
    documentId: given.get('documentId'),
    extensions: jsonIn(given.get('extensions')),
  };
  const resolved = documents.resolve(asked);
  if (resolved === asked) return search;
  given.set('query', String(resolved['query']));
  given.delete('documentId');
  if (resolved['extensions'] !== undefined) given.set('extensions', JSON.stringify(resolved['extensions']));
  return `?${given.toString()}`;
}

/** What is no JSON is told by the pipeline. */
function jsonIn(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
