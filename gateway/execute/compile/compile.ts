import type { GraphQLSchema } from 'graphql';
import type { Guard } from '../../authorization/guard.ts';
import { withoutDeniedObjects } from '../../authorization/without-denied-objects.ts';
import { withoutDenied } from '../../authorization/without-denied.ts';
import type { ClientOperation, Conditions } from '../../plan/operation/client-operation.ts';
import { noDeferrals, readDeferrals } from '../../plan/operation/deferrals.ts';
import { operationToPlan } from '../../plan/operation/operation-to-plan.ts';
import type { Outline } from '../../plan/operation/outline.ts';
import type { OutlinePlanner } from '../../plan/outline/planned-outlines.ts';
import type { OverrideChoice } from '../../plan/override-choices.ts';
import type { PlanNode } from '../../plan/query-plan.ts';
import { chooseSourceKeys } from '../../plan/operation/source-keys.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import { compilePlans, countMutations, requiredKeys } from './compile-plan.ts';
import { compileIntrospection, type AnswerIntrospection } from './introspection.ts';
import { joinFetches } from './join-fetches.ts';
import { compileShape } from './compile-shape.ts';
import type { SelectionShape } from './shape-plan.ts';
import type { Step } from './step.ts';
import { fromSecondRun, readersOfSteps, type Readers } from './readers.ts';

/** An operation with its conditions decided, ready to run: plain data and functions, shared by all requests for it. */
export interface CompiledOperation {
  /** `null` where no subgraph is asked. */
  readonly plan: PlanNode | null;
  readonly steps: readonly Step[];
  readonly shape: SelectionShape;
  readonly objectTypes: ReadonlySet<string>;
  /** The keys that any representation of the plan is made of. */
  readonly required: ReadonlySet<string>;
  readonly introspect: AnswerIntrospection;
  /** How the answers to the steps are read; `null` at the first run, and where there is no quick way. */
  readonly readers: () => Readers | null;
}

/** What compiling needs of the graph. */
export interface CompileContext {
  readonly planner: OutlinePlanner;
  readonly facts: SupergraphFacts;
  readonly apiSchema: GraphQLSchema;
}

/** An operation with all that decides on its plan. */
export interface Choice {
  readonly operation: ClientOperation;
  readonly conditions: Conditions;
  readonly overrides: OverrideChoice;
  /** What its viewer is denied; `null` is nothing. */
  readonly guard: Guard | null;
  /** Whether `@defer` is obeyed. */
  readonly inParts: boolean;
}

/**
 * Plans and compiles an operation for one choice of its conditions: with `@skip` and `@include` decided beforehand nothing
 * is fetched for what is left out, and neither plan nor shape has a condition to look at while it runs. So it is with what a
 * viewer is denied: it is not planned, and the shape has the error in its place.
 */
export async function compileOperation(
  context: CompileContext,
  { operation, conditions, overrides, guard, inParts }: Choice,
): Promise<CompiledOperation> {
  const sourceKeys = chooseSourceKeys(operation, context.facts);
  const deferralOf = inParts ? readDeferrals(operation, conditions) : noDeferrals;
  const input = { ...context, operation, conditions, sourceKeys, deferralOf };
  const allowed = guard ? { ...input, ...withoutDenied(guard, context.apiSchema, input) } : input;
  const { planner } = context;
  const planned = await planOperation(operationToPlan(allowed), (outline) =>
    planner.plan(outline, overrides, deferralOf !== noDeferrals),
  );
  const plans = planned.map(joinFetches);
  const [first = null, ...others] = plans.map(({ plan: joined }) => joined);
  const plan: PlanNode | null =
    first && others.length > 0 ? { kind: 'Sequence', nodes: [first, ...others] } : first;
  const allSteps = compilePlans(plans, context.facts);
  const steps = guard ? withoutDeniedObjects(guard, allSteps) : allSteps;
  const shape = compileShape({ ...input, guard });
  return {
    plan,
    steps,
    shape,
    objectTypes: context.facts.objectTypes,
    required: requiredKeys(plans),
    introspect: compileIntrospection(context.apiSchema, operation),
    readers: fromSecondRun(() =>
      readersOfSteps({ ...context, fetches: plans.flatMap(({ fetches }) => fetches), shape }, steps),
    ),
  };
}

/**
 * One plan, but one for each root field of a mutation that changes several subgraphs: the planner runs the rest of one
 * mutation beside the next one, where the spec wants one after the other.
 */
async function planOperation(
  outlines: ReturnType<typeof operationToPlan>,
  plan: (outline: Outline) => Promise<PlanNode | null>,
): Promise<PlanNode[]> {
  if (!outlines) return [];
  const whole = await plan(outlines.whole);
  if (!whole) return [];
  if (outlines.byField.length === 0 || countMutations(whole) < 2) return [whole];
  const plans = await Promise.all(outlines.byField.map(plan));
  return plans.filter((plan) => plan !== null);
}
