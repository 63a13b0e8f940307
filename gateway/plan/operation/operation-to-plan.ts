import {
  Kind,
  OperationTypeNode,
  type FieldNode,
  type OperationDefinitionNode,
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
import { push } from './groups.ts';
import { responseKeyOf } from './source-keys.ts';

/**
 * The documents to plan: one with all root fields, and for a mutation one for each root field (by response key, in
 * the client's order).
 *
 * They are the client's operation with its conditions decided, introspection and root `__typename` left out (the gateway
 * answers these), source keys for aliases, and `__typename` wherever the concrete type must be known to shape the answer.
 * Empty when no subgraph is needed.
 */
export function operationToPlan(
  input: RewriteInput,
): { readonly whole: string; readonly byField: string[] } | null {
  const rootType = input.apiSchema.getRootType(input.operation.definition.operation);
  if (!rootType) return null;
  const { definition } = input.operation;
  const root: RootFields = { groups: new Map(), deferred: [] };
  collectRootFields(input, definition.selectionSet, root);
  const fields = [...root.groups.values()].flatMap((nodes) => rewriteField(input, nodes, rootType));
  const deferred = root.deferred.map((fragment) => rewriteDeferred(input, fragment, rootType));
  if (fields.length + deferred.length === 0) return null;
  const asked = withPlannableDefaults(input, definition);
  const isSerial = definition.operation === OperationTypeNode.MUTATION && fields.length > 1;
  return {
    whole: printOperation(asked, [...fields, ...deferred]),
    byField: isSerial ? fields.map((field) => printOperation(asked, [field])) : [],
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
