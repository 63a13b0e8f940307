import { Lexer, parse, Source, TokenKind, visit, type Token, type ValueNode } from 'graphql';
import { dice, type Dice } from '../../execute/dice.ts';

/** The tokens of a document, as graphql-js reads them. Throws where it cannot. */
export function tokensOf(source: string): Token[] {
  const lexer = new Lexer(new Source(source));
  const tokens: Token[] = [];
  while (lexer.advance().kind !== TokenKind.EOF) tokens.push(lexer.token);
  return tokens;
}

/**
 * The same document with other aliases and other literals in arguments, one to one, another name of its operation, and everything
 * else between its tokens.
 */
export function respell(source: string, seed: number): string {
  const roll = dice(seed);
  const instead = new Map([...otherNames(source, roll), ...otherLiterals(source, roll)]);
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

const ofOtherWording: Readonly<Record<string, readonly ((number: number) => string)[]>> = {
  IntValue: [(number) => `${number}`, (number) => `-${number + 1}`],
  FloatValue: [(number) => `${number}.50`, (number) => `${number}e-1`],
  StringValue: [
    (number) => `"${number}"`,
    (number) => `"\\u00e9 \\" {%s0${number}"`,
    (number) => `"é\t\\u{1F600}${number}"`,
  ],
};

/** By where each literal stands. */
function otherLiterals(source: string, roll: Dice): ReadonlyMap<number, string> {
  const chosen = new Map<string, string>();
  const instead = new Map<number, string>();
  const replace = ({ kind, loc }: ValueNode) => {
    if (!loc) return;
    const text = source.slice(loc.start, loc.end);
    let other = chosen.get(text);
    while (other === undefined) {
      const fresh = roll.pick(ofOtherWording[kind] ?? [])(roll.int(1000));
      if (![...chosen.values()].includes(fresh)) other = fresh;
    }
    chosen.set(text, other);
    instead.set(loc.start, other);
  };
  const stay = () => false;
  const values = { IntValue: replace, FloatValue: replace, StringValue: replace };
  visit(parse(source), { ...values, Directive: stay, VariableDefinition: stay });
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
