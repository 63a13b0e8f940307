import {
  Kind,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type UnionTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { compositesOf, graphNames, joins, textOf } from './join-directives.ts';

/** What each subgraph knows of the unions and interfaces of a supergraph. */
export interface SubgraphTypes {
  /** The unions and interfaces of which not all subgraphs that have them know the same members. */
  readonly divided: ReadonlySet<string>;
  /** The names of the fields, of whatever type, that have one of these as their type. */
  readonly leadToDivided: ReadonlySet<string>;
  /** The object types that a type can be in a subgraph. */
  readonly objectsIn: (service: string, type: string) => readonly string[];
  /** The named type of a field, as the subgraph has it. */
  readonly typeIn: (service: string, owner: string, field: string) => string | undefined;
  /** The named type of a field in the supergraph. */
  readonly typeOf: (owner: string, field: string) => string | undefined;
  /** The subgraphs, by their value of `join__Graph`, in which a type can be this object type. */
  readonly graphsWith: (type: string, object: string) => readonly string[];
}

/** Reads them from a supergraph. */
export function readSubgraphTypes(document: DocumentNode): SubgraphTypes {
  const graphs = new Map([...graphNames(document)].map(([graph, service]) => [service, graph]));
  const members = readMembers(document);
  const fields = new Map(
    compositesOf(document).map((type) => [
      type.name.value,
      new Map((type.fields ?? []).map((field) => [field.name.value, field])),
    ]),
  );
  const find = (owner: string, field: string) => fields.get(owner)?.get(field);
  const divided = new Set([...members].flatMap(([type, byGraph]) => (isDivided(byGraph) ? [type] : [])));
  const allFields = [...fields.values()].flatMap((ofType) => [...ofType.values()]);
  const typesOf = (field: FieldDefinitionNode) => [
    nameOf(field.type),
    ...[...graphs.values()].flatMap((graph) => ownType(field, graph) ?? []),
  ];
  return {
    divided,
    leadToDivided: new Set(
      allFields.flatMap((field) =>
        typesOf(field).some((type) => divided.has(type)) ? [field.name.value] : [],
      ),
    ),
    objectsIn: (service, type) => {
      const byGraph = members.get(type);
      return byGraph ? [...(byGraph.get(graphs.get(service) ?? '') ?? [])] : [type];
    },
    typeIn: (service, owner, name) => {
      const field = find(owner, name);
      return field && (ownType(field, graphs.get(service) ?? '') ?? nameOf(field.type));
    },
    typeOf: (owner, name) => {
      const field = find(owner, name);
      return field && nameOf(field.type);
    },
    graphsWith: (type, object) =>
      [...(members.get(type) ?? [])].flatMap(([graph, objects]) => (objects.has(object) ? [graph] : [])),
  };
}

type Members = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** The members of each union and interface, by the graphs that have it. */
function readMembers(document: DocumentNode): Members {
  const members = new Map<string, Map<string, Set<string>>>();
  for (const node of document.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      members.set(node.name.value, new Map(graphsOf(node).map((graph) => [graph, new Set()])));
  }
  for (const node of document.definitions) {
    if (node.kind !== Kind.UNION_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const join of node.directives ?? []) noteMember(members, node.name.value, join);
  }
  return members;
}

/** A union names its members, and an object its interfaces. */
function noteMember(
  members: ReadonlyMap<string, ReadonlyMap<string, Set<string>>>,
  name: string,
  join: ConstDirectiveNode,
): void {
  const [type = name, object = name] = [textOf(join, 'interface'), textOf(join, 'member')];
  const graph = textOf(join, 'graph');
  if (type !== object && graph !== undefined) members.get(type)?.get(graph)?.add(object);
}

/** The graphs that know the members of a type: not those in which it is an object itself. */
function graphsOf({ directives = [] }: UnionTypeDefinitionNode | InterfaceTypeDefinitionNode): string[] {
  const joined = directives.filter((join) => join.name.value === 'join__type');
  const usual = joined.filter((join) => textOf(join, 'isInterfaceObject') !== 'true');
  return usual.flatMap((join) => textOf(join, 'graph') ?? []);
}

function isDivided(byGraph: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const known = new Set([...byGraph.values()].map((objects) => [...objects].sort().join()));
  return known.size > 1;
}

function ownType(field: FieldDefinitionNode, graph: string): string | undefined {
  const [join] = joins(field, 'join__field', graph);
  return join && textOf(join, 'type')?.replace(/[[\]!]/g, '');
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
