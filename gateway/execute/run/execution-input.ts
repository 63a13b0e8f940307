import type { Departure } from '../../departure.ts';
import type { ReadAnswer, Transport } from '../../transport/transport.ts';
import type { Step } from '../compile/step.ts';

/** What one request of a client brings to a compiled operation. */
export interface ExecutionInput {
  /** By the subgraph's name. */
  readonly transports: ReadonlyMap<string, Transport>;
  /** Already coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** For the subgraphs, lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly signal?: Departure | undefined;
  /** In milliseconds of `performance.now()`. */
  readonly deadline: number;
  /** How the answers to steps are read where that is quicker than as any JSON. */
  readonly readers?: ReadonlyMap<Step, ReadAnswer> | null;
}
