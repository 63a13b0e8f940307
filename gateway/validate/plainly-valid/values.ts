import {
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ArgumentNode,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNonNull,
  type GraphQLScalarType,
  type ObjectFieldNode,
  type ValueNode,
} from 'graphql';
import type { InputPlace, Walk } from './walk.ts';

/** An argument, or a field of an input object. */
interface NamedPlace extends InputPlace {
  readonly name: string;
}

/** Whether each is given once at most, has a value that fits, and is there where it must be. */
export function namedValuesFit(
  walk: Walk,
  given: readonly (ArgumentNode | ObjectFieldNode)[],
  places: readonly NamedPlace[],
): boolean {
  let found = 0;
  for (const place of places) {
    const node = given.find(({ name }) => name.value === place.name);
    if (node) found++;
    if (node ? !valueFits(walk, node.value, place) : isRequired(place)) return false;
  }
  // Otherwise there is one that nobody knows, or one for the second time.
  return found === given.length;
}

function isRequired({ type, defaultValue }: InputPlace): boolean {
  return defaultValue === undefined && isNonNullType(type);
}

/** Whether a value is of the type of its place. Of a variable that is seen when it is known how it is declared. */
export function valueFits(walk: Walk, value: ValueNode, { type, defaultValue }: InputPlace): boolean {
  if (value.kind === Kind.VARIABLE) {
    walk.variables.push({ name: value.name.value, type, defaultValue });
    return true;
  }
  if (isNonNullType(type)) return value.kind !== Kind.NULL && literalFits(walk, value, type.ofType);
  return value.kind === Kind.NULL || literalFits(walk, value, type);
}

type Literal = Exclude<ValueNode, { readonly kind: Kind.VARIABLE | Kind.NULL }>;
type NullableInputType = Exclude<GraphQLInputType, GraphQLNonNull<GraphQLScalarType>>;

function literalFits(walk: Walk, value: Literal, type: NullableInputType): boolean {
  if (isListType(type)) {
    const item: InputPlace = { type: type.ofType };
    // One item may stand for a list of it.
    return value.kind === Kind.LIST
      ? value.values.every((one) => valueFits(walk, one, item))
      : valueFits(walk, value, item);
  }
  if (isInputObjectType(type)) return value.kind === Kind.OBJECT && objectFits(walk, value.fields, type);
  return leafFits(value, type);
}

function objectFits(walk: Walk, given: readonly ObjectFieldNode[], type: GraphQLInputObjectType): boolean {
  return !type.isOneOf && namedValuesFit(walk, given, Object.values(type.getFields()));
}

/** A list or an object may be a value of a scalar, and may have variables in it: that is left to graphql-js. */
function leafFits(value: Literal, type: GraphQLScalarType | GraphQLEnumType): boolean {
  if (value.kind === Kind.LIST || value.kind === Kind.OBJECT) return false;
  try {
    return type.parseLiteral(value, undefined) !== undefined;
  } catch {
    return false;
  }
}
