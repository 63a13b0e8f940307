import { readFileSync } from 'node:fs';

/** The text of a stored operation. */
export function storedOperation(name: string): string {
  return readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');
}
