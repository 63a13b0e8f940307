import {
  DirectiveLocation,
  isCompositeType,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { directivesFit } from './directives.ts';
import { selectionsFit } from './selections.ts';
import { declarationsFit } from './variables.ts';
import type { Walk } from './walk.ts';

/** Of subscriptions graphql-js knows more than of the rest: they are left to it. */
const locations: ReadonlyMap<OperationTypeNode, DirectiveLocation> = new Map([
  [OperationTypeNode.QUERY, DirectiveLocation.QUERY],
  [OperationTypeNode.MUTATION, DirectiveLocation.MUTATION],
]);

export function operationFits(walk: Walk, operation: OperationDefinitionNode): boolean {
  const type = walk.schema.getRootType(operation.operation);
  const location = locations.get(operation.operation);
  return (
    type != null &&
    location !== undefined &&
    directivesFit(walk, operation.directives, location, type) &&
    declarationsFit(walk, operation) &&
    selectionsFit(walk, operation.selectionSet, type)
  );
}

export function fragmentFits(walk: Walk, fragment: FragmentDefinitionNode): boolean {
  const type = walk.schema.getType(fragment.typeCondition.name.value);
  return (
    isCompositeType(type) &&
    directivesFit(walk, fragment.directives, DirectiveLocation.FRAGMENT_DEFINITION, type) &&
    selectionsFit(walk, fragment.selectionSet, type)
  );
}
