import type { GraphQLOutputType } from 'graphql';
import { getNamedType, isEnumType, isNonNullType } from 'graphql';

/** Writes the JSON of a leaf field from the id of its object. */
export type WriteLeaf = (id: string) => string;

const NULL_IN = 11;
const DAYS_IN_EACH_MONTH = 28;

/**
 * The value of a leaf field is a pure function of the object's id: every id has a record of its own, which is the same in every
 * process and at every time.
 */
export function leafWriter(typeName: string, fieldName: string, type: GraphQLOutputType): WriteLeaf {
  if (fieldName === 'id') return (id) => `"${id}"`;
  const write = valueWriter(fieldName, type);
  const seed = hash(typeName + fieldName, 0);
  const nullable = !isNonNullType(type);
  return (id) => {
    const number = hash(id, seed);
    return nullable && number % NULL_IN === 0 ? 'null' : write(number, id);
  };
}

function valueWriter(fieldName: string, type: GraphQLOutputType): (number: number, id: string) => string {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const values = named.getValues().map(({ name }) => `"${name}"`);
    return (number) => values[number % values.length] ?? 'null';
  }
  switch (named.name) {
    case 'Int':
      return (number) => String(number % 100);
    case 'Boolean':
      return (number) => (number % 2 === 0 ? 'true' : 'false');
    case 'Date':
      return (number) => `"${day(number)}"`;
    case 'DateTime':
      return (number) => `"${day(number)}T08:30:00.000Z"`;
    default:
      return (_number, id) => `"The ${fieldName} of ${id}"`;
  }
}

function day(number: number): string {
  const month = 1 + (number % 12);
  const date = 1 + (number % DAYS_IN_EACH_MONTH);
  return `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** FNV-1a: short, and even enough. */
export function hash(text: string, seed: number): number {
  let hashed = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hashed = Math.imul(hashed ^ text.charCodeAt(at), 0x01000193);
  return (hashed ^ (hashed >>> 15)) >>> 0;
}
