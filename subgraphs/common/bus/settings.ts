/** How the bus behaves. */
export interface BusSettings {
  /** How many events of one subscriber a process handles at a time; 2 or more. Subscribers do not wait for each other. */
  readonly concurrency: number;
  /** How long a handler may take. PostgreSQL then ends its transaction, and the event is tried again. */
  readonly timeLimitSeconds: number;
  /** How much longer a worker is left to end what took too long. After that, and where the worker is gone, pg-boss takes over. */
  readonly graceSeconds: number;
  /**
   * How long a worker may be silent until its events are given to another; 10 or more. `null`: no worker says that it lives,
   * and its events are given to another when they cannot be handled in time any more.
   */
  readonly heartbeatSeconds: number | null;
  /** How often some process looks for events whose worker is gone. */
  readonly superviseSeconds: number;
  /** How often an event is tried again before it is a dead letter. */
  readonly retries: number;
  /** The least time before the first retry. It doubles with each, and up to as much again is added at random. */
  readonly firstDelaySeconds: number;
  /** The most time before a retry. */
  readonly mostDelaySeconds: number;
  /** How often a worker looks for events by itself. It is told of new ones at once: this is for retries and replays. */
  readonly pollSeconds: number;
}

/** Eight retries in about an hour: a deployment or an outage of somebody else's passes by itself, a mistake does not. */
export const busSettings: BusSettings = {
  concurrency: 5,
  timeLimitSeconds: 60,
  graceSeconds: 30,
  heartbeatSeconds: 20,
  superviseSeconds: 10,
  retries: 8,
  firstDelaySeconds: 10,
  mostDelaySeconds: 1_800,
  pollSeconds: 10,
};

const day = 86_400;

/** How long things are kept. */
export const kept = {
  /** An event that waits for its subscriber, which may be down. */
  waitingSeconds: 365 * day,
  /** An event that was handled: its effect is in the subscriber's own tables by then. */
  handledSeconds: 3_600,
  /** A dead letter. */
  deadLetterSeconds: 90 * day,
  /** What an inbox remembers: longer than a dead letter can be replayed, or its effect could happen twice. */
  inboxDays: 120,
};
