import type { AsciiBytes } from '../../json/ascii-bytes.ts';
import {
  QUOTE,
  COMMA,
  OPEN_LIST,
  CLOSE_LIST,
  OPEN_OBJECT,
  CLOSE_OBJECT,
  SMALL_N,
} from '../../json/characters.ts';
import type { Source } from '../source.ts';
import type { JsonScan } from '../../json/json-scan.ts';
import { JsonText } from './json-text.ts';
import { passMembers, type TextMember } from './text-value.ts';

/** How a value of a subgraph's answer is read: made into values only where somebody looks into it. */
export type ReadValue =
  | { readonly kind: 'object'; readonly object: ReadObject }
  | { readonly kind: 'list'; readonly item: ReadValue }
  /** The name of the one type that it can be, as it is and as JSON. */
  | { readonly kind: 'typename'; readonly name: string; readonly json: AsciiBytes }
  | { readonly kind: 'any' };

/** An object's members, all of them, in their order. */
export interface ReadObject {
  readonly parts: readonly ReadPart[];
}

/** Members that are copied as one text, or one that is read. `key` is where it goes in the `Source`. */
export type ReadPart =
  | { readonly kind: 'text'; readonly key: string; readonly members: readonly TextMember[] }
  | {
      readonly kind: 'value';
      readonly key: string;
      /** The key as JSON, with its colon. */
      readonly name: AsciiBytes;
      readonly value: ReadValue;
    };

/** Reads an object. `undefined` is one that is not just as was expected: here, and below, the answer is then read otherwise. */
export function readObject(scan: JsonScan, { parts }: ReadObject): Source | undefined {
  if (!scan.char(OPEN_OBJECT)) return undefined;
  const source: Source = {};
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part || (index > 0 && !scan.char(COMMA))) return undefined;
    const value = part.kind === 'text' ? copyMembers(scan, part.members) : readMember(scan, part);
    if (value === undefined) return undefined;
    source[part.key] = value;
  }
  return scan.char(CLOSE_OBJECT) ? source : undefined;
}

function copyMembers(scan: JsonScan, members: readonly TextMember[]): JsonText | undefined {
  const { at, isAscii } = scan;
  scan.isAscii = true;
  if (!passMembers(scan, members)) return undefined;
  const text = new JsonText(scan.bytes, at, scan.at, members.length, scan.isAscii);
  scan.isAscii &&= isAscii;
  return text;
}

function readMember(scan: JsonScan, { name, value }: Extract<ReadPart, { kind: 'value' }>): unknown {
  return scan.text(name) ? readValue(scan, value) : undefined;
}

function readValue(scan: JsonScan, value: ReadValue): unknown {
  if (scan.bytes[scan.at] === SMALL_N) return scan.null() ? null : undefined;
  switch (value.kind) {
    case 'object':
      return readObject(scan, value.object);
    case 'list':
      return readList(scan, value.item);
    case 'typename':
      return scan.text(value.json) ? value.name : undefined;
    case 'any':
      return readAny(scan);
  }
}

function readList(scan: JsonScan, item: ReadValue): unknown[] | undefined {
  if (!scan.char(OPEN_LIST)) return undefined;
  const list: unknown[] = [];
  if (scan.bytes[scan.at] === CLOSE_LIST) return scan.char(CLOSE_LIST) ? list : undefined;
  do {
    const value = readValue(scan, item);
    if (value === undefined) return undefined;
    list.push(value);
  } while (scan.char(COMMA));
  scan.at--;
  return scan.char(CLOSE_LIST) ? list : undefined;
}

function readAny(scan: JsonScan): unknown {
  const { bytes, at } = scan;
  const isString = bytes[at] === QUOTE;
  if (!(isString ? scan.string() : scan.value())) return undefined;
  if (isString && !scan.hasEscape) return bytes.toString('utf8', at + 1, scan.at - 1);
  try {
    return JSON.parse(bytes.toString('utf8', at, scan.at)) as unknown;
  } catch {
    return undefined;
  }
}
