import type { PlanNode } from './query-plan.ts';
import { dropSupergraph, loadSupergraph, planInProcess, PlanRefused } from './planner-process.ts';
import { createEntityCutter } from './plan-by-entities.ts';
import { readPlan } from './read-plan.ts';
import { splitRequires } from './split-requires.ts';

/** How `@override(label:)` is decided for an operation. */
export interface OverrideChoice {
  /** The labels that are switched on. */
  readonly labels: readonly string[];
  /** From 0 to 100: on which side of each `percent(n)` label the operation falls. */
  readonly percentage: number;
}

export const noOverrides: OverrideChoice = { labels: [], percentage: 0 };

/** Plans the operations of one supergraph. */
export interface Planner {
  /** `operation` is a document with one operation, without introspection fields. `null` is a plan without a fetch. */
  plan(operation: string, overrides: OverrideChoice): Promise<PlanNode | null>;
  close(): void;
}

/**
 * A planner for a supergraph. It plans in a process of its own: see `planner-child.ts` for why.
 *
 * What the planner refuses is tried again in two ways, from the better plan to the surer one: with the `@requires` fields set
 * apart (`split-requires.ts`), then entity by entity (`plan-by-entities.ts`). Most supergraphs never need either.
 */
export function createPlanner(supergraphSdl: string): Planner {
  const loaded: number[] = [];
  let isClosed = false;
  const load = (sdl: string): number => {
    // What is loaded after the end would be dropped by nobody.
    if (isClosed) throw new Error('This planner is closed.');
    const supergraph = loadSupergraph(sdl);
    loaded.push(supergraph);
    return supergraph;
  };
  const whole = load(supergraphSdl);
  const split = once(() => {
    const sdl = splitRequires(supergraphSdl);
    return sdl === supergraphSdl ? null : load(sdl);
  });
  const cut = once(() => {
    const cutter = createEntityCutter(supergraphSdl);
    const supergraph = load(cutter.sdl);
    return { cutter, supergraph };
  });
  return {
    async plan(operation, { labels, percentage }) {
      const planOn = async (supergraph: number, text: string) => {
        const plan = await planInProcess(supergraph, text, labels, percentage);
        return plan && readPlan(plan);
      };
      const apart = () => {
        const supergraph = split();
        return supergraph === null ? null : planOn(supergraph, operation);
      };
      const byEntities = () => {
        const { cutter, supergraph } = cut();
        return cutter.plan(operation, (text) => planOn(supergraph, text));
      };
      return firstNotRefused([() => planOn(whole, operation), apart, byEntities]);
    },
    close() {
      isClosed = true;
      loaded.splice(0).forEach(dropSupergraph);
    },
  };
}

/** The plan of the first way that has one. Where none has, the first refusal says why. A way that is `null` is none. */
async function firstNotRefused(
  ways: readonly (() => Promise<PlanNode | null> | null)[],
): Promise<PlanNode | null> {
  const refusals: PlanRefused[] = [];
  for (const way of ways) {
    try {
      const plan = way();
      if (plan !== null) return await plan;
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      refusals.push(error);
    }
  }
  throw refusals[0] ?? new Error('There is no way to plan.');
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}
