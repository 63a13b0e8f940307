import { Kind, parse, print, type ConstDirectiveNode, type FieldDefinitionNode } from 'graphql';
import {
  compositesOf,
  joins,
  spelledOut,
  textOf,
  type CompositeNode,
} from '../supergraph/join-directives.ts';
import { topFields } from '../supergraph/supergraph-facts.ts';

/**
 * The supergraph with the inputs of an interface object's `@requires` fields marked as external in its subgraph.
 *
 * A subgraph may only require what it does not have itself, and yet not every composer writes that down for interfaces: then
 * the planner would ask the subgraph for what it waits for. The same text where nothing is missing.
 */
export function markExternalInputs(supergraphSdl: string): string {
  if (!/isInterfaceObject:\s*true/.test(supergraphSdl) || !supergraphSdl.includes('requires:'))
    return supergraphSdl;
  const document = parse(supergraphSdl, { noLocation: true });
  const marked = new Map(compositesOf(document).map((type) => [type, markType(type)] as const));
  if ([...marked].every(([type, after]) => type === after)) return supergraphSdl;
  const definitions = document.definitions.map((node) => marked.get(node as CompositeNode) ?? node);
  return print({ ...document, definitions });
}

function markType(type: CompositeNode): CompositeNode {
  const objects = (type.directives ?? []).filter((join) => textOf(join, 'isInterfaceObject') === 'true');
  return objects.reduce((marked, join) => markFor(marked, textOf(join, 'graph') ?? ''), type);
}

function markFor(type: CompositeNode, graph: string): CompositeNode {
  const inputs = inputsOf(type, graph);
  const fields = (type.fields ?? []).map((field) =>
    inputs.has(field.name.value) ? mark(field, type, graph) : field,
  );
  const isSame = fields.every((field, index) => field === type.fields?.[index]);
  return isSame ? type : { ...type, fields };
}

/** What the subgraph requires of the type. Its keys it has itself. */
function inputsOf(type: CompositeNode, graph: string): ReadonlySet<string> {
  const said = (type.fields ?? []).flatMap((field) => joins(field, 'join__field', graph));
  const required = new Set(said.flatMap((join) => topFields(textOf(join, 'requires') ?? '__typename')));
  for (const join of joins(type, 'join__type', graph)) {
    for (const key of topFields(textOf(join, 'key') ?? '__typename')) required.delete(key);
  }
  return required;
}

function mark(field: FieldDefinitionNode, type: CompositeNode, graph: string): FieldDefinitionNode {
  const said = spelledOut(field, type);
  const isPlain = (join: ConstDirectiveNode) =>
    join.name.value === 'join__field' &&
    textOf(join, 'graph') === graph &&
    ['external', 'requires'].every((argument) => textOf(join, argument) === undefined);
  if (!said.directives?.some(isPlain)) return field;
  const directives = said.directives.map((join) => (isPlain(join) ? external(join) : join));
  return { ...said, directives };
}

function external(join: ConstDirectiveNode): ConstDirectiveNode {
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'external' },
    value: { kind: Kind.BOOLEAN, value: true },
  } as const;
  return { ...join, arguments: [...(join.arguments ?? []), argument] };
}
