import { Kind, type SelectionNode } from 'graphql';
import { fetchOperation } from './fetch-operation.ts';
import { keyOf } from './rename-keys.ts';
import type { PathSegment, PlanNode, RequiredSelection, Rewrite } from './query-plan.ts';

/** What a plan asks of a subgraph about the objects at some paths; at the root path for root fields. */
export interface Call {
  readonly service: string;
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
  /** Without named fragments. */
  readonly fields: readonly SelectionNode[];
}

/** All calls of a plan, each entity fetch of a batch by itself. */
export function callsIn(node: PlanNode, path: readonly PathSegment[] = []): Call[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((inner) => callsIn(inner, path));
    case 'Flatten':
      return callsIn(node.node, [...path, ...node.path]);
    case 'Condition':
      return [node.ifTrue, node.ifFalse].flatMap((inner) => (inner ? callsIn(inner, path) : []));
    case 'Defer':
      return [node.primary, ...node.deferred.map((one) => one.node)].flatMap((inner) =>
        inner ? callsIn(inner, path) : [],
      );
    case 'Subscription':
      return callsIn(node.primary, path);
    case 'Fetch': {
      const fields = fieldsOf(node.operation, node.requires.length > 0 ? '_entities' : null);
      return [{ ...node, paths: [path], fields }];
    }
    case 'BatchFetch':
      return node.aliases.map((alias) => ({
        ...alias,
        service: node.service,
        fields: fieldsOf(node.operation, alias.alias),
      }));
  }
}

/** What is selected of the entities under an alias, or at the root. */
function fieldsOf(operation: string, alias: string | null): readonly SelectionNode[] {
  const { selections } = fetchOperation(operation).selectionSet;
  if (alias === null) return selections;
  return selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && keyOf(selection) === alias
      ? (selection.selectionSet?.selections ?? [])
      : [],
  );
}
