import type { PlanNode } from './query-plan.ts';
import { dropSupergraph, loadSupergraph, planInProcess, PlanRefused } from './planner-process.ts';
import { withoutMarks } from './defer-mark.ts';
import { readEntityGraph } from './entity-part.ts';
import { planByEntities } from './plan-by-entities.ts';
import { planInParts } from './plan-in-parts.ts';
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
  /** Plans an operation whose deferred fragments are marked (`defer-mark.ts`). */
  planInParts(operation: string, overrides: OverrideChoice): Promise<PlanNode | null>;
  close(): void;
}

/**
 * A planner for a supergraph. It plans in a process of its own: see `planner-child.ts` for why.
 *
 * What the planner refuses is tried again in two ways, from the better plan to the surer one: with the `@requires` fields set
 * apart (`split-requires.ts`), then entity by entity (`plan-by-entities.ts`). Most supergraphs never need either.
 */
export function createPlanner(supergraphSdl: string): Planner {
  const { load, drop } = createLoader();
  const whole = load(supergraphSdl);
  const split = once(() => {
    const sdl = splitRequires(supergraphSdl);
    return sdl === supergraphSdl ? null : load(sdl);
  });
  const entities = once(() => {
    const graph = readEntityGraph(supergraphSdl);
    return { graph, supergraph: load(graph.sdl) };
  });
  const planOn = async (supergraph: number, text: string, { labels, percentage }: OverrideChoice) => {
    const plan = await planInProcess(supergraph, text, labels, percentage);
    return plan && readPlan(plan);
  };
  const planWhole = (operation: string, overrides: OverrideChoice) => {
    const apart = () => {
      const supergraph = split();
      return supergraph === null ? null : planOn(supergraph, operation, overrides);
    };
    const byEntities = () => {
      const { graph, supergraph } = entities();
      return planByEntities(graph, operation, (text) => planOn(supergraph, text, overrides));
    };
    return firstNotRefused([() => planOn(whole, operation, overrides), apart, byEntities]);
  };
  return {
    plan: planWhole,
    async planInParts(operation, overrides) {
      const { graph, supergraph } = entities();
      const planners = {
        fromEntity: (text: string) => planOn(supergraph, text, overrides),
        fromRoot: (text: string) => planWhole(text, overrides),
      };
      try {
        return await planInParts(graph, operation, planners);
      } catch (error) {
        if (!(error instanceof PlanRefused)) throw error;
        return planWhole(withoutMarks(operation), overrides);
      }
    },
    close: drop,
  };
}

interface Loader {
  readonly load: (sdl: string) => number;
  readonly drop: () => void;
}

/** Keeps count of what one planner loads into the process that plans. */
function createLoader(): Loader {
  const loaded: number[] = [];
  let isClosed = false;
  return {
    load(sdl: string): number {
      // What is loaded after the end would be dropped by nobody.
      if (isClosed) throw new Error('This planner is closed.');
      const supergraph = loadSupergraph(sdl);
      loaded.push(supergraph);
      return supergraph;
    },
    drop(): void {
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
