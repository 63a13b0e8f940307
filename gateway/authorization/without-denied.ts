import {
  GraphQLError,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { errorCodes } from '../../schema/error-codes.ts';
import type { ClientOperation } from '../plan/operation/client-operation.ts';
import type { SourceKeys } from '../plan/operation/source-keys.ts';
import type { Guard } from './guard.ts';
import { typeOfField } from './operation-rules.ts';

/** The part of an operation that is planned: its nodes are new, so its source keys come with it. */
export interface AllowedPart {
  readonly operation: ClientOperation;
  readonly sourceKeys: SourceKeys;
}

interface Pruning {
  readonly apiSchema: GraphQLSchema;
  readonly guard: Guard;
  /** From a node that was made here to the client's own. */
  readonly originals: Map<FieldNode, FieldNode>;
  /** How many fields were written under single types instead of their interface. */
  spread: number;
}

/** An interface of many types would otherwise make a small operation one that takes long to plan. */
const mostSpread = 10_000;

/**
 * An operation without what its viewer is denied. A field of an interface that is denied under some types only is asked for
 * under each of the others. Fragments stay fragments, so the operation does not grow by what they share. Throws a
 * `GraphQLError` for an operation that would grow too large.
 */
export function withoutDenied(
  guard: Guard,
  apiSchema: GraphQLSchema,
  { operation, sourceKeys }: AllowedPart,
): AllowedPart {
  const pruning: Pruning = { apiSchema, guard, originals: new Map(), spread: 0 };
  const { definition, fragments } = operation;
  const root = apiSchema.getRootType(definition.operation) ?? undefined;
  const allowed = [...fragments].map(([name, fragment]) => [name, pruneFragment(pruning, fragment)] as const);
  return {
    operation: {
      ...operation,
      definition: { ...definition, selectionSet: pruneSet(pruning, definition.selectionSet, root) },
      fragments: new Map(allowed),
    },
    sourceKeys: (field) => sourceKeys(pruning.originals.get(field) ?? field),
  };
}

function pruneFragment(pruning: Pruning, fragment: FragmentDefinitionNode): FragmentDefinitionNode {
  const type = pruning.apiSchema.getType(fragment.typeCondition.name.value);
  return { ...fragment, selectionSet: pruneSet(pruning, fragment.selectionSet, type) };
}

function pruneSet(
  pruning: Pruning,
  { kind, selections }: SelectionSetNode,
  type: GraphQLNamedType | undefined,
): SelectionSetNode {
  if (!type) return { kind, selections: [] };
  const allowed = selections.flatMap((selection) => pruneSelection(pruning, selection, type));
  // Which object may be shown is decided by its type.
  const divided = isAbstractType(type) && pruning.guard.divides(type);
  return { kind, selections: divided ? [typename, ...allowed] : allowed };
}

function pruneSelection(
  pruning: Pruning,
  selection: SelectionNode,
  type: GraphQLNamedType,
): readonly SelectionNode[] {
  switch (selection.kind) {
    case Kind.FIELD:
      return selection.name.value.startsWith('__') ? [selection] : pruneField(pruning, selection, type);
    case Kind.FRAGMENT_SPREAD:
      return [selection];
    case Kind.INLINE_FRAGMENT: {
      const { typeCondition, selectionSet } = selection;
      const condition = typeCondition ? pruning.apiSchema.getType(typeCondition.name.value) : type;
      return [{ ...selection, selectionSet: pruneSet(pruning, selectionSet, condition) }];
    }
  }
}

function pruneField(pruning: Pruning, node: FieldNode, type: GraphQLNamedType): readonly SelectionNode[] {
  const { apiSchema, guard } = pruning;
  if (guard.denialOfField(type.name, [node])) return [];
  const allowed = pruneInside(pruning, node, type);
  if (!isAbstractType(type)) return [allowed];
  const possible = apiSchema.getPossibleTypes(type).map(({ name }) => name);
  const shown = possible.filter((name) => !guard.denialOfField(name, [node]));
  if (shown.length === possible.length) return [allowed];
  pruning.spread += shown.length;
  if (pruning.spread > mostSpread) throw tooLarge();
  return shown.map((name) => under(name, allowed));
}

function pruneInside(pruning: Pruning, node: FieldNode, type: GraphQLNamedType): FieldNode {
  if (!node.selectionSet) return node;
  const inner = typeOfField(type, node.name.value);
  const allowed = { ...node, selectionSet: pruneSet(pruning, node.selectionSet, inner) };
  pruning.originals.set(allowed, node);
  return allowed;
}

function tooLarge(): GraphQLError {
  const message =
    'The operation is too large: it asks for too many fields of interfaces that are denied in part.';
  return new GraphQLError(message, { extensions: { code: errorCodes.OPERATION_LIMIT_EXCEEDED } });
}

function under(type: string, field: FieldNode): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };
