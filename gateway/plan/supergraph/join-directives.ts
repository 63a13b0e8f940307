import {
  Kind,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';

/** Reading and changing the `join__` directives by which a supergraph says what comes from which subgraph. */
export type CompositeNode = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The object and interface types of a supergraph. */
export function compositesOf(document: DocumentNode): CompositeNode[] {
  return document.definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
}

/** `CRM` to `crm`, for each subgraph. */
export function graphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives } of definition.values ?? []) {
      const join = directives?.find((directive) => directive.name.value === 'join__graph');
      names.set(name.value, (join && textOf(join, 'name')) ?? name.value);
    }
  }
  return names;
}

/** An argument's text, be it a string, an enum value or a Boolean. */
export function textOf(directive: ConstDirectiveNode, argument: string): string | undefined {
  const value = directive.arguments?.find(({ name }) => name.value === argument)?.value;
  return value && 'value' in value ? String(value.value) : undefined;
}

/** The uses of one directive that speak of one subgraph. */
export function joins(
  node: { readonly directives?: readonly ConstDirectiveNode[] },
  name: string,
  graph: string,
): ConstDirectiveNode[] {
  return (node.directives ?? []).filter(
    (directive) => directive.name.value === name && textOf(directive, 'graph') === graph,
  );
}

/** Whether the subgraph can be asked for the field. A field without a word on subgraphs is in all that have its type. */
export function isSuppliedBy(field: FieldDefinitionNode, graph: string): boolean {
  const said = (field.directives ?? []).filter(({ name }) => name.value === 'join__field');
  if (said.length === 0) return true;
  return joins(field, 'join__field', graph).some((join) => textOf(join, 'external') !== 'true');
}

export function isRequires(field: FieldDefinitionNode, graph: string): boolean {
  return joins(field, 'join__field', graph).some((join) => textOf(join, 'requires') !== undefined);
}

/** The same directive, said of another subgraph. */
export function forGraph(directive: ConstDirectiveNode, graph: string): ConstDirectiveNode {
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) =>
      argument.name.value === 'graph' ? { ...argument, value: { kind: Kind.ENUM, value: graph } } : argument,
    ),
  };
}

/** A `join__` directive that speaks of a subgraph. */
export function joinNode(
  name: string,
  graph: string,
  texts: Record<string, string> = {},
): ConstDirectiveNode {
  const argument = (key: string, value: ConstValueNode) =>
    ({ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: key }, value }) as const;
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: [
      argument('graph', { kind: Kind.ENUM, value: graph }),
      ...Object.entries(texts).map(([key, value]) => argument(key, { kind: Kind.STRING, value })),
    ],
  };
}

/** A `join__type` whose key lets nobody in: the subgraph can be left by it, and not entered. */
export function closed(join: ConstDirectiveNode): ConstDirectiveNode {
  const others = (join.arguments ?? []).filter(({ name }) => name.value !== 'resolvable');
  const argument = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'resolvable' },
    value: { kind: Kind.BOOLEAN, value: false },
  } as const;
  return { ...join, arguments: [...others, argument] };
}

/** A field of which nothing is said is in every subgraph that has its type: in a new one it would be too. Here it is said. */
export function spelledOut(field: FieldDefinitionNode, owner: CompositeNode): FieldDefinitionNode {
  if (field.directives?.some(({ name }) => name.value === 'join__field')) return field;
  const graphs = new Set(
    (owner.directives ?? [])
      .filter(({ name }) => name.value === 'join__type')
      .flatMap((join) => textOf(join, 'graph') ?? []),
  );
  const said = [...graphs].map((graph) => joinNode('join__field', graph));
  return { ...field, directives: [...(field.directives ?? []), ...said] };
}
