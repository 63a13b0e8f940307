import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
} from 'graphql';

/** A directive where it stands in a supergraph. */
export interface DirectiveUse {
  readonly directive: ConstDirectiveNode;
  /** As people write it: `Matter`, `Matter.title`, `Query.matter(id:)`, `Status.OPEN`. */
  readonly place: string;
}

/** Every use of every directive on types and their parts, in the order of the text. */
export function directiveUses(document: DocumentNode): DirectiveUse[] {
  return document.definitions.flatMap(usesIn);
}

function usesIn(definition: DefinitionNode): DirectiveUse[] {
  if (
    !('name' in definition) ||
    definition.name === undefined ||
    definition.kind === Kind.DIRECTIVE_DEFINITION
  )
    return [];
  const type = definition.name.value;
  const parts = [
    ...('fields' in definition ? (definition.fields ?? []) : []),
    ...('values' in definition ? (definition.values ?? []) : []),
  ];
  return [...usesOn(definition.directives, type), ...parts.flatMap((part) => usesInPart(type, part))];
}

function usesInPart(
  type: string,
  part: FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode,
): DirectiveUse[] {
  const place = `${type}.${part.name.value}`;
  const given = part.kind === Kind.FIELD_DEFINITION ? (part.arguments ?? []) : [];
  return [
    ...usesOn(part.directives, place),
    ...given.flatMap(({ name, directives }) => usesOn(directives, `${place}(${name.value}:)`)),
  ];
}

/** The directives of an executable definition are none of a supergraph's: it has no such definition. */
function usesOn(directives: DefinitionDirectives, place: string): DirectiveUse[] {
  return (directives ?? []).map((directive) => ({ directive: directive as ConstDirectiveNode, place }));
}

type DefinitionDirectives = Extract<DefinitionNode, { directives?: unknown }>['directives'];
