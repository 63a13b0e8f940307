import { aliasOf } from '../../../plan/operation/gather-leaves.ts';
import type { Step, Supplies } from '../step.ts';
import { asJson, putTogether, type Pieces } from './pieces.ts';

/** A step of an outline, with its texts taken apart. */
export interface StepOutline {
  readonly step: Step;
  readonly query: Pieces;
  readonly queryJson: Pieces;
}

/** A step with its text as it was taken apart. */
export function outlineStep(step: Step, query: Pieces): StepOutline {
  return { step, query, queryJson: asJson(query) };
}

/** The steps with an operation's own leaves. */
export function fillSteps(outlines: readonly StepOutline[], leaves: readonly string[]): readonly Step[] {
  const placesOf = placesByKey(leaves);
  const filled = (supplies: Supplies): Supplies => ({
    has: (key) => supplies.has(key) || placesOf(key).some((place) => supplies.has(aliasOf(place))),
  });
  return outlines.map(({ step, query, queryJson }) => {
    if (query.places.length === 0) return step;
    return {
      ...step,
      query: putTogether(query, leaves),
      queryJson: putTogether(queryJson, leaves),
      supplies: filled(step.supplies),
      entities: step.entities && step.entities.map((call) => ({ ...call, supplies: filled(call.supplies) })),
    };
  });
}

/** Among which leaves a key is. Read when something failed, and is to be told. */
function placesByKey(leaves: readonly string[]): (key: string) => readonly number[] {
  let known: Map<string, number[]> | undefined;
  const read = () => {
    const places = new Map<string, number[]>();
    for (const [place, text] of leaves.entries()) {
      for (const key of keysIn(text)) places.set(key, [...(places.get(key) ?? []), place]);
    }
    return places;
  };
  return (key) => (known ??= read()).get(key) ?? [];
}

/** `name` and `x` of `name x:code`. */
function keysIn(leaves: string): string[] {
  return leaves.split(' ').map((leaf) => leaf.split(':', 1)[0] ?? leaf);
}
