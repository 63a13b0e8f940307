import type { BatchFetchNode, PlanNode } from '../../plan/query-plan.ts';
import { linkPlan, type LinkedPlan } from './dependencies.ts';
import { entityAliases } from './entity-aliases.ts';
import type { FlatFetch } from './flat-plan.ts';
import { joinOperations, type OperationPart } from './join-operations.ts';

/**
 * Asks a subgraph once where the planner would ask it in two stages: a fetch that nothing waits for goes along with a later
 * one. The answer comes no later, as it waits for the later one anyway.
 */
export function joinFetches(plan: PlanNode): LinkedPlan {
  const linked = linkPlan(plan);
  const pair = findPair(linked);
  const joined = pair && joinPair(pair);
  const replaced =
    joined &&
    new Map([
      [pair.early.fetch, null],
      [pair.late.fetch, joined],
    ]);
  const left = replaced && replace(plan, replaced);
  return left ? joinFetches(left) : linked;
}

/** Two fetches that can be one. */
interface Pair {
  readonly early: FlatFetch;
  readonly late: FlatFetch;
}

function findPair({ fetches, inputs }: LinkedPlan): Pair | null {
  if (fetches.some(({ part }) => part > 0)) return null;
  const isWaitedFor = (index: number) => inputs.some((each) => each.includes(index));
  const isRoot = (index: number) => inputs[index]?.length === 0;
  for (const [index, early] of fetches.entries()) {
    if (!isEntityFetch(early) || isWaitedFor(index)) continue;
    const late = fetches.find(
      (other, at) =>
        other.after.includes(index) &&
        isEntityFetch(other) &&
        other.fetch.service === early.fetch.service &&
        !isWaitedFor(at) &&
        // What waits for root fields alone may be asked early (`guess.ts`).
        !(inputs[at] ?? []).every(isRoot),
    );
    if (late) return { early, late };
  }
  return null;
}

function isEntityFetch({ fetch, path, conditions }: FlatFetch): boolean {
  return conditions.length === 0 && entityAliases(fetch, path) !== null;
}

/** `null` where one name stands for two variables: the operations cannot be one. */
function joinPair({ early, late }: Pair): BatchFetchNode | null {
  const parts = numberAliases([early, late]);
  const operation = joinOperations(parts);
  if (operation === null) return null;
  const { service, operationName } = late.fetch;
  return {
    kind: 'BatchFetch',
    service,
    operation,
    ...(operationName === undefined ? {} : { operationName }),
    operationKind: 'query',
    variables: [...new Set([...late.fetch.variables, ...early.fetch.variables])],
    aliases: parts.flatMap(({ changes }) => changes.map(({ to }) => to)),
  };
}

/** Each `_entities` under an alias of its own, with a variable of its own. */
function numberAliases(fetches: readonly FlatFetch[]): OperationPart[] {
  let count = 0;
  return fetches.map(({ fetch, path }) => ({
    operation: fetch.operation,
    changes: (entityAliases(fetch, path) ?? []).map((from) => {
      const number = count++;
      return { from, to: { ...from, alias: `_e${number}`, variable: `__batch_reps_${number}` } };
    }),
  }));
}

type Fetch = FlatFetch['fetch'];

/** The plan with fetches replaced, or left out; `null` where nothing is left of it. */
function replace(node: PlanNode, by: ReadonlyMap<Fetch, BatchFetchNode | null>): PlanNode | null {
  switch (node.kind) {
    case 'Fetch':
    case 'BatchFetch': {
      const replaced = by.get(node);
      return replaced === undefined ? node : replaced;
    }
    case 'Sequence':
    case 'Parallel':
      return replaceAll(node, by);
    case 'Flatten': {
      const inner = replace(node.node, by);
      // A batch names the whole way to its entities.
      return inner === null || inner.kind === 'BatchFetch' ? inner : { ...node, node: inner };
    }
    case 'Defer':
      return { ...node, primary: node.primary && replace(node.primary, by) };
    // What stands under a condition is never joined.
    case 'Condition':
    case 'Subscription':
      return node;
  }
}

function replaceAll(
  node: Extract<PlanNode, { kind: 'Sequence' | 'Parallel' }>,
  by: ReadonlyMap<Fetch, BatchFetchNode | null>,
): PlanNode | null {
  const nodes = node.nodes.flatMap((inner) => replace(inner, by) ?? []);
  const [only = null] = nodes;
  return nodes.length > 1 ? { ...node, nodes } : only;
}
