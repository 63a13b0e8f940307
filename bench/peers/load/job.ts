/** What the load process is to do: send to one gateway for so long. */
export interface Job {
  readonly url: string;
  readonly workload: string;
  readonly pace: Pace;
  readonly seconds: number;
  /** The first turn that was not taken yet. */
  readonly firstTurn: number;
}

/** So many at a time, each sending its next request when it has its answer; or so many a second, whatever comes back. */
export type Pace =
  | { readonly kind: 'at once'; readonly clients: number }
  | { readonly kind: 'rate'; readonly perSecond: number };

/** What came of it. */
export interface Outcome {
  readonly failures: number;
  /** The first failure, for people. */
  readonly failure: string | null;
  readonly seconds: number;
  /** How long each request took, in milliseconds, in the order in which answers came. */
  readonly latencies: readonly number[];
  /** When each of them was meant to be sent, in milliseconds of the machine's clock. */
  readonly meantAt: readonly number[];
  readonly nextTurn: number;
}
