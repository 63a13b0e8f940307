import type { FormattedExecutionResult } from 'graphql';
import type { SharedData } from '../execute/single-flight.ts';

/** Writes a result as JSON; what several requests have in common is written once. */
export function createStringify(shared: SharedData): (result: FormattedExecutionResult) => string {
  const written = new WeakMap<object, string>();
  return (result) => {
    const { data, errors, extensions } = result;
    const isShared = data && shared.has(data) && errors === undefined && extensions === undefined;
    if (!isShared) return toJson(result);
    const text = written.get(data) ?? toJson(result);
    written.set(data, text);
    return text;
  };
}

/** With a line's end, for those who read answers in a terminal. */
function toJson(result: FormattedExecutionResult): string {
  return `${JSON.stringify(result)}\n`;
}
