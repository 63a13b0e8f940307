import type { UpdateQueueOptions } from 'pg-boss';
import { schedulesOf } from './inbox.ts';
import type { BusMember } from './member.ts';
import { deadLetterQueue, queueOf, tickQueueOf } from './names.ts';
import { kept, type BusSettings } from './settings.ts';

/** A queue of pg-boss, and what fills it. */
export interface BusQueue {
  readonly name: string;
  /** `exclusive`: at most one job waits or is under way. */
  readonly policy: 'standard' | 'exclusive';
  readonly options: UpdateQueueOptions;
  /** The event that its subscriber hears. */
  readonly event?: string;
  /** When a tick comes. */
  readonly cron?: string;
}

/** Every queue that the subgraphs need, in an order in which they can be created. Throws where two would share one. */
export function queuesOf(members: readonly BusMember[], settings: BusSettings): BusQueue[] {
  const queues = [deadLetters, ...members.flatMap((member) => queuesOfMember(member, settings))];
  const names = queues.map((queue) => queue.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return queues;
  throw new Error(
    `Two need the queue "${twice}": a subgraph has one subscriber for an event, and names its schedules apart.`,
  );
}

const deadLetters: BusQueue = {
  name: deadLetterQueue,
  policy: 'standard',
  options: { retentionSeconds: kept.deadLetterSeconds },
};

function queuesOfMember(member: BusMember, settings: BusSettings): BusQueue[] {
  const events = (member.subscribers ?? []).map(({ event }): BusQueue => ({
    name: queueOf(member.name, event),
    policy: 'standard',
    options: { ...optionsOf(settings), deadLetter: deadLetterQueue, notify: true },
    event,
  }));
  const ticks = schedulesOf(member).map(({ name, cron }): BusQueue => ({
    name: tickQueueOf(member.name, name),
    // Ticks that come while one is under way, or while nobody is there for them, are that one.
    policy: 'exclusive',
    // A tick goes through all tenants; each of them has the time limit of an event.
    options: { ...optionsOf(settings), expireInSeconds: 3_600 },
    cron,
  }));
  return [...events, ...ticks];
}

function optionsOf(settings: BusSettings): UpdateQueueOptions {
  return {
    retryLimit: settings.retries,
    retryBackoff: true,
    retryDelay: settings.firstDelaySeconds,
    retryDelayMax: settings.mostDelaySeconds,
    expireInSeconds: settings.timeLimitSeconds + settings.graceSeconds,
    heartbeatSeconds: settings.heartbeatSeconds,
    retentionSeconds: kept.waitingSeconds,
    deleteAfterSeconds: kept.handledSeconds,
  };
}
