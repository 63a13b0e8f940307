import { isSource, type Source } from '../source.ts';
import { JsonText } from '../text/json-text.ts';

/**
 * Merges an answer into an object of the result. The answer is given away: its objects become part of the result.
 *
 * What is there is kept where the answer says `null`. A `__typename` is replaced only while it names an interface (as a
 * subgraph with `@interfaceObject` answers it): nothing is more exact than an object type.
 */
export function mergeInto(target: Source, answer: Source, objectTypes: ReadonlySet<unknown>): void {
  for (const key in answer) {
    const value = answer[key];
    const existing = target[key];
    if (existing === undefined || existing === null) target[key] = value;
    else if (value === null) continue;
    else if (typeof value === 'object') mergeValue(existing, value, objectTypes);
    else if (key !== '__typename' || !objectTypes.has(existing)) target[key] = value;
  }
}

function mergeValue(existing: unknown, value: unknown, objectTypes: ReadonlySet<unknown>): void {
  if (isSource(existing) && isSource(value)) mergeInto(existing, value, objectTypes);
  else if (Array.isArray(existing) && Array.isArray(value)) mergeList(existing, value, objectTypes);
}

function mergeList(existing: unknown[], values: readonly unknown[], objectTypes: ReadonlySet<unknown>): void {
  for (const [index, value] of values.entries()) {
    if (existing[index] === undefined || existing[index] === null) existing[index] = value;
    else mergeValue(existing[index], value, objectTypes);
  }
}

/** A copy that shares no object with the original: for an entity that stands at several places of the result. */
export function copyOf(source: Source): Source {
  const copy: Source = {};
  for (const key in source) copy[key] = copyOfValue(source[key]);
  return copy;
}

function copyOfValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOfValue);
  // Never changed, and never merged with anything: one fetch alone brings it.
  if (value instanceof JsonText) return value;
  return isSource(value) ? copyOf(value) : value;
}
