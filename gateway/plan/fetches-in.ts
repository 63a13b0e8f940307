import type { BatchFetchNode, FetchNode, PlanNode } from './query-plan.ts';

/** All fetches of a plan. */
export function fetchesIn(node: PlanNode): (FetchNode | BatchFetchNode)[] {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch':
      return [node];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(fetchesIn);
    case 'Flatten':
      return fetchesIn(node.node);
    case 'Condition':
      return [node.ifTrue, node.ifFalse].flatMap((inner) => (inner ? fetchesIn(inner) : []));
    case 'Defer':
      return [node.primary, ...node.deferred.map((one) => one.node)].flatMap((inner) =>
        inner ? fetchesIn(inner) : [],
      );
    case 'Subscription':
      return [node.primary];
  }
}
