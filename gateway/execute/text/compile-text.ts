import {
  getNamedType,
  isEnumType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { asciiBytes, type AsciiBytes } from '../../json/ascii-bytes.ts';
import type { SelectionShape, ValueShape } from '../compile/shape-plan.ts';
import { joinKeys } from '../compile/supplied-keys.ts';
import type { ClientPlace } from './client-places.ts';
import { membersOf, setsOf, type OperationContext } from './members-of.ts';
import type { TextMember, TextValue } from './text-value.ts';

/** What decides whether a text can be copied. */
export interface TextContext extends OperationContext {
  /** Whether one fetch alone brings what stands at this path of keys, and nobody but the client looks into it. */
  isOnlyForClient(path: string): boolean;
}

/** A member with its bare key. */
export interface KeyedText {
  readonly key: string;
  readonly value: TextValue;
}

/** How the text of a member is copied to a place; `null` where it cannot be. */
export function textAt(
  context: TextContext,
  type: GraphQLObjectType,
  [key, nodes]: readonly [string, readonly FieldNode[]],
  place: ClientPlace,
): TextValue | null {
  const field = place.fields.find(({ sourceKey, responseKey }) => sourceKey === key && responseKey === key);
  const path = joinKeys(place.path, key);
  if (!field || !context.isOnlyForClient(path)) return null;
  return textOf(context, field.value, { type, nodes, path });
}

/** The members with their keys as JSON. */
export function namedMembers(members: readonly KeyedText[]): readonly TextMember[] {
  return members.map(({ key, value }, index) => ({
    key: asciiBytes(`${index > 0 ? ',' : ''}${JSON.stringify(key)}:`),
    value,
  }));
}

/** A field of an object of this type, and where it stands. */
interface FieldAt {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
  readonly path: string;
}

function textOf(context: TextContext, shape: ValueShape, at: FieldAt): TextValue | null {
  const { nonNull } = shape;
  switch (shape.kind) {
    case 'leaf':
      return { ...leafText(context.apiSchema, shape.type), nonNull };
    case 'list': {
      const item = textOf(context, shape.item, at);
      return item && { ...nothing, kind: 'list', nonNull, item };
    }
    case 'object':
      return textOfObject(context, shape.selection, nonNull, at);
    case 'typename':
      return isTypename(at) ? { ...nothing, kind: 'name', nonNull, names: [jsonBytes(shape.name)] } : null;
    case 'introspection':
    case 'denied':
      return null;
  }
}

const nothing = { names: [], members: [], item: null };

function leafText(apiSchema: GraphQLSchema, typename: string): Omit<TextValue, 'nonNull'> {
  const type = apiSchema.getType(typename);
  if (!isEnumType(type)) return { ...nothing, kind: builtIn.get(typename) ?? 'scalar' };
  return { ...nothing, kind: 'name', names: type.getValues().map(({ name }) => jsonBytes(name)) };
}

/** An `ID` that is a number has to be made a string: it is not copied. */
const builtIn: ReadonlyMap<string, TextValue['kind']> = new Map([
  ['String', 'string'],
  ['ID', 'string'],
  ['Int', 'int'],
  ['Float', 'float'],
  ['Boolean', 'boolean'],
]);

/** An object is one text if all of it is: no member more, and each in the client's order. */
function textOfObject(
  context: TextContext,
  selection: SelectionShape,
  nonNull: boolean,
  { type: parent, nodes, path }: FieldAt,
): TextValue | null {
  const type = typeOfField(parent, nodes);
  const members = type && membersOf(context, type, setsOf(nodes));
  if (!type || !members || selection.deferredOf) return null;
  const fields = selection.fieldsOf({ __typename: type.name });
  if (fields?.length !== members.size) return null;
  const texts: KeyedText[] = [];
  for (const [index, member] of [...members].entries()) {
    const [key] = member;
    const value = fields[index]?.sourceKey === key && textAt(context, type, member, { path, fields });
    if (!value) return null;
    texts.push({ key, value });
  }
  return { ...nothing, kind: 'object', nonNull, members: namedMembers(texts) };
}

/** `null` where the objects under a field can be of several types. */
export function typeOfField(
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
): GraphQLObjectType | null {
  const [first] = nodes;
  const field = first && parent.getFields()[first.name.value];
  const type = field && getNamedType(field.type);
  return isObjectType(type) ? type : null;
}

export function isTypename({ nodes }: Pick<FieldAt, 'nodes'>): boolean {
  return nodes[0]?.name.value === '__typename';
}

export function jsonBytes(text: string): AsciiBytes {
  return asciiBytes(JSON.stringify(text));
}
