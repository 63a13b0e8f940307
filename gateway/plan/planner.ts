import type { PlanNode } from './query-plan.ts';
import { dropSupergraph, loadSupergraph, planInProcess, PlanRefused } from './planner/planner-process.ts';
import { FieldLost } from './check/check-fields.ts';
import { createPlanCheck } from './check/check-plan.ts';
import { withoutMarks } from './operation/defer-mark.ts';
import { markExternalInputs } from './ways/external-inputs.ts';
import { planInParts } from './ways/plan-in-parts.ts';
import type { OverrideChoice } from './override-choices.ts';
import { readPlan } from './read-plan.ts';
import { waysToPlan, type Loader, type PlanOn, type WaysToPlan } from './ways/ways-to-plan.ts';

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
 * What the planner refuses, or plans wrongly (`check-plan.ts`), is tried in other ways (`ways-to-plan.ts`). Most supergraphs
 * never need one.
 */
export function createPlanner(composedSdl: string): Planner {
  const supergraphSdl = markExternalInputs(composedSdl);
  const loader = createLoader();
  const ways = waysToPlan(supergraphSdl, loader);
  const checkPlan = createPlanCheck(supergraphSdl);
  const planFor = ({ labels, percentage }: OverrideChoice): PlanOn => {
    return async (supergraph, text) => {
      const found = await planInProcess(supergraph, text, labels, percentage);
      const plan = found && readPlan(found);
      if (plan) checkPlan(text, plan);
      return plan;
    };
  };
  const planWhole = (operation: string, overrides: OverrideChoice) =>
    planInSomeWay(ways, operation, planFor(overrides));
  return {
    plan: planWhole,
    async planInParts(operation, overrides) {
      const { graph, supergraph } = ways.entrances();
      const planners = {
        fromEntity: (text: string) => planFor(overrides)(supergraph, text),
        fromRoot: (text: string) => planWhole(text, overrides),
      };
      try {
        return await planInParts(graph, operation, planners);
      } catch (error) {
        if (!(error instanceof PlanRefused)) throw error;
        return planWhole(withoutMarks(operation), overrides);
      }
    },
    close: loader.close,
  };
}

/** Keeps count of what one planner loads into the process that plans. */
function createLoader(): Loader & { readonly close: () => void } {
  const loaded = new Set<number>();
  let isClosed = false;
  return {
    load(sdl) {
      // What is loaded after the end would be dropped by nobody.
      if (isClosed) throw new Error('This planner is closed.');
      const supergraph = loadSupergraph(sdl);
      loaded.add(supergraph);
      return supergraph;
    },
    drop(supergraph) {
      if (loaded.delete(supergraph)) dropSupergraph(supergraph);
    },
    close() {
      isClosed = true;
      for (const supergraph of loaded) dropSupergraph(supergraph);
      loaded.clear();
    },
  };
}

/** The plan of the first way that has one. Where none has, the first refusal says why. */
async function planInSomeWay(ways: WaysToPlan, operation: string, planOn: PlanOn): Promise<PlanNode | null> {
  const refusals: PlanRefused[] = [];
  const left = [...ways.all];
  const narrowed = new Set<string>();
  for (let way = left.shift(); way !== undefined; way = left.shift()) {
    try {
      const plan = way(operation, planOn);
      if (plan !== null) return await plan;
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      refusals.push(error);
      const graphs = error instanceof FieldLost ? error.graphs.filter((graph) => !narrowed.has(graph)) : [];
      for (const graph of graphs) narrowed.add(graph);
      left.unshift(...graphs.map(ways.narrowedTo));
    }
  }
  throw refusals[0] ?? new Error('There is no way to plan.');
}
