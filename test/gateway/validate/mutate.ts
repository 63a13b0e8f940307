import { Lexer, Source, TokenKind } from 'graphql';
import type { Dice } from '../execute/dice.ts';

/** A document with a few of its tokens replaced, left out, or copied elsewhere: mostly one mistake away from the document. */
export function mutated(source: string, roll: Dice, others: readonly string[]): string {
  let tokens = tokensOf(source);
  const count = 1 + roll.int(2);
  for (let done = 0; done < count; done++) tokens = changed(tokens, roll, others);
  return tokens.join(' ');
}

function changed(tokens: readonly string[], roll: Dice, others: readonly string[]): string[] {
  if (tokens.length === 0) return [...others];
  const at = roll.int(tokens.length);
  const other = roll.chance(0.5) ? roll.pick(tokens) : roll.pick(others);
  switch (roll.int(5)) {
    case 0:
    case 1:
      return tokens.with(at, other);
    case 2:
      return tokens.toSpliced(at, balanced(tokens, at));
    case 3:
      return tokens.toSpliced(at, 0, other);
    default: {
      const from = roll.int(tokens.length);
      return tokens.toSpliced(at, 0, ...tokens.slice(from, from + balanced(tokens, from)));
    }
  }
}

/** How many tokens make a whole from here: all up to the next one outside of brackets that a whole can end before. */
function balanced(tokens: readonly string[], from: number): number {
  let depth = 0;
  for (let length = 0; from + length < tokens.length; length++) {
    const token = tokens[from + length] ?? '';
    if ('}])'.includes(token)) depth--;
    if (depth < 0) return Math.max(1, length);
    if ('{[('.includes(token)) depth++;
    else if (depth === 0 && length > 0 && /^[a-z}\])]/.test(token))
      return length + (/^[a-z]/.test(token) ? 0 : 1);
  }
  return 1;
}

function tokensOf(source: string): string[] {
  const lexer = new Lexer(new Source(source));
  const tokens: string[] = [];
  while (lexer.advance().kind !== TokenKind.EOF) {
    tokens.push(source.slice(lexer.token.start, lexer.token.end));
  }
  return tokens;
}
