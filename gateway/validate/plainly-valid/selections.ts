import {
  DirectiveLocation,
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isUnionType,
  Kind,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type InlineFragmentNode,
  type NamedTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { namedValuesFit } from './values.ts';
import { directivesFit } from './directives.ts';
import type { Walk } from './walk.ts';

/** Whether all is there that is selected of an object, and is asked for as it must be. */
export function selectionsFit(walk: Walk, set: SelectionSetNode, type: GraphQLCompositeType): boolean {
  walk.scopes.push({ set, type });
  return setFits(walk, set, type);
}

function setFits(walk: Walk, { selections }: SelectionSetNode, type: GraphQLCompositeType): boolean {
  return selections.every((selection) => selectionFits(walk, selection, type));
}

function selectionFits(walk: Walk, selection: SelectionNode, parent: GraphQLCompositeType): boolean {
  switch (selection.kind) {
    case Kind.FIELD:
      return fieldFits(walk, selection, parent);
    case Kind.FRAGMENT_SPREAD:
      return spreadFits(walk, selection, parent);
    case Kind.INLINE_FRAGMENT:
      return inlineFits(walk, selection, parent);
  }
}

function fieldFits(walk: Walk, field: FieldNode, parent: GraphQLCompositeType): boolean {
  if (!directivesFit(walk, field.directives, DirectiveLocation.FIELD, parent)) return false;
  const { name, arguments: given = [], selectionSet } = field;
  if (name.value === '__typename') return given.length === 0 && selectionSet === undefined;
  // Also of `__schema` and `__type`: introspection has rules of its own.
  const definition = isUnionType(parent) ? undefined : parent.getFields()[name.value];
  if (!definition || !namedValuesFit(walk, given, definition.args)) return false;
  const type = getNamedType(definition.type);
  if (!isCompositeType(type)) return selectionSet === undefined;
  return selectionSet !== undefined && selectionsFit(walk, selectionSet, type);
}

function spreadFits(walk: Walk, spread: FragmentSpreadNode, parent: GraphQLCompositeType): boolean {
  walk.spreads.add(spread.name.value);
  const fragment = walk.fragments.get(spread.name.value);
  return (
    fragment !== undefined &&
    conditionOf(walk, fragment.typeCondition, parent) !== null &&
    directivesFit(walk, spread.directives, DirectiveLocation.FRAGMENT_SPREAD, parent)
  );
}

function inlineFits(walk: Walk, fragment: InlineFragmentNode, parent: GraphQLCompositeType): boolean {
  const condition = conditionOf(walk, fragment.typeCondition, parent);
  return (
    condition !== null &&
    directivesFit(walk, fragment.directives, DirectiveLocation.INLINE_FRAGMENT, parent) &&
    setFits(walk, fragment.selectionSet, condition)
  );
}

/** The type of what is inside a fragment; `null` where no object of the type around it can be of that. */
function conditionOf(
  { schema }: Walk,
  condition: NamedTypeNode | undefined,
  parent: GraphQLCompositeType,
): GraphQLCompositeType | null {
  if (!condition) return parent;
  const type = schema.getType(condition.name.value);
  return isCompositeType(type) && doTypesOverlap(schema, type, parent) ? type : null;
}
