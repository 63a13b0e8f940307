import type { OutlinedOperation } from '../../../plan/operation/outline-operation.ts';
import type { PlanNode } from '../../../plan/query-plan.ts';
import type { SupergraphFacts } from '../../../plan/supergraph/supergraph-facts.ts';
import { compilePlans, countMutations, requiredKeys } from '../compile-plan.ts';
import type { FlatFetch } from '../flat-plan.ts';
import { joinFetches } from '../join-fetches.ts';
import { outlineStep, type StepOutline } from './fill-steps.ts';
import { piecesOf } from './pieces.ts';

/** What is compiled of a plan, for all operations of one outline. */
export interface CompiledOutline {
  /** `null` where no subgraph is asked. */
  readonly plan: PlanNode | null;
  readonly steps: readonly StepOutline[];
  /** The fetches that the steps were compiled from, one by one. */
  readonly fetches: readonly FlatFetch[];
  /** The keys that any representation of the plan is made of. */
  readonly required: ReadonlySet<string>;
}

/** Plans one operation in outline. */
export type PlanOutline = (text: string) => Promise<PlanNode | null>;

/** Plans and compiles what several operations may have in common. */
export async function compileOutline(
  operation: OutlinedOperation,
  plan: PlanOutline,
  facts: SupergraphFacts,
): Promise<CompiledOutline> {
  const plans = (await planOperation(operation, plan)).map(joinFetches);
  const [first = null, ...others] = plans.map(({ plan: joined }) => joined);
  const fetches = plans.flatMap((linked) => linked.fetches);
  const steps = compilePlans(plans, facts);
  return {
    plan: first && others.length > 0 ? { kind: 'Sequence', nodes: [first, ...others] } : first,
    steps: fetches.flatMap(({ fetch }, index) => {
      const step = steps[index];
      return step ? outlineStep(step, piecesOf(fetch)) : [];
    }),
    fetches,
    required: requiredKeys(plans),
  };
}

/**
 * One plan, but one for each root field of a mutation that changes several subgraphs: the planner runs the rest of one
 * mutation beside the next one, where the spec wants one after the other.
 */
async function planOperation(
  { whole: text, byField }: OutlinedOperation,
  plan: PlanOutline,
): Promise<PlanNode[]> {
  const whole = await plan(text);
  if (!whole) return [];
  if (byField.length === 0 || countMutations(whole) < 2) return [whole];
  const plans = await Promise.all(byField.map(plan));
  return plans.filter((one) => one !== null);
}
