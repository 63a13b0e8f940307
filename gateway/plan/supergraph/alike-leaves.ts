import {
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { compositesOf, namedType, rootTypes, textOf } from './join-directives.ts';

/**
 * The leaf that stands for all leaves of a type which are planned as this one is; `undefined` for what is planned by itself.
 *
 * Leaves are alike when the same subgraphs supply them and nothing else is said of them: wherever a plan asks for one of them
 * it may ask for the others. What a key, a `@requires`, a `@provides` or a context is made of is fetched for its own sake, too,
 * and so is by itself, as are root fields (whose order counts), and fields that an interface object may supply.
 */
export type StandsFor = (type: string, leaf: string) => string | undefined;

/** Finds the leaves of a supergraph that are planned alike. */
export function readAlikeLeaves(supergraph: DocumentNode): StandsFor {
  const special = fieldsWithAPurpose(supergraph);
  const composites = compositeNames(supergraph);
  const passedOver = new Set([...rootTypes(supergraph), ...interfaceObjects(supergraph)]);
  const standing = new Map<string, ReadonlyMap<string, string>>();
  for (const type of compositesOf(supergraph)) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || isPassedOver(type, passedOver)) continue;
    const leaves = (type.fields ?? []).filter(
      (field) => !special.has(field.name.value) && !composites.has(namedType(field.type)),
    );
    standing.set(type.name.value, firstOfEach(leaves));
  }
  return (type, leaf) => standing.get(type)?.get(leaf);
}

function isPassedOver(type: ObjectTypeDefinitionNode, passedOver: ReadonlySet<string>): boolean {
  return [type, ...(type.interfaces ?? [])].some(({ name }) => passedOver.has(name.value));
}

/** For each leaf the first one that comes from the same subgraphs. */
function firstOfEach(leaves: readonly FieldDefinitionNode[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const standing = new Map<string, string>();
  for (const leaf of leaves) {
    const suppliers = suppliersOf(leaf);
    if (suppliers === null) continue;
    const name = first.get(suppliers) ?? leaf.name.value;
    first.set(suppliers, name);
    standing.set(leaf.name.value, name);
  }
  return standing;
}

/**
 * The subgraphs that have the field; `null` where more is said of it, or where it can be asked for by nobody. Nothing is said of
 * what all of its type's have.
 */
function suppliersOf({ directives = [] }: FieldDefinitionNode): string | null {
  if (directives.some(({ name }) => name.value === 'inaccessible')) return null;
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  const isPlain = joins.every((join) => join.arguments?.every(({ name }) => name.value === 'graph'));
  return isPlain
    ? joins
        .map((join) => textOf(join, 'graph'))
        .sort()
        .join()
    : null;
}

/** The names of all fields that stand in a key, a `@requires`, a `@provides` or the selection of a context, of any type. */
function fieldsWithAPurpose(supergraph: DocumentNode): ReadonlySet<string> {
  const words = compositesOf(supergraph).flatMap((type) =>
    [type, ...(type.fields ?? [])].flatMap(({ directives = [] }) => directives.flatMap(wordsOf)),
  );
  return new Set(words);
}

function wordsOf({ name, arguments: given = [] }: ConstDirectiveNode): string[] {
  const isJoin = name.value === 'join__type' || name.value === 'join__field';
  return isJoin
    ? given.flatMap(({ value }) => textsIn(value)).flatMap((text) => text.match(/\w+/g) ?? [])
    : [];
}

function textsIn(value: ConstValueNode): string[] {
  switch (value.kind) {
    case Kind.STRING:
      return [value.value];
    case Kind.LIST:
      return value.values.flatMap(textsIn);
    case Kind.OBJECT:
      return value.fields.flatMap((field) => textsIn(field.value));
    case Kind.BOOLEAN:
    case Kind.ENUM:
    case Kind.FLOAT:
    case Kind.INT:
    case Kind.NULL:
      return [];
  }
}

function compositeNames(supergraph: DocumentNode): ReadonlySet<string> {
  const unions = supergraph.definitions.filter(({ kind }) => kind === Kind.UNION_TYPE_DEFINITION);
  return new Set(
    [...compositesOf(supergraph), ...unions].flatMap((type) =>
      'name' in type && type.name ? [type.name.value] : [],
    ),
  );
}

function interfaceObjects(supergraph: DocumentNode): string[] {
  return compositesOf(supergraph).flatMap(({ name, directives = [] }) =>
    directives.some((join) => textOf(join, 'isInterfaceObject') === 'true') ? [name.value] : [],
  );
}
