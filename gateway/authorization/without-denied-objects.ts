import type { RepresentationPlan } from '../execute/compile/representation.ts';
import type { Step } from '../execute/compile/step.ts';
import type { Guard } from './guard.ts';

/**
 * Steps that ask about no object of a denied type. The operation has no field left for such an object, but an entity fetch
 * to a subgraph that knows only the interface goes out for every object under it.
 */
export function withoutDeniedObjects(guard: Guard, steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => {
    if (!step.entities) return step;
    const entities = step.entities.map((call) => ({
      ...call,
      representation: ofAllowedTypes(guard, call.representation),
    }));
    return { ...step, entities };
  });
}

function ofAllowedTypes(guard: Guard, all: RepresentationPlan): RepresentationPlan {
  return {
    forType: (typename, variables) =>
      guard.denialOfObject(typename) ? null : all.forType(typename, variables),
  };
}
