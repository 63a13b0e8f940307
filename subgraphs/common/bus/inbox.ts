import type { EntityManager } from 'typeorm';
import type { SubgraphName } from '../../names.ts';
import type { BusMember, Schedule } from './member.ts';
import { kept } from './settings.ts';

/** Something that is to have its effect once. */
export interface Delivery {
  /** The same each time it is delivered. */
  readonly id: string;
  /** What it is: an event's name, or a schedule's. */
  readonly source: string;
}

/**
 * Notes a delivery, in the transaction of its effect, and tells whether it is the first: a note without the effect cannot be. Where
 * another transaction is at it, this one waits for how that ends. PostgreSQL ends this transaction where it idles too long, so
 * that a handler which hangs cannot hold it for ever.
 */
export async function isFirst(
  rows: EntityManager,
  subgraph: SubgraphName,
  { id, source }: Delivery,
  timeLimitSeconds: number,
): Promise<boolean> {
  const noted = await rows.query<unknown[]>(
    `INSERT INTO "${subgraph}"."inbox" (id, source)
     SELECT $1, $2 FROM set_config('idle_in_transaction_session_timeout', $3, true)
     ON CONFLICT DO NOTHING RETURNING id`,
    [id, source, `${timeLimitSeconds}s`],
  );
  return noted.length > 0;
}

/** Forgets what can be delivered no more. */
export function inboxCleanUp(subgraph: SubgraphName): Schedule {
  return {
    name: 'inbox-clean-up',
    cron: '17 3 * * *',
    async handle({ rows, clock }) {
      const oldest = new Date(clock.now().getTime() - kept.inboxDays * 86_400_000);
      await rows.query(`DELETE FROM "${subgraph}"."inbox" WHERE handled_at < $1`, [oldest]);
    },
  };
}

/** A subgraph's own schedules, and the one that every subgraph has. */
export function schedulesOf({ name, schedules = [] }: BusMember): Schedule[] {
  return [inboxCleanUp(name), ...schedules];
}
