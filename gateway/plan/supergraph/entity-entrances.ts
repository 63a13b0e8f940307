import {
  Kind,
  OperationTypeNode,
  parse,
  print,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';
import { closed, compositesOf, joinNode, spelledOut, textOf, type CompositeNode } from './join-directives.ts';

/** The name of the subgraph that is none: what is asked of it stands in the result already. */
export const entrances = '#entities';
const graph = 'ONE_GRAPH_ENTITIES';

/** The root field by which a plan begins at an entity. */
export function entranceOf(type: string): string {
  return `_at_${type}`;
}

/** The type of an entrance; `undefined` for any other root field. */
export function typeOfEntrance(field: string): string | undefined {
  return field.startsWith('_at_') ? field.slice('_at_'.length) : undefined;
}

/** A supergraph in which a plan can begin at any entity, and the types that are entities. */
export interface EntranceSupergraph {
  readonly sdl: string;
  readonly entities: ReadonlySet<string>;
}

/**
 * The supergraph with one more subgraph, which knows nothing but keys and has a root field for each entity type. A plan that
 * begins there begins at objects whose keys are there, wherever they stand in an answer.
 */
export function addEntrances(supergraphSdl: string): EntranceSupergraph {
  const document = parse(supergraphSdl, { noLocation: true });
  const types = compositesOf(document);
  const keys = new Map(types.filter(isObject).map((type) => [type.name.value, keysOf(type)] as const));
  const known = new Map<string, Set<string>>();
  for (const [type, sets] of keys) for (const key of sets) noteKey(types, type, parseSet(key), known);
  const entities = new Set([...keys].flatMap(([type, sets]) => (sets.length > 0 ? [type] : [])));
  const query = queryName(document);
  const definitions = document.definitions.map((node) => {
    if (node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph') {
      return { ...node, values: [...(node.values ?? []), graphValue] };
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
    const { value: name } = node.name;
    if (name === query) return withEntrances(node, entities);
    const fields = known.get(name);
    return fields ? withKeys(node, fields, keys.get(name) ?? []) : node;
  });
  return { sdl: print({ ...document, definitions }), entities };
}

function isObject(type: CompositeNode): type is ObjectTypeDefinitionNode {
  return type.kind === Kind.OBJECT_TYPE_DEFINITION;
}

/** The keys by which any subgraph can be asked for a type. */
function keysOf(type: CompositeNode): string[] {
  const joins = (type.directives ?? []).filter(({ name }) => name.value === 'join__type');
  const open = joins.filter((join) => textOf(join, 'resolvable') !== 'false');
  return [...new Set(open.flatMap((join) => textOf(join, 'key') ?? []))];
}

function parseSet(fieldSet: string): SelectionSetNode {
  const [definition] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${fieldSet} is no key.`);
  return definition.selectionSet;
}

/** Notes the fields of a key, and those inside them under their own types. */
function noteKey(
  types: readonly CompositeNode[],
  type: string,
  { selections }: SelectionSetNode,
  known: Map<string, Set<string>>,
): void {
  const fields = known.get(type) ?? new Set<string>();
  known.set(type, fields);
  for (const selection of selections) {
    if (selection.kind !== Kind.FIELD) continue;
    fields.add(selection.name.value);
    const owner = types.find(({ name }) => name.value === type);
    const field = owner?.fields?.find(({ name }) => name.value === selection.name.value);
    if (field && selection.selectionSet) noteKey(types, namedType(field.type), selection.selectionSet, known);
  }
}

function withKeys(
  node: ObjectTypeDefinitionNode,
  known: ReadonlySet<string>,
  keys: readonly string[],
): ObjectTypeDefinitionNode {
  const fields = (node.fields ?? []).map((field) => {
    const said = spelledOut(field, node);
    return known.has(field.name.value) ? withDirectives(said, [joinNode('join__field', graph)]) : said;
  });
  const joins = keys.map((key) => closed(joinNode('join__type', graph, { key })));
  return withDirectives({ ...node, fields }, joins.length > 0 ? joins : [joinNode('join__type', graph)]);
}

function withEntrances(
  node: ObjectTypeDefinitionNode,
  entities: ReadonlySet<string>,
): ObjectTypeDefinitionNode {
  const entries = [...entities].map((type): FieldDefinitionNode => ({
    kind: Kind.FIELD_DEFINITION,
    name: { kind: Kind.NAME, value: entranceOf(type) },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    directives: [joinNode('join__field', graph)],
  }));
  const fields = [...(node.fields ?? []).map((field) => spelledOut(field, node)), ...entries];
  return withDirectives({ ...node, fields }, [joinNode('join__type', graph)]);
}

function withDirectives<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: Node,
  added: readonly ConstDirectiveNode[],
): Node {
  return { ...node, directives: [...(node.directives ?? []), ...added] };
}

function queryName(document: DocumentNode): string {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION) continue;
    const query = definition.operationTypes.find(({ operation }) => operation === OperationTypeNode.QUERY);
    if (query) return query.type.name.value;
  }
  return 'Query';
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}

const graphValue = {
  kind: Kind.ENUM_VALUE_DEFINITION,
  name: { kind: Kind.NAME, value: graph },
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'join__graph' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'name' },
          value: { kind: Kind.STRING, value: entrances },
        },
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'url' },
          value: { kind: Kind.STRING, value: '' },
        },
      ],
    },
  ],
} as const;
