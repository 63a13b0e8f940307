import type { Source } from '../source.ts';
import { JsonText } from './json-text.ts';

/** Makes values of all texts in a source and below it, in its own place: for who has to look at every field. */
export function textsAsValues(value: unknown): void {
  if (Array.isArray(value)) for (const item of value) textsAsValues(item);
  else if (typeof value === 'object' && value !== null) membersAsValues(value as Source);
}

function membersAsValues(source: Source): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    // Its first field has the same key, and takes its place.
    if (value instanceof JsonText) Object.assign(source, JSON.parse(`{${String(value)}}`));
    else textsAsValues(value);
  }
}
