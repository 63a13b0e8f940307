import { END, FLOAT, INT, NAME, ODD, SPREAD, STRING, Tokens } from './tokens.ts';

/** How one query is spelled. */
export interface Spelling {
  /**
   * What it says: the same for all documents that differ in nothing but white space, commas and comments, the name of the
   * operation, and which names their aliases are. Where there are names to leave out it is no document any more.
   */
  readonly canonical: string;
  /** Its aliases, in the order in which each of them first comes. */
  readonly aliases: readonly string[];
  readonly operationName: string | null;
}

const PAREN_L = 0x28;
const PAREN_R = 0x29;
const COLON = 0x3a;
const AT = 0x40;
const BRACE_L = 0x7b;
const BRACE_R = 0x7d;

/** Stands for a name that is left out. No token begins with it. */
const LEFT_OUT = '%';

/** Where in a definition a token stands that is in no brackets. */
const BETWEEN = 0;
const AFTER_QUERY = 1;
const IN_HEADER = 2;

/**
 * Reads the spelling of a document with one query, in one pass over its text; `null` for any other document. Documents of the
 * same canonical text have the same tokens, but for a one-to-one exchange of their aliases and the operation's name, so the one
 * is valid where the other is, and they are answered the same in their own names.
 *
 * Nothing is checked here that does not concern this: it is only of use beside a document that is known to be valid.
 */
export function readSpelling(source: string): Spelling | null {
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
  private operations = 0;
  private operationName: string | null = null;
  /** The number of each alias. */
  private readonly aliases = new Map<string, number>();
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
    return { canonical: this.canonical, aliases, operationName: this.operationName };
  }

  /** False where this is no query. */
  private take(kind: number): boolean {
    if (kind === NAME && this.parens === 0)
      return this.braces > 0 ? this.takeSelected() : this.takeInHeader();
    if (kind === PAREN_L) this.parens++;
    else if (kind === PAREN_R) this.parens--;
    else if (this.parens === 0 && kind === BRACE_L) this.open();
    else if (this.parens === 0 && kind === BRACE_R) this.close();
    this.keep(kind);
    return this.parens >= 0 && this.braces >= 0;
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
      const number = this.aliases.get(name) ?? this.aliases.size;
      this.aliases.set(name, number);
      this.leaveOut(`${LEFT_OUT}${number}`);
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

/** What would run together with its neighbour. */
function isWord(kind: number): boolean {
  return kind === NAME || kind === INT || kind === FLOAT || kind === STRING;
}
