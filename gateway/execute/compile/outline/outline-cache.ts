import type { OutlinedOperation } from '../../../plan/operation/outline-operation.ts';
import { overrideKey, type OverrideChoice } from '../../../plan/override-choices.ts';
import { createPlanCache } from '../../../plan/plan-cache.ts';
import type { Planner } from '../../../plan/planner.ts';
import type { SupergraphFacts } from '../../../plan/supergraph/supergraph-facts.ts';
import { compileOutline, type CompiledOutline } from './compile-outline.ts';

/** The outlines of one supergraph's operations, each planned and compiled once, as long as it is held. */
export interface OutlineCache {
  /** `inParts`: deferred fragments are marked (`defer-mark.ts`). Rejects as `Planner` does. */
  get(
    operation: OutlinedOperation,
    overrides: OverrideChoice,
    inParts: boolean,
  ): CompiledOutline | Promise<CompiledOutline>;
}

const MOST_HELD = 1000;

/** Makes a cache that holds so many at most, and no more than memory allows (`plan-cache.ts`). */
export function createOutlineCache(planner: Planner, facts: SupergraphFacts): OutlineCache {
  const held = createPlanCache<CompiledOutline>({ size: MOST_HELD });
  return {
    get(operation, overrides, inParts) {
      const key = `${inParts ? 'parts ' : ''}${overrideKey(overrides)}\n${operation.whole}`;
      const plan = (text: string) =>
        inParts ? planner.planInParts(text, overrides) : planner.plan(text, overrides);
      return held.get(key, () => compileOutline(operation, plan, facts));
    },
  };
}
