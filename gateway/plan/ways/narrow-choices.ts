import { Kind, parse, print, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import {
  compositesOf,
  isSuppliedBy,
  joins,
  spelledOut,
  textOf,
  type CompositeNode,
} from '../supergraph/join-directives.ts';
import { readSubgraphTypes } from '../supergraph/subgraph-types.ts';

/**
 * The supergraph without the choice where to go to unions and interfaces of which subgraphs know different members: what
 * leads there is in this subgraph only, where it is in this one at all. So the planner has no reason to leave out a member
 * that others do not know.
 */
export function narrowTo(supergraphSdl: string, graph: string): string {
  const document = parse(supergraphSdl, { noLocation: true });
  const leading = typesLeading(document, readSubgraphTypes(document).divided);
  const definitions = document.definitions.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? narrowType(node, graph, leading)
      : node,
  );
  return print({ ...document, definitions });
}

/** The divided types, and those without a key from which a path leads to one: a type with a key is left by it. */
function typesLeading(document: DocumentNode, divided: ReadonlySet<string>): ReadonlySet<string> {
  const leading = new Set(divided);
  const values = compositesOf(document).filter(
    ({ directives = [] }) => !directives.some((join) => textOf(join, 'key') !== undefined),
  );
  let before = 0;
  while (before < leading.size) {
    before = leading.size;
    for (const { name, fields = [] } of values) {
      if (fields.some((field) => leading.has(nameOf(field)))) leading.add(name.value);
    }
  }
  return leading;
}

function narrowType(type: CompositeNode, graph: string, leading: ReadonlySet<string>): CompositeNode {
  if (joins(type, 'join__type', graph).length === 0) return type;
  const fields = (type.fields ?? []).map((field) =>
    leading.has(nameOf(field)) && isSuppliedBy(field, graph) ? narrowField(field, type, graph) : field,
  );
  return { ...type, fields };
}

function narrowField(field: FieldDefinitionNode, type: CompositeNode, graph: string): FieldDefinitionNode {
  const said = spelledOut(field, type);
  const directives = said.directives?.filter(
    (join) => join.name.value !== 'join__field' || textOf(join, 'graph') === graph || isExternal(join),
  );
  return { ...said, ...(directives ? { directives } : {}) };
}

function isExternal(join: Parameters<typeof textOf>[0]): boolean {
  return textOf(join, 'external') === 'true';
}

function nameOf({ type }: FieldDefinitionNode): string {
  let named = type;
  while (named.kind !== Kind.NAMED_TYPE) named = named.type;
  return named.name.value;
}
