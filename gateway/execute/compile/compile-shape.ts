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
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { derivedOnce } from '../../derived.ts';
import type { Denial } from '../../authorization/denial.ts';
import type { Guard } from '../../authorization/guard.ts';
import { isIncluded, type ClientOperation, type Conditions } from '../../plan/operation/client-operation.ts';
import { noDeferrals, type Deferral, type FindDeferral } from '../../plan/operation/deferrals.ts';
import { responseKeyOf, type SourceKeys } from '../../plan/operation/source-keys.ts';
import type { Source } from '../source.ts';
import { commaAndKey } from '../../json/ascii-bytes.ts';
import { leafCoercion } from './leaf.ts';
import type { DeferredShape, FieldShape, SelectionShape, ValueShape } from './shape-plan.ts';

/** What is answered of an object, first and later. */
interface ObjectShape {
  readonly fields: readonly FieldShape[];
  readonly deferred: readonly DeferredShape[];
}

interface ShapeInput {
  readonly apiSchema: GraphQLSchema;
  readonly operation: ClientOperation;
  readonly conditions: Conditions;
  readonly sourceKeys: SourceKeys;
  readonly deferralOf: FindDeferral;
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
  if (isObjectType(type)) return selectionOfObject(input, () => compileObject(input, type, sets));
  return selectionOfAbstract(input, type, sets);
}

/** Compiled when first met: an operation may name many types and meet few. */
function selectionOfObject({ deferralOf }: ShapeInput, compile: () => ObjectShape): SelectionShape {
  let shape: ObjectShape | null = null;
  const compiled = () => (shape ??= compile());
  return {
    fieldsOf: () => compiled().fields,
    find: (sourceKey) => compiled().fields.find((field) => field.sourceKey === sourceKey),
    ...(deferralOf === noDeferrals ? {} : { deferredOf: () => compiled().deferred }),
  };
}

function selectionOfAbstract(
  input: ShapeInput,
  type: Exclude<GraphQLCompositeType, { getInterfaces: unknown; isTypeOf: unknown }>,
  sets: readonly SelectionSetNode[],
): SelectionShape {
  const byType = new Map<string, ObjectShape>();
  const possible = input.apiSchema.getPossibleTypes(type);
  const { guard, deferralOf } = input;
  const needsType = dependsOnType(input, type.name, sets) || guard?.divides(type) === true;
  const shapeOfType = (typename: unknown): ObjectShape | null => {
    if (typeof typename !== 'string') return null;
    const known = byType.get(typename);
    if (known) return known;
    const concrete = typename === type.name ? type : possible.find(({ name }) => name === typename);
    if (!concrete || (concrete === type && needsType) || guard?.denialOfObject(typename)) return null;
    const shape = compileObject(input, concrete, sets);
    byType.set(typename, shape);
    return shape;
  };
  return {
    fieldsOf: ({ __typename: typename = type.name }) => shapeOfType(typename)?.fields ?? null,
    denialOf: ({ __typename: typename }) => {
      const isKnown = possible.some(({ name }) => name === typename);
      return (isKnown && guard?.denialOfObject(String(typename))) || null;
    },
    find: (sourceKey) =>
      possible
        .flatMap(({ name }) => shapeOfType(name)?.fields ?? [])
        .find((field) => field.sourceKey === sourceKey),
    ...(deferralOf === noDeferrals
      ? {}
      : {
          deferredOf: ({ __typename: typename = type.name }: Source) => shapeOfType(typename)?.deferred ?? [],
        }),
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

function compileObject(
  input: ShapeInput,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
): ObjectShape {
  const collected: Collected = { groups: new Map(), deferred: [], seen: new Set() };
  for (const set of sets) collectFields(input, type, set, collected);
  return {
    fields: compileFields(input, type, collected.groups),
    deferred: collected.deferred.map(({ set, ...deferral }) => ({
      ...deferral,
      selection: selectionOfObject(input, () => compileObject(input, type, [set])),
    })),
  };
}

function compileFields(
  input: ShapeInput,
  type: GraphQLCompositeType,
  groups: Collected['groups'],
): readonly FieldShape[] {
  const fields: FieldShape[] = [];
  groups.forEach((nodes, responseKey) => {
    const field = compileField(input, type, responseKey, nodes);
    if (field) fields.push(field);
  });
  return fields;
}

const plainFields = derivedOnce((_type: GraphQLCompositeType) => new Map<string, FieldShape>());

/** Most fields are leaves under their own names: those have one shape in all operations. */
function compileField(
  input: ShapeInput,
  type: GraphQLCompositeType,
  responseKey: string,
  nodes: readonly FieldNode[],
): FieldShape | null {
  const [first] = nodes;
  if (!first) return null;
  const denial = input.guard?.denialOfField(type.name, nodes);
  const sourceKey = denial ? noSource : input.sourceKeys(first);
  const { value: name } = first.name;
  const isPlain = responseKey === name && sourceKey === name && !first.selectionSet;
  const known = isPlain ? plainFields(type).get(name) : undefined;
  if (known) return known;
  const value = compileFieldValue(input, type, first, nodes);
  if (!value) return null;
  const key = { responseKey, sourceKey, commaAndKey: commaAndKey(responseKey) };
  const field = { ...key, value: denial ? deny(value, denial) : value };
  if (isPlain) plainFields(type).set(name, field);
  return field;
}

/** No subgraph supplies it, not even as a key of its own: what happens to a fetch does not concern what is denied. */
const noSource = '';

function deny({ nonNull, coordinate }: ValueShape, denial: Denial): ValueShape {
  return { kind: 'denied', nonNull, coordinate, denial };
}

/** What the selection sets of one object ask for. */
interface Collected {
  /** By response key. */
  readonly groups: Map<string, FieldNode[]>;
  readonly deferred: (Deferral & { readonly set: SelectionSetNode })[];
  /** The named fragments that were spread. */
  readonly seen: Set<string>;
}

/** https://spec.graphql.org/October2021/#CollectFields() */
function collectFields(
  input: ShapeInput,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  collected: Collected,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, input.conditions)) continue;
    if (selection.kind !== Kind.FIELD) {
      collectFragment(input, type, selection, collected);
      continue;
    }
    const key = responseKeyOf(selection);
    const group = collected.groups.get(key);
    if (group) group.push(selection);
    else collected.groups.set(key, [selection]);
  }
}

function collectFragment(
  input: ShapeInput,
  type: GraphQLCompositeType,
  selection: InlineFragmentNode | FragmentSpreadNode,
  collected: Collected,
): void {
  const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
  const fragment = isSpread ? input.operation.fragments.get(selection.name.value) : selection;
  if (!fragment || !applies(input, type, fragment.typeCondition?.name.value)) return;
  const deferral = input.deferralOf(selection);
  if (deferral) {
    collected.deferred.push({ ...deferral, set: fragment.selectionSet });
    return;
  }
  if (isSpread && collected.seen.has(selection.name.value)) return;
  if (isSpread) collected.seen.add(selection.name.value);
  collectFields(input, type, fragment.selectionSet, collected);
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

function compileFieldValue(
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
    const { coerce, anyString } = leafCoercion(named);
    return { kind: 'leaf', nonNull, coordinate, type: named.name, coerce, anyString };
  }
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { kind: 'object', nonNull, coordinate, selection: compileSelection(input, named, sets) };
}
