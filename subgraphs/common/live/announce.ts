import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { tenantSetting } from '../database/tenant-pool.ts';

/** What can be watched. An announcement says that something of it has changed, and nothing more. */
export type Topic = 'command-center';

/** An announcement, as it travels. A topic may be one of a newer process: nobody here watches it. */
export const announcement = z.object({ tenantId: z.string(), topic: z.string() });

export type Announcement = z.infer<typeof announcement>;

/** The channel of PostgreSQL's NOTIFY (https://www.postgresql.org/docs/current/sql-notify.html). */
export const CHANNEL = 'one_graph_live';

const notify = `SELECT pg_notify('${CHANNEL}', json_build_object('tenantId', current_setting('${tenantSetting}'), 'topic', $1::text)::text)`;

/**
 * Tells whoever watches the topic that something changed for the tenant of the running work, once the transaction is through. No
 * row travels: each watcher reads anew what it may see. What many changes of one transaction announce is told once.
 */
export async function announce(rows: EntityManager, topic: Topic): Promise<void> {
  await rows.query(notify, [topic]);
}
