import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { ClientOperation } from '../plan/operation/client-operation.ts';
import type { WrittenOn } from './guard.ts';
import type { Protections } from './protections.ts';
import type { Rule } from './rule.ts';

/** What of the protections an operation can meet, in the order of the rules' ids; the same for every viewer. */
export interface OperationRules {
  readonly rules: readonly Rule[];
  readonly writtenOn: WrittenOn;
}

interface Reading {
  readonly apiSchema: GraphQLSchema;
  readonly writtenOn: Map<FieldNode, GraphQLNamedType>;
  /** By coordinate, so that a field that is asked for many times is looked at once. */
  readonly selected: Map<string, readonly [type: GraphQLNamedType, field: string]>;
}

/** Reads an operation and the fragments of its document, whichever types its objects will turn out to be. */
export function readOperationRules(
  { definition, fragments }: ClientOperation,
  apiSchema: GraphQLSchema,
  protections: Protections,
): OperationRules {
  const reading: Reading = { apiSchema, writtenOn: new Map(), selected: new Map() };
  readSet(reading, definition.selectionSet, apiSchema.getRootType(definition.operation) ?? undefined);
  for (const { typeCondition, selectionSet } of fragments.values()) {
    readSet(reading, selectionSet, apiSchema.getType(typeCondition.name.value));
  }
  const rules = new Set<Rule>();
  for (const [type, field] of reading.selected.values()) addRules(rules, apiSchema, protections, type, field);
  return { rules: [...rules].sort((a, b) => a.id - b.id), writtenOn: reading.writtenOn };
}

function readSet(reading: Reading, set: SelectionSetNode, type: GraphQLNamedType | undefined): void {
  if (!type) return;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) readField(reading, selection, type);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const { typeCondition, selectionSet } = selection;
      const condition = typeCondition ? reading.apiSchema.getType(typeCondition.name.value) : type;
      readSet(reading, selectionSet, condition);
    }
  }
}

function readField(reading: Reading, node: FieldNode, type: GraphQLNamedType): void {
  const { value: name } = node.name;
  reading.writtenOn.set(node, type);
  reading.selected.set(`${type.name}.${name}`, [type, name]);
  if (node.selectionSet) readSet(reading, node.selectionSet, typeOfField(type, name));
}

/** The type that a field gives, without lists and non-nulls. */
export function typeOfField(type: GraphQLNamedType, name: string): GraphQLNamedType | undefined {
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[name];
  return field && getNamedType(field.type);
}

function addRules(
  rules: Set<Rule>,
  apiSchema: GraphQLSchema,
  protections: Protections,
  type: GraphQLNamedType,
  field: string,
): void {
  const given = typeOfField(type, field);
  const found = [
    ...withPossible(apiSchema, type).map(({ name }) => protections.ofField(name, field)),
    ...(given ? withPossible(apiSchema, given).map(({ name }) => protections.ofType(name)) : []),
  ];
  for (const rule of found.flatMap((some) => [...some])) rules.add(rule);
}

function withPossible(apiSchema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLNamedType[] {
  return isAbstractType(type) ? [type, ...apiSchema.getPossibleTypes(type)] : [type];
}
