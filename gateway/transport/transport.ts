import type { GraphQLFormattedError } from 'graphql';
import type { Departure } from '../departure.ts';

/** One GraphQL request to one subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  /** The query as JSON, where it was made before: it is the same in every request for an operation. */
  readonly queryJson?: string | undefined;
  /** Left out where the operation has none. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
  /** Lower-case names; the signed viewer and trace context travel here. */
  readonly headers: Readonly<Record<string, string>>;
  /** Ends the wait: the client went away. */
  readonly signal?: Departure | undefined;
  /** When the whole request must have answered, in milliseconds of `performance.now()`. */
  readonly deadline: number;
  /** A quicker way to read the answer, where there is one. */
  readonly read?: ReadAnswer | undefined;
}

/** Reads the bytes of an answer from one place up to another; `null` where it has to be read as any JSON is. */
export type ReadAnswer = (bytes: Buffer, from: number, to: number) => SubgraphResponse | null;

/** What a subgraph answered, already parsed; nothing in it is trusted yet. */
export interface SubgraphResponse {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Record<string, unknown>;
}

/**
 * A way to a subgraph: over HTTP or in this process, one interface.
 * Rejects with a `SubgraphError` when there is no GraphQL response to hand back.
 */
export interface Transport {
  send(request: SubgraphRequest): Promise<SubgraphResponse>;
  /** Lets go of connections. Requests under way are finished first. */
  close(): Promise<void>;
}
