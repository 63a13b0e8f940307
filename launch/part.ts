import type { Stoppable } from './until-stopped.ts';

/** A part of the product in a process of its own. */
export interface Part extends Stoppable {
  /** Where its GraphQL is. */
  readonly url: string;
}
