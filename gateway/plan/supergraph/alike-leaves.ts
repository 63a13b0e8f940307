import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { textOf } from './join-directives.ts';

/**
 * The leaf that stands for all leaves of a type which are planned as this one is; `undefined` for what is planned by itself.
 *
 * Leaves are alike when the same subgraphs supply them and nothing else is said of them: wherever a plan asks for one of them
 * it may ask for the others. What a key, a `@requires`, a `@provides` or a context is made of is fetched for its own sake, too,
 * and so is by itself, as are root fields (whose order counts), and fields that an interface object may supply.
 */
export type StandsFor = (type: string, leaf: string) => string | undefined;

/** Finds the leaves of a supergraph that are planned alike, by its schema with all `join__` directives. */
export function readAlikeLeaves(schema: GraphQLSchema, interfaceObjects: ReadonlySet<string>): StandsFor {
  const types = Object.values(schema.getTypeMap());
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const special = fieldsWithAPurpose(composites);
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const isPlain = (type: GraphQLObjectType) =>
    !roots.includes(type) && !type.getInterfaces().some(({ name }) => interfaceObjects.has(name));
  const standing = new Map(
    types.filter(isObjectType).map((type) => {
      const fields = isPlain(type) ? Object.values(type.getFields()) : [];
      const leaves = fields.filter(
        (field) => isLeafType(getNamedType(field.type)) && !special.has(field.name),
      );
      return [type.name, firstOfEach(leaves)];
    }),
  );
  return (type, leaf) => standing.get(type)?.get(leaf);
}

type Field = GraphQLField<unknown, unknown>;
type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** For each leaf the first one that comes from the same subgraphs. */
function firstOfEach(leaves: readonly Field[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const standing = new Map<string, string>();
  for (const leaf of leaves) {
    const suppliers = suppliersOf(leaf);
    if (suppliers === null) continue;
    const name = first.get(suppliers) ?? leaf.name;
    first.set(suppliers, name);
    standing.set(leaf.name, name);
  }
  return standing;
}

/**
 * The subgraphs that have the field; `null` where more is said of it, or where it can be asked for by nobody. Nothing is said of
 * what all of its type's have.
 */
function suppliersOf(field: Field): string | null {
  const directives = directivesOf(field);
  if (directives.some(({ name }) => name.value === 'inaccessible')) return null;
  const joins = directives.filter(({ name }) => name.value === 'join__field');
  const isPlain = joins.every((join) => join.arguments?.every(({ name }) => name.value === 'graph'));
  const graphs = joins.map((join) => textOf(join, 'graph'));
  return isPlain ? graphs.sort().join() : null;
}

/** The names of all fields that stand in a key, a `@requires`, a `@provides` or the selection of a context, of any type. */
function fieldsWithAPurpose(types: readonly Composite[]): ReadonlySet<string> {
  const words = types.flatMap((type) =>
    [type, ...Object.values(type.getFields())].flatMap((one) => directivesOf(one).flatMap(wordsOf)),
  );
  return new Set(words);
}

function directivesOf({ astNode }: Composite | Field): readonly ConstDirectiveNode[] {
  return astNode?.directives ?? [];
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
