import type { JobWithMetadata } from 'pg-boss';
import type { Logger } from 'pino';
import type { AnyPublishedEvent } from '../../../schema/events.ts';
import { deadLetterQueue, subgraphOf } from './names.ts';
import { openBoss } from './open-boss.ts';

/** An event that a subscriber could not handle, however often it was tried. */
export interface DeadLetter {
  readonly id: string;
  readonly event: AnyPublishedEvent;
  /** The subgraph whose subscriber it is. */
  readonly subscriber: string;
  /** When it was given up. */
  readonly since: Date;
  readonly tries: number;
  /** What the last try ended with. */
  readonly error: string;
}

/** The events that wait for somebody to look at them. */
export interface DeadLetters {
  /** All of them, the oldest first. */
  list(): Promise<DeadLetter[]>;
  /** Puts one back into its own queue, with fresh tries. Throws an `UnknownDeadLetterError`. */
  replay(id: string): Promise<void>;
  /** Puts all back that are there now. Answers how many. */
  replayAll(): Promise<number>;
  close(): Promise<void>;
}

/** There is no dead letter of this id. */
export class UnknownDeadLetterError extends Error {
  constructor(id: string) {
    super(`There is no dead letter "${id}". \`npm run bus -- failed\` lists those there are.`);
    this.name = 'UnknownDeadLetterError';
  }
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Opens the dead letters of a bus that is set up. */
export async function openDeadLetters(ownerUrl: string, log: Pick<Logger, 'warn'>): Promise<DeadLetters> {
  const boss = await openBoss(ownerUrl, log, { supervise: false, schedule: false });
  const list = async (): Promise<DeadLetter[]> => {
    const jobs = await boss.findJobs<AnyPublishedEvent>(deadLetterQueue, { queued: true });
    return jobs.map(asDeadLetter).sort((a, b) => a.since.getTime() - b.since.getTime());
  };
  return {
    list,
    async replay(id) {
      const moved = uuid.test(id) ? await boss.redrive(deadLetterQueue, { ids: [id] }) : 0;
      if (moved === 0) throw new UnknownDeadLetterError(id);
    },
    async replayAll() {
      const ids = (await list()).map((letter) => letter.id);
      return ids.length === 0 ? 0 : boss.redrive(deadLetterQueue, { ids, limit: ids.length });
    },
    close: () => boss.stop({ graceful: false }),
  };
}

function asDeadLetter(job: JobWithMetadata<AnyPublishedEvent>): DeadLetter {
  return {
    id: job.id,
    event: job.data,
    subscriber: subgraphOf(job.sourceName ?? ''),
    since: job.createdOn,
    tries: (job.sourceRetryCount ?? 0) + 1,
    error: messageIn(job.sourceOutput),
  };
}

/** pg-boss keeps what was thrown, and wraps what it says itself in a `value`. */
function messageIn(output: object | null): string {
  const { message, value } = (output ?? {}) as { message?: string; value?: { message?: string } };
  return message ?? value?.message ?? 'Nothing is known of it.';
}
