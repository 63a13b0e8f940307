import type { EventName } from '../../../schema/events.ts';
import type { SubgraphName } from '../../names.ts';

/** The PostgreSQL schema of the bus: pg-boss's tables, and the function by which subgraphs publish. */
export const busSchema = 'bus';

/** Where events wait that could not be handled. */
export const deadLetterQueue = 'dead-letters';

/** The queue of a subscriber: a subgraph has at most one for each event. pg-boss's names have no `@`. */
export function queueOf(subgraph: SubgraphName, event: EventName): string {
  return `${subgraph}/${event.replace('@', '/')}`;
}

/** The queue of a schedule's ticks. */
export function tickQueueOf(subgraph: SubgraphName, schedule: string): string {
  return `${subgraph}/schedules/${schedule}`;
}

/** The subgraph whose queue it is. */
export function subgraphOf(queue: string): string {
  return queue.split('/', 1)[0] ?? queue;
}
