import { createPlanCache } from '../plan-cache.ts';
import { overrideKey, type OverrideChoice } from '../override-choices.ts';
import type { Planner } from '../planner.ts';
import type { PlanNode } from '../query-plan.ts';
import { fillIn } from './fill-in.ts';
import type { Outline } from '../operation/outline.ts';

/** Plans operations by their outlines: each outline once, as long as its plan is held. */
export interface OutlinePlanner {
  /** `inParts`: its deferred fragments are marked (`defer-mark.ts`). Rejects as `Planner` does. */
  plan(outline: Outline, overrides: OverrideChoice, inParts: boolean): Promise<PlanNode | null>;
}

const MOST_HELD = 1000;

/** Holds the plans of the outlines of one supergraph, within bounds. */
export function planByOutlines(planner: Planner): OutlinePlanner {
  const held = createPlanCache<{ readonly plan: PlanNode | null }>({ size: MOST_HELD });
  return {
    async plan({ text, leaves }, overrides, inParts) {
      const key = `${inParts ? 'parts ' : ''}${overrideKey(overrides)}\n${text}`;
      const { plan } = await held.get(key, async () => ({
        plan: await (inParts ? planner.planInParts(text, overrides) : planner.plan(text, overrides)),
      }));
      return plan && fillIn(plan, leaves);
    },
  };
}
