import {
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionSetNode,
} from 'graphql';
import { push } from '../../plan/operation/groups.ts';
import { responseKeyOf } from '../../plan/operation/source-keys.ts';

/** What a subgraph's operation is read with. */
export interface OperationContext {
  readonly apiSchema: GraphQLSchema;
}

/** The fields of an object by their key in the answer, in the order in which it has them. */
export type Members = ReadonlyMap<string, readonly FieldNode[]>;

/**
 * The members that the answer will have for an object of this type (https://spec.graphql.org/October2021/#CollectFields()).
 * `null` where that cannot be said for sure.
 */
export function membersOf(
  context: OperationContext,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Members | null {
  const members = new Map<string, FieldNode[]>();
  return sets.every((set) => collect(context, type, set, members)) ? members : null;
}

function collect(
  context: OperationContext,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  members: Map<string, FieldNode[]>,
): boolean {
  return selections.every((selection) => {
    if (selection.directives && selection.directives.length > 0) return false;
    if (selection.kind === Kind.FIELD) {
      push(members, responseKeyOf(selection), selection);
      return true;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD || !surelyApplies(context, type, selection)) return false;
    return collect(context, type, selection.selectionSet, members);
  });
}

/** Every other fragment is thought to leave it open: subgraphs know types that the API has not. */
function surelyApplies(
  { apiSchema }: OperationContext,
  type: GraphQLObjectType,
  { typeCondition }: Pick<InlineFragmentNode, 'typeCondition'>,
): boolean {
  if (!typeCondition || typeCondition.name.value === type.name) return true;
  const condition = apiSchema.getType(typeCondition.name.value);
  return isAbstractType(condition) && apiSchema.isSubType(condition, type);
}

/** The selections inside of a field. */
export function setsOf(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}
