import { Pool } from 'undici';
import { machineTime } from '../machine/clock.ts';
import type { Workload } from '../workloads/workload.ts';

const TIME_LIMIT_MS = 10_000;
const MICROSECONDS = 1000;
/** As many connections as there may be requests under way when a gateway falls behind a fixed rate. */
const CONNECTIONS = 256;
const ERRORS = Buffer.from('"errors"');

/** Sends requests to one gateway and writes down how long they took. Each takes the next turn, whichever connection it goes by. */
export class Sender {
  readonly #pool: Pool;
  readonly #path: string;
  readonly #workload: Workload;
  #turn = 0;
  #latencies: number[] = [];
  #meantAt: number[] = [];
  #failures = 0;
  #failure: string | null = null;

  constructor(url: string, workload: Workload) {
    const { origin, pathname } = new URL(url);
    const limits = { headersTimeout: TIME_LIMIT_MS, bodyTimeout: TIME_LIMIT_MS };
    this.#pool = new Pool(origin, { connections: CONNECTIONS, ...limits });
    this.#path = pathname;
    this.#workload = workload;
  }

  /** Sends one request, whose time runs from when it was meant to be sent, by the machine's clock. */
  async send(meantAt: number): Promise<void> {
    const { body, authorization } = this.#workload.request(this.#turn++);
    const headers = { 'content-type': 'application/json', accept: 'application/json', authorization };
    try {
      const response = await this.#pool.request({ method: 'POST', path: this.#path, headers, body });
      const answer = Buffer.from(await response.body.arrayBuffer());
      if (response.statusCode !== 200 || answer.includes(ERRORS)) this.#fail(answer.toString('utf8'));
    } catch (error) {
      this.#fail(String(error));
    }
    this.#latencies.push(Math.round((machineTime() - meantAt) * MICROSECONDS) / MICROSECONDS);
    this.#meantAt.push(meantAt);
  }

  /** Forgets what was measured so far, and goes on with another turn. */
  beginAt(turn: number): void {
    this.#turn = turn;
    this.#latencies = [];
    this.#meantAt = [];
    this.#failures = 0;
    this.#failure = null;
  }

  /** What was measured since. */
  outcome() {
    return {
      latencies: this.#latencies,
      meantAt: this.#meantAt,
      failures: this.#failures,
      failure: this.#failure,
      nextTurn: this.#turn,
    };
  }

  #fail(reason: string): void {
    this.#failures += 1;
    this.#failure ??= reason.slice(0, 300);
  }
}
