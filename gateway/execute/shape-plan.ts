import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Denial } from '../authorization/denial.ts';
import type { Guard } from '../authorization/guard.ts';
import { isIncluded, type ClientOperation, type Conditions } from '../plan/client-operation.ts';
import { responseKeyOf, type SourceKeys } from '../plan/source-keys.ts';
import { leafCoercion, type CoerceLeaf } from './leaf.ts';
import type { Source } from './source.ts';

/** One field of the client's answer. */
export interface FieldShape {
  readonly responseKey: string;
  readonly sourceKey: string;
  readonly value: ValueShape;
}

/** How a value is completed (https://spec.graphql.org/October2021/#sec-Value-Completion), decided once per operation. */
export type ValueShape =
  | {
      readonly kind: 'leaf';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly type: string;
      readonly coerce: CoerceLeaf;
    }
  | {
      readonly kind: 'list';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly item: ValueShape;
    }
  | {
      readonly kind: 'object';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly selection: SelectionShape;
    }
  | { readonly kind: 'typename'; readonly nonNull: true; readonly coordinate: string; readonly name: string }
  | {
      readonly kind: 'introspection';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly fields: readonly FieldNode[];
    }
  /** What the viewer is denied: null, with an error. */
  | {
      readonly kind: 'denied';
      readonly nonNull: boolean;
      readonly coordinate: string;
      readonly denial: Denial;
    };

/** The fields of an object, by its concrete type where that can vary. */
export interface SelectionShape {
  /** `null` where the object is of no type that the client may see here. */
  fieldsOf(source: Source): readonly FieldShape[] | null;
  /** Why an object without fields may not be seen by this viewer; `null` where no other may see it, either. */
  denialOf?(source: Source): Denial | null;
  /** The response key of a source key under any type: for a path below an object that is not there. */
  find(sourceKey: string): FieldShape | undefined;
}

interface ShapeInput {
  readonly apiSchema: GraphQLSchema;
  readonly operation: ClientOperation;
  readonly conditions: Conditions;
  readonly sourceKeys: SourceKeys;
  /** `null` where the viewer is denied nothing. */
  readonly guard: Guard | null;
}

/** Compiles the shape of an operation's answer. */
export function compileShape(input: ShapeInput): SelectionShape {
  const { definition } = input.operation;
  const rootType = input.apiSchema.getRootType(definition.operation);
  if (!rootType) throw new Error(`The schema has no ${definition.operation}.`);
  return compileSelection(input, rootType, [definition.selectionSet]);
}

function compileSelection(
  input: ShapeInput,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): SelectionShape {
  if (isObjectType(type)) return selectionOfObject(() => compileFields(input, type, sets));
  return selectionOfAbstract(input, type, sets);
}

/** Compiled when first met: an operation may name many types and meet few. */
function selectionOfObject(compile: () => readonly FieldShape[]): SelectionShape {
  let fields: readonly FieldShape[] | null = null;
  const compiled = () => (fields ??= compile());
  return {
    fieldsOf: compiled,
    find: (sourceKey) => compiled().find((field) => field.sourceKey === sourceKey),
  };
}

function selectionOfAbstract(
  input: ShapeInput,
  type: Exclude<GraphQLCompositeType, { getInterfaces: unknown; isTypeOf: unknown }>,
  sets: readonly SelectionSetNode[],
): SelectionShape {
  const byType = new Map<string, readonly FieldShape[]>();
  const possible = input.apiSchema.getPossibleTypes(type);
  const { guard } = input;
  const needsType = dependsOnType(input, type.name, sets) || guard?.divides(type) === true;
  const fieldsOfType = (typename: string): readonly FieldShape[] | null => {
    const known = byType.get(typename);
    if (known) return known;
    const concrete = typename === type.name ? type : possible.find(({ name }) => name === typename);
    if (!concrete || (concrete === type && needsType) || guard?.denialOfObject(typename)) return null;
    const fields = compileFields(input, concrete, sets);
    byType.set(typename, fields);
    return fields;
  };
  return {
    fieldsOf({ __typename: typename = type.name }) {
      return typeof typename === 'string' ? fieldsOfType(typename) : null;
    },
    denialOf: ({ __typename: typename }) => {
      const isKnown = possible.some(({ name }) => name === typename);
      return (isKnown && guard?.denialOfObject(String(typename))) || null;
    },
    find: (sourceKey) =>
      possible.flatMap(({ name }) => fieldsOfType(name) ?? []).find((field) => field.sourceKey === sourceKey),
  };
}

