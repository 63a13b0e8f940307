import { Lexer, parse, Source, TokenKind, visit, type Token } from 'graphql';
import { dice, type Dice } from '../../execute/dice.ts';

/** The tokens of a document, as graphql-js reads them. Throws where it cannot. */
export function tokensOf(source: string): Token[] {
  const lexer = new Lexer(new Source(source));
  const tokens: Token[] = [];
  while (lexer.advance().kind !== TokenKind.EOF) tokens.push(lexer.token);
  return tokens;
}

/** The same document with other aliases, one to one, another name of its operation, and everything else between its tokens. */
export function respell(source: string, seed: number): string {
  const roll = dice(seed);
  const instead = otherNames(source, roll);
  return respace(
    tokensOf(source).map(({ start, end }) => instead.get(start) ?? source.slice(start, end)),
    roll,
  );
}

/** By where each name stands. */
function otherNames(source: string, roll: Dice): ReadonlyMap<number, string> {
  const taken = new Set(tokensOf(source).map(({ value }) => value));
  const chosen = new Map<string, string>();
  const fresh = (name: string): string => {
    const known = chosen.get(name);
    if (known !== undefined) return known;
    let other: string;
    do other = `${roll.pick(['a', 'Z', '_', '__proto', 'x9_', 'on', 'query'])}${roll.int(1000)}`;
    while (taken.has(other));
    taken.add(other);
    chosen.set(name, other);
    return other;
  };
  const instead = new Map<number, string>();
  visit(parse(source), {
    Field({ alias }) {
      if (alias?.loc) instead.set(alias.loc.start, fresh(alias.value));
    },
    OperationDefinition({ name }) {
      if (name?.loc) instead.set(name.loc.start, `Named${roll.int(1000)}`);
    },
  });
  return instead;
}

const spaces = [' ', ',', '\n', '\t', '\r\n', '\r', ' , ', '\uFEFF ', '# } { "\n', ' #é…\r\n'];

/** Writes tokens one after the other, with all that may stand between them. */
export function respace(tokens: readonly string[], roll: Dice): string {
  let text = roll.chance(0.3) ? roll.pick(spaces) : '';
  for (const [index, token] of tokens.entries()) {
    const isNeeded = /[\w"]$/.test(token) && /^[-\w"]/.test(tokens[index + 1] ?? '');
    text += token + (isNeeded || roll.chance(0.4) ? roll.pick(spaces) : '');
  }
  return text;
}
