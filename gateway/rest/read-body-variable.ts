import type { IncomingMessage } from 'node:http';
import { coerceInputValue } from 'graphql';
import { readJsonBody } from '../http/read-body.ts';
import type { CompiledFace } from './compile-faces.ts';
import { Problem, type ProblemDetail } from './problem.ts';

const MOST_TOLD = 20;

/** Reads the JSON body, and checks it against the type of the variable that it becomes. All that is wrong is told together. */
export async function readBodyVariable(
  { body }: CompiledFace,
  request: IncomingMessage,
  maxBytes: number,
): Promise<Record<string, unknown>> {
  if (body === null) return {};
  const value = await readJsonBody(request, maxBytes);
  const errors: ProblemDetail[] = [];
  coerceInputValue(value, body.type, (path, _value, { message }) => {
    if (errors.length < MOST_TOLD) errors.push({ detail: message, pointer: pointerTo(path) });
  });
  if (errors.length === 0) return { [body.variable]: value };
  const detail = errors.length === 1 ? (errors[0]?.detail ?? '') : `The body has ${errors.length} mistakes.`;
  throw new Problem('unprocessable', detail, { code: 'BAD_USER_INPUT', errors });
}

/** A JSON pointer as a URI fragment (RFC 6901, section 6). */
export function pointerTo(path: readonly (string | number)[]): string {
  const parts = path.map(
    (part) => `/${encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))}`,
  );
  return `#${parts.join('')}`;
}
