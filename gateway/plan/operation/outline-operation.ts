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
import { gatherLeaves } from './gather-leaves.ts';
import { push } from './groups.ts';
import { responseKeyOf } from './source-keys.ts';

/**
 * An operation in outline: all that decides on its plan, and nothing else. Leaves that stand side by side and are planned alike
 * are one in it, under an alias of its own: operations that ask for other leaves have one outline, and one plan.
 */
export interface OutlinedOperation {
  readonly whole: string;
  /** For a mutation of several root fields each of them by itself (by response key, in the client's order). */
  readonly byField: readonly string[];
  /** The leaves for which `_l0`, `_l1`… stand, as text. */
  readonly leaves: readonly string[];
}

/** What outlines are made of. */
export type OutlineInput = Omit<RewriteInput, 'gather'>;

/**
 * The outline of a client's operation, as it is planned: with its conditions decided, introspection and root `__typename` left out
 * (the gateway answers these), source keys for aliases, and `__typename` wherever the concrete type must be known to shape
 * the answer. `null` when no subgraph is needed.
 */
export function outlineOperation(asked: OutlineInput): OutlinedOperation | null {
  const { definition } = asked.operation;
  const rootType = asked.apiSchema.getRootType(definition.operation);
  if (!rootType) return null;
  const { gather, leaves } = gatherLeaves(asked.facts.standsFor);
  const input = { ...asked, gather };
  const root: RootFields = { groups: new Map(), deferred: [] };
  collectRootFields(input, definition.selectionSet, root);
  const fields = [...root.groups.values()].flatMap((nodes) => rewriteField(input, nodes, rootType) ?? []);
  const deferred = root.deferred.map((fragment) => rewriteDeferred(input, fragment, rootType));
  if (fields.length + deferred.length === 0) return null;
  const plannable = withPlannableDefaults(input, definition);
  const isSerial = definition.operation === OperationTypeNode.MUTATION && fields.length > 1;
  return {
    whole: printOperation(plannable, [...fields, ...deferred]),
    byField: isSerial ? fields.map((field) => printOperation(plannable, [field])) : [],
    leaves,
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
