import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import { Kind } from 'graphql';

/**
 * The subgraphs of a supergraph, from the enum in which composition writes them down:
 * `enum join__Graph { LEGAL @join__graph(name: "legal", url: "http://…") }`.
 */
export function subgraphAddresses(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const graphs = supergraph.definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) {
    throw new Error('it has no `join__Graph` enum, so it is not a composed federation 2 supergraph');
  }
  const addresses = new Map<string, string>();
  for (const value of graphs.values ?? []) {
    const graph = value.directives?.find((directive) => directive.name.value === 'join__graph');
    addresses.set(
      textArgument(graph, 'name') ?? value.name.value.toLowerCase(),
      textArgument(graph, 'url') ?? '',
    );
  }
  return addresses;
}

function textArgument(directive: ConstDirectiveNode | undefined, name: string): string | undefined {
  const value = directive?.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}
