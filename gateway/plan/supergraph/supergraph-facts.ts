import {
  buildASTSchema,
  getNullableType,
  GraphQLObjectType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { readAlikeLeaves, type StandsFor } from './alike-leaves.ts';
import { readEntityKeys, type EntityKeys } from './entity-keys.ts';

/** What planning and executing need to know of a supergraph beside its API schema: read once, at load. */
export interface SupergraphFacts {
  /** Every field name of the supergraph: as an alias such a name could hide a key. */
  readonly fieldNames: ReadonlySet<string>;
  /** The fields that some `@requires` asks for with arguments. */
  readonly requiredWithArguments: ReadonlySet<string>;
  /** The interfaces that some subgraph knows only as an object (`@interfaceObject`). */
  readonly interfaceObjects: ReadonlySet<string>;
  readonly objectTypes: ReadonlySet<string>;
  /** The fields of `Query` that answer one object of one type, and that type. */
  readonly objectsOfQuery: ReadonlyMap<string, string>;
  /** The object types that a type condition lets through, and the condition's own name. */
  typesUnder(condition: string): ReadonlySet<string>;
  /** Which leaves of a type are planned alike. */
  readonly standsFor: StandsFor;
  /** The keys by which this subgraph can be asked for this type. */
  readonly keysInto: EntityKeys['into'];
}

/** Reads the facts from the supergraph's SDL, with its `join__` directives. */
export function readSupergraphFacts(supergraphSdl: string): SupergraphFacts {
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !/^(__|join__|link__)/.test(name));
  const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const interfaceObjects = new Set(types.filter(isInterfaceObject).map(({ name }) => name));
  const fields = composites.flatMap((type) => Object.values(type.getFields()));
  return {
    fieldNames: new Set(fields.map(({ name }) => name)),
    requiredWithArguments: new Set(
      fields.flatMap(({ astNode }) =>
        directives(astNode?.directives, 'join__field').flatMap((field) => withArguments(field['requires'])),
      ),
    ),
    interfaceObjects,
    objectTypes: new Set(types.filter((type) => type instanceof GraphQLObjectType).map(({ name }) => name)),
    objectsOfQuery: readObjectsOfQuery(schema),
    typesUnder: (condition) => typesUnder(schema, condition),
    standsFor: readAlikeLeaves(schema, interfaceObjects),
    keysInto: readEntityKeys(document).into,
  };
}

function readObjectsOfQuery(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap(({ name, type }) => {
      const object = getNullableType(type);
      return isObjectType(object) ? [[name, object.name] as const] : [];
    }),
  );
}

function typesUnder(schema: GraphQLSchema, condition: string): ReadonlySet<string> {
  const type = schema.getType(condition);
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [];
  return new Set([condition, ...possible]);
}

function isInterfaceObject(type: GraphQLNamedType): boolean {
  return directives(type.astNode?.directives, 'join__type').some(
    (join) => join['isInterfaceObject'] === 'true',
  );
}

/** `id tag { k v }` to `id`, `tag`. */
export function topFields(fieldSet: string): string[] {
  const document = parse(`{${fieldSet}}`, { noLocation: true });
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((selection) =>
          selection.kind === Kind.FIELD ? [selection.name.value] : [],
        )
      : [],
  );
}

function withArguments(fieldSet: string | undefined): string[] {
  return [...(fieldSet ?? '').matchAll(/(\w+)\s*\(/g)].flatMap(([, name]) => name ?? []);
}

/** The arguments of each use of a directive, as text. */
function directives(
  nodes: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Partial<Record<string, string>>[] {
  return (nodes ?? [])
    .filter((node) => node.name.value === name)
    .map((node) =>
      Object.fromEntries(
        (node.arguments ?? []).map(({ name: argument, value }) => [
          argument.value,
          'value' in value ? String(value.value) : '',
        ]),
      ),
    );
}
