import type { BatchFetchNode, FetchNode, PlanNode } from '../../../plan/query-plan.ts';
import type { FlatFetch } from '../flat-plan.ts';
import { piecesOf, putTogether } from './pieces.ts';

/** The plan of an outline with an operation's own leaves in their places. What has none of them is the same object. */
export function fillPlan(plan: PlanNode, leaves: readonly string[]): PlanNode {
  const filled = (node: PlanNode): PlanNode => fillPlan(node, leaves);
  switch (plan.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return fillFetch(plan, leaves);
    case 'Sequence':
    case 'Parallel':
      return { ...plan, nodes: plan.nodes.map(filled) };
    case 'Flatten':
      return { ...plan, node: filled(plan.node) };
    case 'Condition':
      return {
        ...plan,
        ifTrue: plan.ifTrue && filled(plan.ifTrue),
        ifFalse: plan.ifFalse && filled(plan.ifFalse),
      };
    case 'Defer': {
      const deferred = plan.deferred.map((one) => ({ ...one, node: filled(one.node) }));
      return { ...plan, primary: plan.primary && filled(plan.primary), deferred };
    }
    case 'Subscription':
      return { ...plan, primary: fillFetch(plan.primary, leaves) };
  }
}

/** The fetches of an outline's plan with an operation's own leaves. */
export function fillFetches(fetches: readonly FlatFetch[], leaves: readonly string[]): FlatFetch[] {
  return fetches.map((flat) => ({ ...flat, fetch: fillFetch(flat.fetch, leaves) }));
}

function fillFetch<Fetch extends FetchNode | BatchFetchNode>(fetch: Fetch, leaves: readonly string[]): Fetch {
  const pieces = piecesOf(fetch);
  return pieces.places.length === 0 ? fetch : { ...fetch, operation: putTogether(pieces, leaves) };
}
