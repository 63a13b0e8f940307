import { GraphQLError, Lexer, parse, Source, TokenKind, type DocumentNode, type Token } from 'graphql';
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

/**
 * Reads a document that may be run. Throws a `Refusal` for one that is larger than the limits, and answers `null` for what cannot
 * be parsed: the pipeline says where that is.
 */
export type ReadDocument = (source: string) => DocumentNode | null;

/**
 * Reads documents before anything else looks at them: validation itself takes quadratic time on some, and recursion on deep ones
 * ends the stack.
 */
export function createReadDocument(limits: OperationLimits): ReadDocument {
  return (text) => {
    const source = new Source(text);
    try {
      const document = parse(source, { lexer: new BoundedLexer(source, limits) });
      checkMeasures(measure(document), limits);
      return document;
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      // It ended where it is wrong, and what comes after may be beyond the limits.
      readToItsEnd(new BoundedLexer(source, limits));
      return null;
    }
  };
}

/** What is no token, either, is told by others, too. */
function readToItsEnd(lexer: Lexer): void {
  try {
    while (lexer.advance().kind !== TokenKind.EOF);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
  }
}

/**
 * Counts while the parser reads. The parser calls itself for every bracket inside a bracket: a selection, its arguments and some
 * nested input objects all fit into the room above the depth limit.
 */
class BoundedLexer extends Lexer {
  private readonly maxTokens: number;
  private readonly maxNesting: number;
  private tokens = 0;
  private nesting = 0;

  constructor(source: Source, { maxTokens, maxDepth }: OperationLimits) {
    super(source);
    this.maxTokens = maxTokens;
    this.maxNesting = maxDepth * 2 + 100;
  }

  override advance(): Token {
    const token = super.advance();
    if (token.kind === TokenKind.EOF) return token;
    if (++this.tokens > this.maxTokens)
      throw exceeded('tokens', `more than ${this.maxTokens}`, this.maxTokens);
    this.nesting += nestingChange.get(token.kind) ?? 0;
    if (this.nesting > this.maxNesting)
      throw exceeded('nesting of brackets', `more than ${this.maxNesting}`, this.maxNesting);
    return token;
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
