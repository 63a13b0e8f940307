import { asciiBytes, type AsciiBytes } from './ascii-bytes.ts';
import {
  SPACE,
  QUOTE,
  COMMA,
  MINUS,
  POINT,
  ZERO,
  COLON,
  OPEN_LIST,
  BACKSLASH,
  CLOSE_LIST,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  FIRST_BEYOND_ASCII,
  SMALL_U,
} from './characters.ts';

const NULL = asciiBytes('null');
const TRUE = asciiBytes('true');
const FALSE = asciiBytes('false');

/** Any integer of so many digits is an `Int` of GraphQL, and exact. */
const MOST_INT_DIGITS = 9;
/** A decimal number of so many digits is finite. */
const MOST_DIGITS = 30;

/** 1 where a byte stands for itself in a JSON string, and is ASCII. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= SPACE && byte < FIRST_BEYOND_ASCII && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);
/** 1 where a byte may follow a backslash, but for `u`. */
const ESCAPED = Uint8Array.from({ length: 256 }, (_, byte) =>
  '"\\/bfnrt'.includes(String.fromCharCode(byte)) ? 1 : 0,
);
const IS_DIGIT = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= ZERO && byte < ZERO + 10 ? 1 : 0));
const IS_HEX = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[0-9a-fA-F]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/**
 * Goes through JSON without making anything of it. Each method moves past what it is named after (RFC 8259), and answers whether
 * it was there; where it was not, the place is left anywhere. White space between tokens is not taken: machines write none.
 */
export class JsonScan {
  readonly bytes: Buffer;
  readonly end: number;
  at: number;
  /** Whether every string so far was ASCII, and whether the last one had an escape. */
  isAscii = true;
  hasEscape = false;

  constructor(bytes: Buffer, from: number, end: number) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** One ASCII character. */
  char(code: number): boolean {
    return this.bytes[this.at++] === code;
  }

  /** Just this text. */
  text(expected: AsciiBytes): boolean {
    const { bytes, at } = this;
    const { length } = expected;
    for (let index = 0; index < length; index++) if (bytes[at + index] !== expected[index]) return false;
    this.at = at + length;
    return true;
  }

  null(): boolean {
    return this.text(NULL);
  }

  boolean(): boolean {
    return this.text(TRUE) || this.text(FALSE);
  }

  string(): boolean {
    const { bytes, end } = this;
    let at = this.at;
    if (bytes[at++] !== QUOTE) return false;
    this.hasEscape = false;
    for (;;) {
      while (PLAIN[bytes[at] ?? 0] === 1) at++;
      const byte = at < end ? bytes[at] : undefined;
      if (byte === QUOTE) {
        this.at = at + 1;
        return true;
      }
      if (byte === undefined || byte < SPACE) return false;
      if (byte === BACKSLASH) {
        this.hasEscape = true;
        const length = this.#escapeLength(at);
        if (length === 0) return false;
        at += length;
      } else {
        this.isAscii = false;
        at++;
      }
    }
  }

  /** 0 where it is none. */
  #escapeLength(at: number): number {
    const { bytes } = this;
    if (ESCAPED[bytes[at + 1] ?? 0] === 1) return 2;
    if (bytes[at + 1] !== SMALL_U) return 0;
    for (let index = 2; index < 6; index++) if (IS_HEX[bytes[at + index] ?? 0] !== 1) return 0;
    return 6;
  }

  /** A number that is an `Int`. Those of ten digits are left out, and so is a negative zero. */
  int(): boolean {
    const digits = this.#integer();
    return digits > 0 && digits <= MOST_INT_DIGITS;
  }

  /** A number that is finite: those with an exponent, or of a great many digits, are left out, and so are those from -1 to -0. */
  number(): boolean {
    const { bytes } = this;
    const digits = this.#integer();
    if (digits === 0 || digits > MOST_DIGITS) return false;
    if (bytes[this.at] !== POINT) return true;
    this.at++;
    const decimals = this.#digits();
    return decimals > 0 && decimals <= MOST_DIGITS;
  }

  /** Answers the number of its digits, 0 where it is no number. */
  #integer(): number {
    const { bytes } = this;
    const isNegative = bytes[this.at] === MINUS;
    if (isNegative) this.at++;
    const first = bytes[this.at];
    const digits = this.#digits();
    return first === ZERO && (isNegative || digits > 1) ? 0 : digits;
  }

  #digits(): number {
    const { bytes } = this;
    const from = this.at;
    while (IS_DIGIT[bytes[this.at] ?? 0] === 1) this.at++;
    return this.at - from;
  }

  /** Anything at all up to where it ends. What is inside brackets is JSON only if it can be parsed. */
  value(): boolean {
    let depth = 0;
    do {
      const byte = this.at < this.end ? this.bytes[this.at] : undefined;
      switch (byte) {
        case undefined:
          return false;
        case QUOTE:
          if (!this.string()) return false;
          break;
        case OPEN_OBJECT:
        case OPEN_LIST:
          depth++;
          this.at++;
          break;
        case CLOSE_OBJECT:
        case CLOSE_LIST:
          depth--;
          this.at++;
          break;
        case COMMA:
        case COLON:
          if (depth === 0) return false;
          this.at++;
          break;
        default:
          this.#word();
      }
    } while (depth > 0);
    return depth === 0;
  }

  /** A number, `true`, `false`, `null`, or nonsense. */
  #word(): void {
    for (this.at++; this.at < this.end; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte === COLON) return;
      if (byte === QUOTE || byte === OPEN_OBJECT || byte === OPEN_LIST) return;
    }
  }

  /** The end of all, after white space. */
  isDone(): boolean {
    const { bytes, end } = this;
    while (this.at < end && (bytes[this.at] ?? 0) <= SPACE) this.at++;
    return this.at === end;
  }
}
