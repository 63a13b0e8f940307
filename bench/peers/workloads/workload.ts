/** A kind of load: what is asked, again and again. */
export interface Workload {
  readonly name: string;
  readonly title: string;
  /** The request of a turn. No turn comes twice in a run. */
  request(turn: number): WorkloadRequest;
}

/** One request to a gateway. */
export interface WorkloadRequest {
  /** The JSON that is posted. */
  readonly body: string;
  readonly authorization: string;
}
