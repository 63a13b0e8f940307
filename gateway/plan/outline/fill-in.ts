import { parse, visit } from 'graphql';
import { derivedOnce } from '../../derived.ts';
import type { BatchFetchNode, FetchNode, PlanNode } from '../query-plan.ts';
import { placeOf } from '../operation/outline.ts';

/** The plan of an outline with an operation's own leaves in their places. What has none of them is the same object. */
export function fillIn(plan: PlanNode, leaves: readonly string[]): PlanNode {
  const filled = (node: PlanNode): PlanNode => fillIn(node, leaves);
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

function fillFetch<Fetch extends FetchNode | BatchFetchNode>(fetch: Fetch, leaves: readonly string[]): Fetch {
  const { texts, places } = piecesOf(fetch);
  if (places.length === 0) return fetch;
  let [operation = ''] = texts;
  for (const [at, place] of places.entries()) operation += `${leaves[place]}${texts[at + 1]}`;
  return { ...fetch, operation };
}

/** The text of a fetch around its places: one more than there are places. */
interface Pieces {
  readonly texts: readonly string[];
  readonly places: readonly number[];
}

const piecesOf = derivedOnce(({ operation }: FetchNode | BatchFetchNode): Pieces => {
  const texts: string[] = [];
  const places: number[] = [];
  let end = 0;
  visit(parse(operation), {
    Field(field) {
      const place = placeOf(field);
      if (place === null || !field.loc) return;
      texts.push(operation.slice(end, field.loc.start));
      places.push(place);
      end = field.loc.end;
    },
  });
  return { texts: [...texts, operation.slice(end)], places };
});
