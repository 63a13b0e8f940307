import {
  Kind,
  OperationTypeNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from './client-operation.ts';
import { plannableVariable } from './large-integers.ts';
import { printOperation } from './print-operation.ts';
import {
  fragmentOf,
  rewriteDeferred,
  rewriteField,
  type DeferredSet,
  type RewriteInput,
} from './rewrite-selections.ts';
import { gatherLeaves, type Outline } from './outline.ts';
import { push } from './groups.ts';
import { responseKeyOf } from './source-keys.ts';

/** What outlines are made of. */
export type OperationInput = Omit<RewriteInput, 'gather'>;

/**
 * The operations to plan: one with all root fields, and for a mutation one for each root field (by response key, in
 * the client's order).
 *
 * They are the client's operation with its conditions decided, introspection and root `__typename` left out (the gateway
 * answers these), source keys for aliases, and `__typename` wherever the concrete type must be known to shape the answer.
 * `null` when no subgraph is needed.
 */
export function operationToPlan(
  asked: OperationInput,
): { readonly whole: Outline; readonly byField: readonly Outline[] } | null {
  const { gather, leaves } = gatherLeaves(asked.facts.standsFor);
  const input = { ...asked, gather };
  const rootType = input.apiSchema.getRootType(input.operation.definition.operation);
  if (!rootType) return null;
  const { definition } = input.operation;
  const root: RootFields = { groups: new Map(), deferred: [] };
  collectRootFields(input, definition.selectionSet, root);
  const fields = [...root.groups.values()].flatMap((nodes) => rewriteField(input, nodes, rootType));
  const deferred = root.deferred.map((fragment) => rewriteDeferred(input, fragment, rootType));
  if (fields.length + deferred.length === 0) return null;
  const plannable = withPlannableDefaults(input, definition);
  const outline = (selections: readonly SelectionNode[]): Outline => ({
    text: printOperation(plannable, selections),
    leaves,
  });
  const isSerial = definition.operation === OperationTypeNode.MUTATION && fields.length > 1;
  return {
    whole: outline([...fields, ...deferred]),
    byField: isSerial ? fields.map((field) => outline([field])) : [],
  };
}

function withPlannableDefaults(
  { apiSchema }: RewriteInput,
  definition: OperationDefinitionNode,
): OperationDefinitionNode {
  const { variableDefinitions = [] } = definition;
  if (!variableDefinitions.some(({ defaultValue }) => defaultValue)) return definition;
  const plannable = variableDefinitions.map((one) => plannableVariable(apiSchema, one));
  return { ...definition, variableDefinitions: plannable };
}

interface RootFields {
  readonly groups: Map<string, FieldNode[]>;
  readonly deferred: DeferredSet[];
}

function collectRootFields(input: RewriteInput, set: SelectionSetNode, root: RootFields): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, input.conditions)) continue;
    if (selection.kind !== Kind.FIELD) {
      const fragment = fragmentOf(input, selection);
      const deferral = input.deferralOf(selection);
      if (!fragment) continue;
      if (deferral) root.deferred.push({ part: deferral.part, ...fragment });
      else collectRootFields(input, fragment.selectionSet, root);
    } else if (!selection.name.value.startsWith('__')) {
      push(root.groups, responseKeyOf(selection), selection);
    }
  }
}