/** Whether the answer differs by the concrete type: then an object whose type could not be learned is not shown. */
function dependsOnType(input: ShapeInput, typename: string, sets: readonly SelectionSetNode[]): boolean {
  return sets.some(({ selections }) =>
    selections.some((selection) => {
      if (!isIncluded(selection.directives, input.conditions)) return false;
      if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : input.operation.fragments.get(selection.name.value);
      if (!fragment) return false;
      const condition = fragment.typeCondition?.name.value ?? typename;
      return condition !== typename || dependsOnType(input, typename, [fragment.selectionSet]);
    }),
  );
}

function compileFields(
  input: ShapeInput,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): readonly FieldShape[] {
  const groups = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const set of sets) collectFields(input, type, set, groups, seen);
  return [...groups].flatMap(([responseKey, nodes]) => {
    const [first] = nodes;
    const value = first && compileField(input, type, first, nodes);
    if (!value) return [];
    const denial = input.guard?.denialOfField(type.name, nodes);
    return denial
      ? [{ responseKey, sourceKey: noSource, value: deny(value, denial) }]
      : [{ responseKey, sourceKey: input.sourceKeys(first), value }];
  });
}

/** No subgraph supplies it, not even as a key of its own: what happens to a fetch does not concern what is denied. */
const noSource = '';

function deny({ nonNull, coordinate }: ValueShape, denial: Denial): ValueShape {
  return { kind: 'denied', nonNull, coordinate, denial };
}

/** https://spec.graphql.org/October2021/#CollectFields() */
function collectFields(
  input: ShapeInput,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  groups: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, input.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = responseKeyOf(selection);
      const group = groups.get(key);
      if (group) group.push(selection);
      else groups.set(key, [selection]);
      continue;
    }
    const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
    if (isSpread && seen.has(selection.name.value)) continue;
    if (isSpread) seen.add(selection.name.value);
    const fragment = isSpread ? input.operation.fragments.get(selection.name.value) : selection;
    if (!fragment || !applies(input, type, fragment.typeCondition?.name.value)) continue;
    collectFields(input, type, fragment.selectionSet, groups, seen);
  }
}

function applies(
  { apiSchema }: ShapeInput,
  type: GraphQLCompositeType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = apiSchema.getType(condition);
  if (isObjectType(type)) return type.getInterfaces().some(({ name }) => name === condition) || isMember();
  return isInterfaceType(conditional) && isInterfaceType(type) && apiSchema.isSubType(conditional, type);

  function isMember(): boolean {
    return (
      conditional !== undefined &&
      'getTypes' in conditional &&
      conditional.getTypes().some(({ name }) => name === type.name)
    );
  }
}

function compileField(
  input: ShapeInput,
  type: GraphQLCompositeType,
  first: FieldNode,
  nodes: readonly FieldNode[],
): ValueShape | null {
  const { value: name } = first.name;
  const coordinate = `${type.name}.${name}`;
  if (name === '__typename') return { kind: 'typename', nonNull: true, coordinate, name: type.name };
  if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
    return { kind: 'introspection', nonNull: name === SchemaMetaFieldDef.name, coordinate, fields: nodes };
  }
  const definition = 'getFields' in type ? type.getFields()[name] : undefined;
  return definition ? compileValue(input, definition.type, coordinate, nodes) : null;
}

function compileValue(
  input: ShapeInput,
  type: GraphQLOutputType,
  coordinate: string,
  nodes: readonly FieldNode[],
): ValueShape {
  const nonNull = isNonNullType(type);
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return {
      kind: 'list',
      nonNull,
      coordinate,
      item: compileValue(input, nullable.ofType, coordinate, nodes),
    };
  }
  const named = getNamedType(type);
  if (isLeafType(named)) {
    return { kind: 'leaf', nonNull, coordinate, type: named.name, coerce: leafCoercion(named) };
  }
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { kind: 'object', nonNull, coordinate, selection: compileSelection(input, named, sets) };
}
