import type { PlanNode } from './query-plan.ts';
import { dropSupergraph, loadSupergraph, planInProcess } from './planner-process.ts';
import { readPlan } from './read-plan.ts';

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

/** A planner for a supergraph. It plans in a process of its own: see `planner-child.ts` for why. */
export function createPlanner(supergraphSdl: string): Planner {
  const supergraph = loadSupergraph(supergraphSdl);
  return {
    async plan(operation, { labels, percentage }) {
      const plan = await planInProcess(supergraph, operation, labels, percentage);
      return plan && readPlan(plan);
    },
    close: () => dropSupergraph(supergraph),
  };
}
