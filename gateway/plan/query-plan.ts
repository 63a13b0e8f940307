/**
 * The vocabulary of a query plan: what the gateway asks of which subgraph, in which order. Plain readonly data; what runs it
 * is in `../execute`. The planner's own output is turned into this once, and anything in it that is not known here is
 * refused by name: a plan that is half understood would give a wrong answer.
 */
export type PlanNode =
  | FetchNode
  | BatchFetchNode
  | SequenceNode
  | ParallelNode
  | FlattenNode
  | ConditionNode
  | DeferNode
  | SubscriptionNode;

/** What every request to a subgraph has. */
interface SubgraphCall {
  /** The subgraph's own name, such as `crm`. */
  readonly service: string;
  readonly operation: string;
  readonly operationName?: string;
  readonly operationKind: OperationKind;
  /** The names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
}

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** Root fields, or (where `requires` is there) the fields of the entities at the path of the `Flatten` around it. */
export interface FetchNode extends SubgraphCall {
  readonly kind: 'Fetch';
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

/** Several entity fetches of one subgraph in one request, each under its own alias of `_entities`. */
export interface BatchFetchNode extends SubgraphCall {
  readonly kind: 'BatchFetch';
  readonly aliases: readonly EntityAlias[];
}

export interface EntityAlias {
  readonly alias: string;
  readonly variable: string;
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
}

export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

/** Runs `node` for every entity that stands at `path`. */
export interface FlattenNode {
  readonly kind: 'Flatten';
  readonly path: readonly PathSegment[];
  readonly node: PlanNode;
}

export interface ConditionNode {
  readonly kind: 'Condition';
  /** The name of a Boolean variable. */
  readonly variable: string;
  readonly ifTrue: PlanNode | null;
  readonly ifFalse: PlanNode | null;
}

/** What is answered first, and what is answered later. */
export interface DeferNode {
  readonly kind: 'Defer';
  readonly primary: PlanNode | null;
  readonly deferred: readonly DeferredNode[];
}

/** A fetch, or several, for one part of the answer. Several may be for the same part. */
export interface DeferredNode {
  /** The number of the part, from 1. */
  readonly part: number;
  readonly node: PlanNode;
}

export interface SubscriptionNode {
  readonly kind: 'Subscription';
  readonly primary: FetchNode;
}

/** A step into the result: a key, only objects of some types, or every item of a list (of lists). */
export type PathSegment =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'types'; readonly types: readonly string[] }
  | { readonly kind: 'list' };

/** What a representation is made of. */
export type RequiredSelection =
  | {
      readonly kind: 'field';
      readonly name: string;
      readonly alias: string | null;
      readonly selections: readonly RequiredSelection[];
    }
  | {
      readonly kind: 'fragment';
      readonly type: string;
      readonly selections: readonly RequiredSelection[];
      readonly skipIf: string | null;
      readonly includeIf: string | null;
    };

/** A change to a representation on its way out (input) or to an answer on its way in (output). */
export type Rewrite =
  | { readonly kind: 'setValue'; readonly path: readonly RewriteSegment[]; readonly value: string }
  | { readonly kind: 'renameKey'; readonly path: readonly RewriteSegment[]; readonly key: string };

export type RewriteSegment = Exclude<PathSegment, { kind: 'list' }>;
