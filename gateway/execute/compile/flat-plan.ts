import type { BatchFetchNode, DeferNode, FetchNode, PathSegment, PlanNode } from '../../plan/query-plan.ts';
import type { StepCondition } from './step.ts';

/** A fetch taken out of its plan, with everything that the nodes around it said. */
export interface FlatFetch {
  readonly fetch: FetchNode | BatchFetchNode;
  /** `null` outside of every `Flatten`. */
  readonly path: readonly PathSegment[] | null;
  readonly conditions: readonly StepCondition[];
  /** The fetches that the plan puts before this one, by their index. */
  readonly after: readonly number[];
  /** The part of the answer that it is for: 0 is the first, and the whole one where nothing is deferred. */
  readonly part: number;
}

interface Around {
  readonly path: readonly PathSegment[] | null;
  readonly conditions: readonly StepCondition[];
  readonly after: readonly number[];
  readonly part: number;
}

/** The fetches of a plan in its order. */
export function flattenPlan(plan: PlanNode): FlatFetch[] {
  const found: FlatFetch[] = [];
  visitNode(plan, { path: null, conditions: [], after: [], part: 0 }, found);
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
      return visitDeferred(node, around, found);
    case 'Subscription':
      throw new Error('Subscriptions are not served here.');
  }
}

/** The later parts need what the first one brings, and it waits for none of them. */
function visitDeferred({ primary, deferred }: DeferNode, around: Around, found: FlatFetch[]): number[] {
  const first = primary ? visitNode(primary, around, found) : [];
  const before = [...around.after, ...first];
  for (const { part, node } of deferred) {
    before.push(...visitNode(node, { ...around, after: [...before], part }, found));
  }
  return first;
}

function visitInOrder(nodes: readonly PlanNode[], around: Around, found: FlatFetch[]): number[] {
  const all: number[] = [];
  for (const node of nodes) {
    all.push(...visitNode(node, { ...around, after: [...around.after, ...all] }, found));
  }
  return all;
}
