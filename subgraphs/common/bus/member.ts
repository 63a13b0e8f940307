import type { EventName, PublishedEvent } from '../../../schema/events.ts';
import type { SubgraphName } from '../../names.ts';
import type { Topic } from '../live/announce.ts';
import type { Work } from '../commands/work.ts';

/**
 * What a subgraph does when another one tells of something. `handle` works in a transaction of the event's tenant, and all that
 * it does happens once, or not at all: where it throws, it is tried again later. What it does outside of the transaction may
 * happen more than once. Events come in no particular order.
 */
export interface Subscriber<Name extends EventName> {
  readonly event: Name;
  readonly handle: (event: PublishedEvent<Name>, work: Work) => Promise<void>;
}

/** A subscriber to some event. */
export type AnySubscriber = { readonly [Name in EventName]: Subscriber<Name> }[EventName];

/**
 * Work that comes again and again. Each tick does it once for every tenant, in a transaction of the tenant: without a tenant it
 * would see no rows.
 */
export interface Schedule {
  /** In lower case with hyphens; unique in its subgraph. */
  readonly name: string;
  /** When, in UTC: minute, hour, day of the month, month, day of the week. */
  readonly cron: string;
  readonly handle: (work: Work) => Promise<void>;
}

/** A subgraph as the bus knows it. */
export interface BusMember {
  readonly name: SubgraphName;
  readonly subscribers?: readonly AnySubscriber[];
  readonly schedules?: readonly Schedule[];
  /** What its changes are a change of, for those who watch. */
  readonly announces?: readonly Topic[];
}
