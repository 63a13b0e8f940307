import type { BatchFetchNode, FetchNode, PathSegment, PlanNode } from '../plan/query-plan.ts';
import type { StepCondition } from './step.ts';

/** A fetch taken out of its plan, with everything that the nodes around it said. */
export interface FlatFetch {
  readonly fetch: FetchNode | BatchFetchNode;
  /** `null` outside of every `Flatten`. */
  readonly path: readonly PathSegment[] | null;
  readonly conditions: readonly StepCondition[];
  /** The fetches that the plan puts before this one, by their index. */
  readonly after: readonly number[];
}

interface Around {
  readonly path: readonly PathSegment[] | null;
  readonly conditions: readonly StepCondition[];
  readonly after: readonly number[];
}

/** The fetches of a plan in its order. A deferred part is run as any other and answered whole, which the spec allows. */
export function flattenPlan(plan: PlanNode): FlatFetch[] {
  const found: FlatFetch[] = [];
  visitNode(plan, { path: null, conditions: [], after: [] }, found);
  return found;
}

/** Adds the fetches under a node to `found` and answers their indexes. */
function visitNode(node: PlanNode, around: Around, found: FlatFetch[]): number[] {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return [found.push({ ...around, fetch: node }) - 1];
    case 'Parallel':
      return node.nodes.flatMap((inner) => visitNode(inner, around, found));
    case 'Sequence':
      return visitInOrder(node.nodes, around, found);
    case 'Flatten':
      return visitNode(node.node, { ...around, path: [...(around.path ?? []), ...node.path] }, found);
    case 'Condition':
      return [true, false].flatMap((value) => {
        const inner = value ? node.ifTrue : node.ifFalse;
        const conditions = [...around.conditions, { variable: node.variable, value }];
        return inner ? visitNode(inner, { ...around, conditions }, found) : [];
      });
    case 'Defer':
      return visitInOrder([...(node.primary ? [node.primary] : []), ...node.deferred], around, found);
    case 'Subscription':
      throw new Error('Subscriptions are not served here.');
  }
}

function visitInOrder(nodes: readonly PlanNode[], around: Around, found: FlatFetch[]): number[] {
  const all: number[] = [];
  for (const node of nodes) {
    all.push(...visitNode(node, { ...around, after: [...around.after, ...all] }, found));
  }
  return all;
}
