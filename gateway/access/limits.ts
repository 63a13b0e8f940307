import { GraphQLError, Lexer, parse, Source, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { readSpelling } from '../documents/spelling/read-spelling.ts';
import type { Measures } from './measure.ts';
import { measure } from './measure.ts';
import { Refusal } from './refusal.ts';

/** How large an operation may be. */
export interface OperationLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxFields: number;
}

/** Throws a `Refusal` for a document that is larger than the limits. What cannot be parsed is left to others. */
export type CheckLimits = (source: string) => void;

const DOCUMENTS_KEPT = 2000;
/** How long all remembered texts may be together. */
const CHARACTERS_KEPT = 2_000_000;
const LONGEST_KEPT = 20_000;

/**
 * Checks a document before anything else looks at it: validation itself takes quadratic time on some documents, and
 * recursion on deep ones ends the stack. A document that passed is remembered by its text and not looked at again, nor is one
 * that is only spelled otherwise: it has the same tokens in the same places.
 */
export function createCheckLimits(limits: OperationLimits): CheckLimits {
  const passed = new LRUCache<string, true>({
    max: DOCUMENTS_KEPT,
    maxSize: CHARACTERS_KEPT,
    sizeCalculation: (_, source) => Math.max(1, source.length),
  });
  const note = (text: string) => {
    if (text.length <= LONGEST_KEPT) passed.set(text, true);
  };
  return (source) => {
    if (passed.get(source) !== undefined) return;
    // A canonical text is the same document, or none at all: among the texts of documents it stands for no other.
    const canonical = readSpelling(source)?.canonical;
    const isPassed = canonical !== undefined && passed.get(canonical) !== undefined;
    if (!isPassed && !isWithin(source, limits)) return;
    note(source);
    if (canonical !== undefined && !isPassed) note(canonical);
  };
}

/** False for what is no document: a syntax error is told by the pipeline, which says where it is. */
function isWithin(source: string, limits: OperationLimits): boolean {
  try {
    checkTokens(source, limits);
    checkMeasures(measure(parse(source, { noLocation: true })), limits);
    return true;
  } catch (error) {
    if (error instanceof GraphQLError) return false;
    throw error;
  }
}

/**
 * The parser calls itself for every bracket inside a bracket, so they are counted before it starts: a selection, its
 * arguments and some nested input objects all fit into the room above the depth limit.
 */
function checkTokens(source: string, { maxTokens, maxDepth }: OperationLimits): void {
  const maxNesting = maxDepth * 2 + 100;
  const lexer = new Lexer(new Source(source));
  let nesting = 0;
  for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens++) {
    if (tokens > maxTokens) throw exceeded('tokens', `more than ${maxTokens}`, maxTokens);
    nesting += nestingChange.get(lexer.token.kind) ?? 0;
    if (nesting > maxNesting) throw exceeded('nesting of brackets', `more than ${maxNesting}`, maxNesting);
  }
}

const nestingChange: ReadonlyMap<TokenKind, number> = new Map([
  [TokenKind.BRACE_L, 1],
  [TokenKind.BRACKET_L, 1],
  [TokenKind.PAREN_L, 1],
  [TokenKind.BRACE_R, -1],
  [TokenKind.BRACKET_R, -1],
  [TokenKind.PAREN_R, -1],
]);

function checkMeasures(found: Measures, limits: OperationLimits): void {
  const pairs: readonly (readonly [string, number, number])[] = [
    ['depth', found.depth, limits.maxDepth],
    ['aliases', found.aliases, limits.maxAliases],
    ['root fields', found.rootFields, limits.maxRootFields],
    ['fields', found.fields, limits.maxFields],
  ];
  for (const [name, measured, limit] of pairs) {
    if (measured > limit) throw exceeded(name, String(measured), limit);
  }
}

function exceeded(name: string, measured: string, limit: number): Refusal {
  const message = `The operation is too large: ${name} ${measured}, where the limit is ${limit}.`;
  return new Refusal('OPERATION_LIMIT_EXCEEDED', message, { status: 400 });
}
