/** What the load process is to do. */
export interface Job {
  readonly url: string;
  readonly workload: string;
  readonly pace: Pace;
  /** The pace of the warming up. */
  readonly warmPace: Pace;
  readonly warmSeconds: number;
  readonly seconds: number;
  /** The first turn that was not taken yet. */
  readonly firstTurn: number;
}

/** So many at a time, each sending its next request when it has its answer; or so many a second, whatever comes back. */
export type Pace =
  | { readonly kind: 'at once'; readonly clients: number }
  | { readonly kind: 'rate'; readonly perSecond: number };

/** What the load process says: it is warm and waits for our word; or it has done. */
export type Report = { readonly kind: 'warm' } | ({ readonly kind: 'done' } & Outcome);

/** What came of it. */
export interface Outcome {
  readonly requests: number;
  readonly failures: number;
  /** The first failure, for people. */
  readonly failure: string | null;
  readonly seconds: number;
  /** In milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly nextTurn: number;
}
