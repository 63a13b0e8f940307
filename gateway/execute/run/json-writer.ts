import { asciiBytes, type AsciiBytes } from '../../json/ascii-bytes.ts';
import { SPACE, QUOTE, ZERO, BACKSLASH, DELETE } from '../../json/characters.ts';
import type { JsonText } from '../text/json-text.ts';

const FIRST_SIZE = 64 * 1024;
/** What one large answer needed is not held for ever. */
const LARGEST_KEPT = 1024 * 1024;
/** From here on the built-in ways are the faster ones. */
const LONG_STRING = 256;
const LONG_COPY = 100;

const NULL = asciiBytes('null');
const TRUE = asciiBytes('true');
const FALSE = asciiBytes('false');

/**
 * Writes JSON into memory that is used again and again: an answer is written piece by piece, and no object is made for
 * `JSON.stringify` to read. What was written last can be cut off again.
 */
export class JsonWriter {
  private bytes = Buffer.allocUnsafe(FIRST_SIZE);
  private end = 0;
  /** Whether each byte is a character of its own, so that the text can be made without looking at it. */
  private isAscii = true;

  /** How much is written, in bytes. */
  get length(): number {
    return this.end;
  }

  /** Begins anew. */
  begin(): void {
    if (this.bytes.length > LARGEST_KEPT) this.bytes = Buffer.allocUnsafe(FIRST_SIZE);
    this.end = 0;
    this.isAscii = true;
  }

  /** Forgets what was written after this length. */
  cut(length: number): void {
    this.end = length;
  }

  /** Writes one ASCII character. */
  char(code: number): void {
    this.reserve(1);
    this.bytes[this.end++] = code;
  }

  /** Writes one ASCII character over what stands there. */
  overwrite(at: number, code: number): void {
    this.bytes[at] = code;
  }

  raw(text: AsciiBytes): void {
    const { length } = text;
    this.reserve(length);
    const { bytes, end } = this;
    // A call of `set` costs more than the few bytes of a key.
    for (let index = 0; index < length; index++) bytes[end + index] = text[index] ?? 0;
    this.end = end + length;
  }

  /** JSON that was written before, by a subgraph. */
  copy({ bytes: from, start, end, isAscii }: JsonText): void {
    const length = end - start;
    this.reserve(length);
    this.isAscii &&= isAscii;
    const { bytes, end: at } = this;
    if (length > LONG_COPY) bytes.set(from.subarray(start, end), at);
    else for (let index = 0; index < length; index++) bytes[at + index] = from[start + index] ?? 0;
    this.end = at + length;
  }

  null(): void {
    this.raw(NULL);
  }

  /** Any value that JSON can say. What it cannot is null. */
  value(value: unknown): void {
    if (typeof value === 'string') this.string(value);
    else if (typeof value === 'number') this.number(value);
    else if (typeof value === 'boolean') this.raw(value ? TRUE : FALSE);
    else this.json(value);
  }

  private json(value: unknown): void {
    const json: unknown = JSON.stringify(value);
    this.text(typeof json === 'string' ? json : 'null');
  }

  private number(value: number): void {
    if (value >= 0 && value <= 9 && Number.isInteger(value)) this.char(ZERO + value);
    else this.text(Number.isFinite(value) ? String(value) : 'null');
  }

  string(value: string): void {
    const { length } = value;
    if (length > LONG_STRING) {
      this.text(JSON.stringify(value));
      return;
    }
    this.reserve(length + 2);
    const { bytes, end } = this;
    bytes[end] = QUOTE;
    for (let index = 0; index < length; index++) {
      const code = value.charCodeAt(index);
      if (code < SPACE || code >= DELETE || code === QUOTE || code === BACKSLASH) {
        this.text(JSON.stringify(value));
        return;
      }
      bytes[end + 1 + index] = code;
    }
    bytes[end + 1 + length] = QUOTE;
    this.end = end + length + 2;
  }

  private text(json: string): void {
    // A character of a string takes three bytes at most: one beyond them is two characters, and takes four.
    this.reserve(json.length * 3);
    const written = this.bytes.write(json, this.end, 'utf8');
    if (written !== json.length) this.isAscii = false;
    this.end += written;
  }

  private reserve(more: number): void {
    const needed = this.end + more;
    if (needed <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(needed, this.bytes.length * 2));
    this.bytes.copy(larger, 0, 0, this.end);
    this.bytes = larger;
  }

  /** All that was written. */
  toString(): string {
    return this.bytes.toString(this.isAscii ? 'latin1' : 'utf8', 0, this.end);
  }
}
