import {
  Kind,
  visit,
  type ASTNode,
  type DefinitionNode,
  type DocumentNode,
  type NamedTypeNode,
} from 'graphql';
import { directiveNamesOf, readLinks } from './links.ts';

/**
 * A supergraph without what is `@inaccessible`: types, fields, arguments, input fields and enum values, and the hidden types
 * among the members of unions and the interfaces of types. Composition has made sure that nothing visible needs them.
 */
export function withoutInaccessible(supergraph: DocumentNode): DocumentNode {
  const names = directiveNamesOf(readLinks(supergraph), 'inaccessible');
  const isHidden = (node: ASTNode) =>
    'directives' in node && node.directives?.some(({ name }) => names.has(name.value)) === true;
  const hiddenTypes = new Set(
    supergraph.definitions.flatMap((one) => ('name' in one && isHidden(one) ? [one.name?.value] : [])),
  );
  const isVisible = ({ name }: NamedTypeNode) => !hiddenTypes.has(name.value);
  const visible: DocumentNode = visit(supergraph, {
    enter: (node) => (isHidden(node) ? null : undefined),
  });
  return { ...visible, definitions: visible.definitions.map((one) => withVisibleTypes(one, isVisible)) };
}

function withVisibleTypes(
  definition: DefinitionNode,
  isVisible: (type: NamedTypeNode) => boolean,
): DefinitionNode {
  if (definition.kind === Kind.UNION_TYPE_DEFINITION)
    return { ...definition, types: (definition.types ?? []).filter(isVisible) };
  if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
    return { ...definition, interfaces: (definition.interfaces ?? []).filter(isVisible) };
  return definition;
}
