/**
 * How the gateway sends several operations to one of our own subgraphs in one HTTP request: they may come from several
 * clients, so each carries its own headers, the signed viewer among them. Nothing is shared between them but the way.
 *
 * 1. A subgraph that takes batches says so in every answer, by the header `BATCH_HEADER`: how many operations it takes.
 * 2. The gateway may then post a JSON array of `BatchedOperation`s. Only queries travel so.
 * 3. The answer is `BATCH_TYPE`: one `BatchedAnswer` in JSON on each line, in the order in which they are done. What has no
 *    line in the end was not answered, and can be asked again, as it only reads.
 */
export const BATCH_HEADER = 'x-one-graph-batch';
export const BATCH_TYPE = 'application/jsonl';

/** One operation of a batch. */
export interface BatchedOperation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  /** Lower-case names. They stand for the headers of a request of its own. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The answer to one operation of a batch. */
export interface BatchedAnswer {
  /** The operation's place in the batch, from 0. */
  readonly index: number;
  /** A GraphQL response. */
  readonly response: unknown;
}
