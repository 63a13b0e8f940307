import { guessRepresentation } from '../compile/guess.ts';
import type { Source } from '../source.ts';
import type { Step } from '../compile/step.ts';

/** A request that was sent before it was known what to ask for. */
export interface EarlyAnswer {
  readonly representation: Source;
  readonly response: Promise<unknown>;
}

/** The early answers of one request of a client, by the step that has use of them. */
export type EarlyAnswers = Map<Step, EarlyAnswer>;

/** Asks a subgraph for the entities of a step. */
export type AskFor = (step: Step, representations: readonly Source[]) => Promise<unknown>;

/**
 * Asks for the entities that can be guessed, beside the root fields and not after them: a record whose id the client knows
 * comes in one round of calls where it would take two. Nothing but reads is asked early, and an answer to a wrong guess is
 * dropped.
 */
export function askEarly(steps: readonly Step[], variables: Source, early: EarlyAnswers, ask: AskFor): void {
  for (const step of steps) {
    const [call] = step.entities ?? [];
    const representation = step.guess && call ? guessRepresentation(step.guess, call, variables) : null;
    if (!representation) continue;
    const response = ask(step, [representation]);
    // Who never comes for it shall not hear that it failed.
    response.catch(() => {});
    early.set(step, { representation, response });
  }
}

/** The answer to just this question, by the representations of each call, where it was asked before. */
export function earlyAnswer(
  early: ReadonlyMap<Step, EarlyAnswer>,
  step: Step,
  [first, ...others]: readonly (readonly Source[])[],
): Promise<unknown> | null {
  const [only] = first ?? [];
  const guessed = first?.length === 1 && others.length === 0 ? early.get(step) : undefined;
  if (!guessed || !only) return null;
  return isSame(guessed.representation, only) ? guessed.response : null;
}

/** Both are of one step, made of the same fields in the same order. */
function isSame(guessed: Source, known: Source): boolean {
  return JSON.stringify(guessed) === JSON.stringify(known);
}
