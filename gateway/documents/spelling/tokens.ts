/** Punctuators are of the kind of their own character code; these are all others. */
export const END = 0;
export const NAME = 1;
export const INT = 2;
export const FLOAT = 3;
export const STRING = 4;
export const SPREAD = 5;
/** What cannot be read here: what is no token of a query, and block strings. */
export const ODD = 6;

const IGNORED = 1;
const PUNCTUATOR = 2;
const LETTER = 3;
const DIGIT = 4;

/** What each ASCII character begins. What is not in it begins nothing. */
const classes = new Uint8Array(128);
for (const ignored of '\t\n\r ,') classes[ignored.charCodeAt(0)] = IGNORED;
for (const punctuator of '!$():=@[]{}') classes[punctuator.charCodeAt(0)] = PUNCTUATOR;
for (let code = 0x41; code <= 0x5a; code++) classes[code] = classes[code + 0x20] = LETTER;
classes['_'.charCodeAt(0)] = LETTER;
for (let code = 0x30; code <= 0x39; code++) classes[code] = DIGIT;

const BYTE_ORDER_MARK = 0xfeff;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const HASH = 0x23;
const PLUS = 0x2b;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const CAPITAL_E = 0x45;
const BACKSLASH = 0x5c;
const SMALL_E = 0x65;

/**
 * The tokens of a document (https://spec.graphql.org/October2021/#sec-Language.Source-Text), one after the other and without
 * an object for each: this is the lexical grammar of queries, and what is not plainly a token of it is odd.
 */
export class Tokens {
  /** Where the token stands that was read last. */
  start = 0;
  end = 0;
  private readonly source: string;
  /** Everything before it was looked at. */
  private position = 0;

  constructor(source: string) {
    this.source = source;
  }

  /** Reads the next token: its kind. */
  next(): number {
    const start = this.skipIgnored();
    this.start = start;
    this.end = start + 1;
    const kind = this.read(this.codeAt(start));
    this.position = this.end;
    return kind;
  }

  /** The text of the token. */
  text(): string {
    return this.source.slice(this.start, this.end);
  }

  /** Whether this character is the next one that is not ignored. */
  isBefore(code: number): boolean {
    return this.codeAt(this.skipIgnored()) === code;
  }

  private read(code: number): number {
    switch (classOf(code)) {
      case PUNCTUATOR:
        return code;
      case LETTER:
        return this.name();
      case DIGIT:
        return this.number();
      default:
        return this.other(code);
    }
  }

  private codeAt(position: number): number {
    return position < this.source.length ? this.source.charCodeAt(position) : -1;
  }

  /** Goes to where the next token begins. */
  private skipIgnored(): number {
    let { position } = this;
    for (; ; position++) {
      const code = this.codeAt(position);
      if (code === HASH) position = this.endOfComment(position) - 1;
      else if (classOf(code) !== IGNORED && code !== BYTE_ORDER_MARK) break;
    }
    this.position = position;
    return position;
  }

  private endOfComment(start: number): number {
    for (let position = start; ; position++) {
      const code = this.codeAt(position);
      if (code === LINE_FEED || code === CARRIAGE_RETURN || code < 0 || isSurrogate(code)) return position;
    }
  }

  private name(): number {
    let position = this.start + 1;
    while (classOf(this.codeAt(position)) >= LETTER) position++;
    this.end = position;
    return NAME;
  }

  private other(code: number): number {
    if (code < 0) return END;
    if (code === QUOTE) return this.string();
    if (code === MINUS) return this.number();
    const { start } = this;
    const isSpread = code === POINT && this.codeAt(start + 1) === POINT && this.codeAt(start + 2) === POINT;
    if (!isSpread) return ODD;
    this.end = start + 3;
    return SPREAD;
  }

  /** https://spec.graphql.org/October2021/#sec-Float-Value */
  private number(): number {
    const { start } = this;
    const first = this.codeAt(start) === MINUS ? start + 1 : start;
    let position = this.digits(first);
    if (position > first + 1 && this.codeAt(first) === ZERO) return ODD;
    const endOfInt = position;
    if (position > first && this.codeAt(position) === POINT) position = this.digits(position + 1, position);
    if (position > first && isExponent(this.codeAt(position))) {
      const sign = this.codeAt(position + 1);
      position = this.digits(position + (sign === PLUS || sign === MINUS ? 2 : 1), position);
    }
    const after = this.codeAt(position);
    if (position === first || after === POINT || classOf(after) === LETTER) return ODD;
    this.end = position;
    return position === endOfInt ? INT : FLOAT;
  }

  /** Where the digits from here on end; `without` where there is none. */
  private digits(from: number, without = from): number {
    let position = from;
    while (classOf(this.codeAt(position)) === DIGIT) position++;
    return position === from ? without : position;
  }

  private string(): number {
    const { start } = this;
    if (this.codeAt(start + 1) === QUOTE && this.codeAt(start + 2) === QUOTE) return ODD;
    for (let position = start + 1; ; position++) {
      const code = this.codeAt(position);
      if (code === QUOTE) {
        this.end = position + 1;
        return STRING;
      }
      if (code === BACKSLASH) position++;
      if (code < 0 || code === LINE_FEED || code === CARRIAGE_RETURN) return ODD;
    }
  }
}

function classOf(code: number): number {
  return code >= 0 && code < 128 ? (classes[code] ?? 0) : 0;
}

function isExponent(code: number): boolean {
  return code === SMALL_E || code === CAPITAL_E;
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
