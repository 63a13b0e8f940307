import {
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { isDeepStrictEqual } from 'node:util';
import { asciiBytes } from '../../json/ascii-bytes.ts';
import { placeBelow, type ClientPlace } from './client-places.ts';
import {
  isTypename,
  jsonBytes,
  namedMembers,
  textAt,
  type KeyedText,
  type TextContext,
} from './compile-text.ts';
import { membersOf, setsOf } from './members-of.ts';
import type { ReadObject, ReadPart, ReadValue } from './read-value.ts';
import type { TextValue } from './text-value.ts';

type Member = readonly [string, readonly FieldNode[]];

/** Members to be copied as one text: the client asks for them one after the other, wherever the object stands. */
interface Run {
  readonly texts: KeyedText[];
  /** By place: where the last one stands among the client's fields. */
  lastAt: readonly number[];
}

/**
 * How objects of one type are read that all stand at all of these places. `null` where the subgraph's answer cannot be told
 * beforehand.
 */
export function compileObject(
  context: TextContext,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  places: readonly ClientPlace[],
): ReadObject | null {
  const members = membersOf(context, type, sets);
  if (!members) return null;
  const parts: (ReadPart | Run)[] = [];
  for (const member of members) {
    const [key] = member;
    const value = textAtAll(context, type, member, places);
    const last = parts.at(-1);
    if (!value) parts.push(valuePart(context, type, member, places));
    else if (last && 'texts' in last && follows(last, key, places)) extend(last, { key, value }, places);
    else parts.push(extend({ texts: [], lastAt: [] }, { key, value }, places));
  }
  return { parts: parts.map((part) => ('texts' in part ? textPart(part) : part)) };
}

/** `null` unless it is the same text at all places. */
function textAtAll(
  context: TextContext,
  type: GraphQLObjectType,
  member: Member,
  places: readonly ClientPlace[],
): TextValue | null {
  const [first = null, ...others] = places.map((place) => textAt(context, type, member, place));
  return others.every((other) => isDeepStrictEqual(other, first)) ? first : null;
}

function follows({ lastAt }: Run, key: string, places: readonly ClientPlace[]): boolean {
  return placesOf(key, places).every((at, index) => at === (lastAt[index] ?? -1) + 1);
}

function extend(run: Run, text: KeyedText, places: readonly ClientPlace[]): Run {
  run.texts.push(text);
  run.lastAt = placesOf(text.key, places);
  return run;
}

function placesOf(key: string, places: readonly ClientPlace[]): readonly number[] {
  return places.map(({ fields }) => fields.findIndex(({ sourceKey }) => sourceKey === key));
}

function textPart({ texts }: Run): ReadPart {
  return { kind: 'text', key: texts[0]?.key ?? '', members: namedMembers(texts) };
}

function valuePart(
  context: TextContext,
  parent: GraphQLObjectType,
  member: Member,
  places: readonly ClientPlace[],
): ReadPart {
  const [key] = member;
  const name = asciiBytes(`${JSON.stringify(key)}:`);
  return { kind: 'value', key, name, value: valueOf(context, parent, member, places) };
}

function valueOf(
  context: TextContext,
  parent: GraphQLObjectType,
  [key, nodes]: Member,
  places: readonly ClientPlace[],
): ReadValue {
  if (isTypename({ nodes })) return { kind: 'typename', name: parent.name, json: jsonBytes(parent.name) };
  const [first] = nodes;
  const field = first && parent.getFields()[first.name.value];
  const below = (type: GraphQLObjectType): ReadValue => {
    const placesInside = places.map((place) => placeBelow(place, key, type.name));
    const object = compileObject(context, type, setsOf(nodes), placesInside);
    return object ? { kind: 'object', object } : { kind: 'any' };
  };
  return field ? readType(field.type, below) : { kind: 'any' };
}

function readType(type: GraphQLOutputType, below: (type: GraphQLObjectType) => ReadValue): ReadValue {
  const nullable = getNullableType(type);
  if (isObjectType(nullable)) return below(nullable);
  if (!isListType(nullable) || isLeafType(getNullableType(nullable.ofType))) return { kind: 'any' };
  return { kind: 'list', item: readType(nullable.ofType, below) };
}

/** Whether anything of it is copied. */
export function hasText({ parts }: ReadObject): boolean {
  return parts.some((part) => part.kind === 'text' || isText(part.value));
}

function isText(value: ReadValue): boolean {
  switch (value.kind) {
    case 'object':
      return hasText(value.object);
    case 'list':
      return isText(value.item);
    case 'typename':
    case 'any':
      return false;
  }
}
