import { END, FLOAT, INT, NAME, ODD, SPREAD, STRING, Tokens } from './tokens.ts';

/** How one query is spelled. */
export interface Spelling {
  /**
   * What it says: the same for all documents that differ in nothing but white space, commas and comments, the name of the
   * operation, what their aliases are called, and the numbers and strings in arguments of fields. Where there is something to
   * leave out it is no document any more.
   */
  readonly canonical: string;
  /** Its aliases, in the order in which each of them first comes. */
  readonly aliases: readonly string[];
  /** The numbers and strings in arguments of fields as they are written, in the order in which each of them first comes. */
  readonly literals: readonly string[];
  readonly operationName: string | null;
}

const PAREN_L = 0x28;
const PAREN_R = 0x29;
const COLON = 0x3a;
const AT = 0x40;
const BRACE_L = 0x7b;
const BRACE_R = 0x7d;

/** What is longer is rare, or no honest query. */
const LONGEST = 20_000;

/** Stands for what is left out. No token begins with it. */
const LEFT_OUT = '%';
/** Which literals are valid in a place is a matter of their kind. */
const LITERALS: ReadonlyMap<number, string> = new Map([
  [INT, `${LEFT_OUT}i`],
  [FLOAT, `${LEFT_OUT}f`],
  [STRING, `${LEFT_OUT}s`],
]);

/** Where in a definition a token stands that is in no brackets. */
const BETWEEN = 0;
const AFTER_QUERY = 1;
const IN_HEADER = 2;

/**
 * Reads the spelling of a document with one query, in one pass over its text; `null` for any other document. Documents of the
 * same canonical text have the same tokens, but for a one-to-one exchange of their aliases, one of their literals, and the name of
 * the operation. Where the literals are the same, too, the one is valid where the other is, and they are answered the same, each
 * in its own names.
 *
 * Nothing is checked here that does not concern this: it is only of use beside a document that is known to be valid.
 */
export function readSpelling(source: string): Spelling | null {
  if (source.length > LONGEST) return null;
  if (last?.source !== source) last = { source, spelling: new SpellingReader(source).read() };
  return last.spelling;
}

/** A request's text is looked at by several, one right after the other. */
let last: { readonly source: string; readonly spelling: Spelling | null } | null = null;

class SpellingReader {
  private readonly source: string;
  private readonly tokens: Tokens;
  private canonical = '';
  /** What of the source comes next in the canonical text, as it stands. */
  private from = 0;
  private to = 0;
  /** The kind of the token before. */
  private before = END;
  /** Open brackets: those of selections, and those of arguments and variables. */
  private braces = 0;
  private parens = 0;
  private place = BETWEEN;
  /** Whether the name before the parentheses is that of a directive. */
  private isDirective = false;
  private operations = 0;
  private operationName: string | null = null;
  /** The number of each alias, and of each literal. */
  private readonly aliases = new Map<string, number>();
  private readonly literals = new Map<string, number>();
  /** All names that may be the response key of a field without an alias, and some more. */
  private readonly plain = new Set<string>();

  constructor(source: string) {
    this.source = source;
    this.tokens = new Tokens(source);
  }

  read(): Spelling | null {
    for (;;) {
      const kind = this.tokens.next();
      if (kind === END) return this.whole();
      if (kind === ODD || !this.take(kind)) return null;
      this.before = kind;
    }
  }

  private whole(): Spelling | null {
    const isQuery = this.operations === 1 && this.place === BETWEEN && this.braces + this.parens === 0;
    if (!isQuery) return null;
    const aliases = [...this.aliases.keys()];
    // Under an alias that is also a field's name the two are merged, or clash: under another alias they would not.
    if (aliases.some((alias) => this.plain.has(alias))) return null;
    this.flush();
    const { canonical, operationName } = this;
    return { canonical, aliases, literals: [...this.literals.keys()], operationName };
  }

  /** False where this is no query. */
  private take(kind: number): boolean {
    if (this.parens > 0) this.takeInParens(kind);
    else if (kind === NAME) return this.takeName();
    else {
      if (kind === PAREN_L) this.parens++;
      else if (kind === PAREN_R) return false;
      else if (kind === BRACE_L) this.open();
      else if (kind === BRACE_R) this.close();
      this.keep(kind);
    }
    return this.braces >= 0;
  }

  /** Arguments, or variables. */
  private takeInParens(kind: number): void {
    if (kind === PAREN_L) this.parens++;
    else if (kind === PAREN_R) this.parens--;
    const literal = this.braces > 0 && !this.isDirective ? LITERALS.get(kind) : undefined;
    if (literal === undefined) this.keep(kind);
    else this.leaveOut(`${literal}${numberOf(this.literals, this.tokens.text())}`);
  }

  private takeName(): boolean {
    this.isDirective = this.before === AT;
    return this.braces > 0 ? this.takeSelected() : this.takeInHeader();
  }

  private open(): void {
    if (this.braces === 0) {
      if (this.place === BETWEEN) this.operations++;
      this.place = IN_HEADER;
    }
    this.braces++;
  }

  private close(): void {
    this.braces--;
    if (this.braces === 0) this.place = BETWEEN;
  }

  /** A name among selections: an alias, or something that stays. */
  private takeSelected(): boolean {
    const name = this.tokens.text();
    // An introspection field is answered from its own text.
    if (name === '__schema' || name === '__type') return false;
    if (this.tokens.isBefore(COLON)) {
      this.leaveOut(`${LEFT_OUT}${numberOf(this.aliases, name)}`);
    } else {
      const isResponseKey = this.before !== COLON && this.before !== AT && this.before !== SPREAD;
      if (isResponseKey) this.plain.add(name);
      this.keep(NAME);
    }
    return true;
  }

  private takeInHeader(): boolean {
    const { place } = this;
    const name = this.tokens.text();
    if (place === BETWEEN) {
      const isQuery = name === 'query';
      if (!isQuery && name !== 'fragment') return false;
      if (isQuery) this.operations++;
      this.place = isQuery ? AFTER_QUERY : IN_HEADER;
    } else this.place = IN_HEADER;
    if (place === AFTER_QUERY && this.before === NAME) {
      this.operationName = name;
      this.leaveOut(LEFT_OUT);
    } else this.keep(NAME);
    return true;
  }

  /** The token stands in the canonical text as in the source. */
  private keep(kind: number): void {
    const { start, end } = this.tokens;
    const needsSpace = (isWord(kind) || kind === SPREAD) && isWord(this.before);
    if (start !== this.to || needsSpace) {
      this.flush();
      if (needsSpace) this.canonical += ' ';
      this.from = start;
    }
    this.to = end;
  }

  private leaveOut(instead: string): void {
    this.flush();
    this.canonical += isWord(this.before) ? ` ${instead}` : instead;
    this.from = this.to = this.tokens.end;
  }

  private flush(): void {
    if (this.to > this.from) this.canonical += this.source.slice(this.from, this.to);
    this.from = this.to;
  }
}

/** The same for the same text. */
function numberOf(numbers: Map<string, number>, text: string): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}

/** What would run together with its neighbour. */
function isWord(kind: number): boolean {
  return kind === NAME || kind === INT || kind === FLOAT || kind === STRING;
}
