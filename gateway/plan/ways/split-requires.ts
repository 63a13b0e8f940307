/**
 * Gives a subgraph with `@requires` fields two twins for them, in the supergraph that the planner sees.
 *
 * router-query-planner 0.0.38 fails ("Path … cannot be found") where it stands in a subgraph that it entered by a key, needs
 * a `@requires` field of that same subgraph, and so must leave and enter it again. Where the field lives in another graph, it
 * plans that as the move between graphs which it is. A twin is the same subgraph under another name: all that is said of it
 * is true of the subgraph, so every plan through it is a right one.
 *
 * One twin has the fields that lead to no type with such fields; the other has the rest (`best: User @requires(…)` in `User`),
 * so that `best { s }` goes from one to the other.
 */
import {
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
} from 'graphql';
import {
  closed,
  forGraph,
  graphNames,
  spelledOut,
  textOf,
  type CompositeNode,
} from '../supergraph/join-directives.ts';
import {
  readRequiresPlaces,
  type RequiresPlaces,
  type SplitWhich,
  type TwinPlace,
} from '../supergraph/requires-places.ts';

/** The subgraph's own name, from the name that a plan has for it. */
export function ownName(service: string): string {
  return service.replace(/#requires(-entities)?$/, '');
}

/** The supergraph for the planner; the same text where nothing is split. */
export function splitRequires(supergraphSdl: string, which: SplitWhich): string {
  if (!supergraphSdl.includes('requires:')) return supergraphSdl;
  const original = parse(supergraphSdl, { noLocation: true });
  let document = original;
  for (const [graph, subgraph] of graphNames(original)) {
    const places = readRequiresPlaces(original, graph, which);
    if (places) document = addTwins(document, { graph, subgraph, places });
  }
  return document === original ? supergraphSdl : print(document);
}

interface Split {
  /** The subgraph's value of `join__Graph`, and its name. */
  readonly graph: string;
  readonly subgraph: string;
  readonly places: RequiresPlaces;
}

function addTwins(document: DocumentNode, split: Split): DocumentNode {
  return { ...document, definitions: document.definitions.map((node) => addTo(node, split)) };
}

function addTo(node: DefinitionNode, split: Split): DefinitionNode {
  if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
    return node.name.value === 'join__Graph' ? withTwinGraphs(node, split) : withTwinValues(node, split);
  }
  if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
    const fields = (node.fields ?? []).map((field) => withTwinsIn(field, split));
    return { ...withTwinsIn(node, split), fields };
  }
  if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION) {
    return withTwinsIn(node, split);
  }
  const isComposite =
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return isComposite ? addToComposite(node, split) : node;
}

function addToComposite(node: CompositeNode, split: Split): CompositeNode {
  const { value: type } = node.name;
  const { fields = [] } = node;
  if (fields.every((field) => split.places.placeOf(type, field) === 'subgraph')) return node;
  const own = split.places.bearing.has(type) ? withTwinsIn(node, split) : withClosedTwins(node, split);
  return { ...own, fields: fields.map((field) => placeField(node, field, split)) };
}

function withTwinGraphs(
  node: EnumTypeDefinitionNode,
  { graph, subgraph, places }: Split,
): EnumTypeDefinitionNode {
  const values = (node.values ?? []).flatMap((value) => {
    if (value.name.value !== graph) return [value];
    const twins = places.twins.map((place) => ({
      ...value,
      name: { ...value.name, value: twinGraph(graph, place) },
      directives: (value.directives ?? []).map((join) => withText(join, 'name', `${subgraph}#${place}`)),
    }));
    return [value, ...twins];
  });
  return { ...node, values };
}

function withTwinValues(node: EnumTypeDefinitionNode, split: Split): EnumTypeDefinitionNode {
  const values = (node.values ?? []).map((value) => withTwinsIn(value, split));
  return { ...withTwinsIn(node, split), values };
}

/** Says of both twins what is said of their subgraph. */
function withTwinsIn<Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: Node,
  { graph, places }: Split,
): Node {
  const directives = (node.directives ?? []).flatMap((directive) =>
    textOf(directive, 'graph') === graph
      ? [directive, ...places.twins.map((place) => forGraph(directive, twinGraph(graph, place)))]
      : [directive],
  );
  return { ...node, directives };
}

/** A type that the twins know, but that is never entered there. */
function withClosedTwins<Node extends CompositeNode>(node: Node, split: Split): Node {
  const own = withTwinsIn(node, split);
  const directives = (own.directives ?? []).map((directive) => {
    const isTwin = split.places.twins.some(
      (place) => textOf(directive, 'graph') === twinGraph(split.graph, place),
    );
    return isTwin && textOf(directive, 'key') !== undefined ? closed(directive) : directive;
  });
  return { ...own, directives };
}

function placeField(owner: CompositeNode, field: FieldDefinitionNode, split: Split): FieldDefinitionNode {
  const { graph, subgraph, places } = split;
  const place = places.placeOf(owner.name.value, field);
  if (place === 'everywhere') return isOverridden(field, subgraph) ? field : withTwinsIn(field, split);
  if (place === 'subgraph') return spelledOut(field, owner);
  const directives = (field.directives ?? []).map((directive) => {
    if (directive.name.value === 'join__field' && textOf(directive, 'override') === subgraph)
      return withText(directive, 'override', `${subgraph}#${place}`);
    return textOf(directive, 'graph') === graph ? forGraph(directive, twinGraph(graph, place)) : directive;
  });
  return { ...field, directives };
}

/** Another subgraph may take the field from this one by name: then it must not be left in a twin. */
function isOverridden(field: FieldDefinitionNode, subgraph: string): boolean {
  return (field.directives ?? []).some((directive) => textOf(directive, 'override') === subgraph);
}

function twinGraph(graph: string, place: TwinPlace): string {
  return `${graph}__${place === 'requires' ? 'REQUIRES' : 'REQUIRES_ENTITIES'}`;
}

function withText(directive: ConstDirectiveNode, argument: string, text: string): ConstDirectiveNode {
  const changed = (directive.arguments ?? []).map((one) =>
    one.name.value === argument ? { ...one, value: { kind: Kind.STRING, value: text } as const } : one,
  );
  return { ...directive, arguments: changed };
}
