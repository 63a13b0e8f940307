import type { EntityManager } from 'typeorm';
import { tenantSetting } from '../database/tenant-pool.ts';

/** What can be watched. An announcement says that something of it has changed, and nothing more. */
export type Topic = 'command-center';

/** An announcement, as it travels. */
export interface Announcement {
  readonly tenantId: string;
  readonly topic: Topic;
}

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
