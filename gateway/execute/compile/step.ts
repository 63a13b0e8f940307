import type { ValueNode } from 'graphql';
import type { EntityPath } from './entity-path.ts';
import type { RepresentationPlan } from './representation.ts';
import type { ApplyRewrites } from './rewrite.ts';

/** One request to one subgraph, compiled. Plain data and functions; nothing in it belongs to one request of a client. */
export interface Step {
  readonly service: string;
  readonly query: string;
  /** The query as it stands in a request's JSON. */
  readonly queryJson: string;
  readonly operationName?: string;
  readonly variables: readonly string[];
  /** The step is left out unless these Boolean variables have these values. */
  readonly conditions: readonly StepCondition[];
  /** The part of the answer that it is for: 0 is the first. */
  readonly part: number;
  /** Where root fields belong that stand further inside (a payload's `query: Query`); `null` at the top. */
  readonly at: EntityPath | null;
  /** `null` for root fields. */
  readonly entities: readonly EntityCall[] | null;
  readonly rewriteOutput: ApplyRewrites | null;
  /** The top-level keys that it brings: of the root, where it fetches root fields. */
  readonly supplies: Supplies;
  /** What a key of the subgraph's answer is called in the result, where that differs. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What it will probably be asked about, where that can be known before; `null` where not. */
  readonly guess: Guess | null;
  /** How many steps must be done before this one, and which ones wait for it. */
  readonly waitsFor: number;
  readonly unlocks: readonly number[];
}

/** Whether a key is among those that a step brings. */
export type Supplies = Pick<ReadonlySet<string>, 'has'>;

export interface StepCondition {
  readonly variable: string;
  readonly value: boolean;
}

/** One `_entities` of a request. */
export interface EntityCall {
  readonly alias: string;
  readonly variable: string;
  readonly paths: readonly EntityPath[];
  readonly representation: RepresentationPlan;
  /** Equal where the paths and the representations of two calls are. */
  readonly question: string;
  readonly rewriteOutput: ApplyRewrites | null;
  readonly supplies: Supplies;
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * An entity that can be guessed before it is fetched: `company(id: $id)` will answer the company of that id, if it answers one.
 * Whether it did is seen before the guess is used.
 */
export interface Guess {
  readonly typename: string;
  /** The values of the root field's arguments, by name. */
  readonly given: ReadonlyMap<string, ValueNode>;
}
