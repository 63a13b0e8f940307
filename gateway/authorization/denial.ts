import { errorCodes } from '../../schema/error-codes.ts';
import type { Rule } from './rule.ts';

/** Why something is denied, in words that follow its coordinate. */
export interface Denial {
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  readonly reason: string;
}

/** What a client is told of rules that were not met: scopes by name, as a client asks for them itself; policies not. */
export function denialOf(missed: readonly Rule[], isSomebody: boolean): Denial {
  if (!isSomebody) {
    return { code: errorCodes.UNAUTHENTICATED, reason: 'is for authenticated viewers only.' };
  }
  const scopes = missed.flatMap((rule) => (rule.kind === 'scopes' ? describe(rule.anyOf) : []));
  const needs = scopes.length > 0 ? `: it needs the scopes ${scopes.join(', and ')}` : '';
  return { code: errorCodes.FORBIDDEN, reason: `is not allowed to this viewer${needs}.` };
}

function describe(anyOf: readonly (readonly string[])[]): string[] {
  const [first] = anyOf;
  if (!first) return [];
  const alternatives = anyOf.map((names) => names.join(' and '));
  return [alternatives.length > 1 ? `(${alternatives.join(') or (')})` : first.join(' and ')];
}
