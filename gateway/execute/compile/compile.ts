import type { GraphQLSchema } from 'graphql';
import type { Guard } from '../../authorization/guard.ts';
import { withoutDeniedObjects } from '../../authorization/without-denied-objects.ts';
import { withoutDenied } from '../../authorization/without-denied.ts';
import type { ClientOperation, Conditions } from '../../plan/operation/client-operation.ts';
import { noDeferrals, readDeferrals } from '../../plan/operation/deferrals.ts';
import { outlineOperation } from '../../plan/operation/outline-operation.ts';
import type { OverrideChoice } from '../../plan/override-choices.ts';
import type { PlanNode } from '../../plan/query-plan.ts';
import { chooseSourceKeys } from '../../plan/operation/source-keys.ts';
import type { SupergraphFacts } from '../../plan/supergraph/supergraph-facts.ts';
import { compileIntrospection, type AnswerIntrospection } from './introspection.ts';
import { compileShape } from './compile-shape.ts';
import type { CompiledOutline } from './outline/compile-outline.ts';
import { fillFetches, fillPlan } from './outline/fill-plan.ts';
import { fillSteps } from './outline/fill-steps.ts';
import type { OutlineCache } from './outline/outline-cache.ts';
import type { SelectionShape } from './shape-plan.ts';
import type { Step } from './step.ts';
import { fromSecondRun, readersOfSteps, type Readers } from './readers.ts';

/** An operation with its conditions decided, ready to run: plain data and functions, shared by all requests for it. */
export interface CompiledOperation {
  /** `null` where no subgraph is asked. Put together when it is asked for. */
  readonly plan: () => PlanNode | null;
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
  readonly outlines: OutlineCache;
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
  const outlined = outlineOperation(allowed);
  const leaves = outlined?.leaves ?? [];
  const outline = outlined
    ? await context.outlines.get(outlined, overrides, deferralOf !== noDeferrals)
    : emptyOutline;
  const allSteps = fillSteps(outline.steps, leaves);
  const steps = guard ? withoutDeniedObjects(guard, allSteps) : allSteps;
  const shape = compileShape({ ...input, guard });
  return {
    plan: () => outline.plan && fillPlan(outline.plan, leaves),
    steps,
    shape,
    objectTypes: context.facts.objectTypes,
    required: outline.required,
    introspect: compileIntrospection(context.apiSchema, operation),
    readers: fromSecondRun(() =>
      readersOfSteps({ ...context, fetches: fillFetches(outline.fetches, leaves), shape }, steps),
    ),
  };
}

/** Of an operation that asks no subgraph. */
const emptyOutline: CompiledOutline = { plan: null, steps: [], fetches: [], required: new Set() };
