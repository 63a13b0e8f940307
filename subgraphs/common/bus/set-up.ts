import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import pg from 'pg';
import type { Logger } from 'pino';
import { subgraphNames } from '../../names.ts';
import { createRole } from '../database/create-role.ts';
import { roleOf } from '../database/data-source.ts';
import type { BusMember } from './member.ts';
import { busSchema } from './names.ts';
import { createPublishFunction } from './publish-function.ts';
import { queuesOf, type BusQueue } from './queues.ts';
import { busSettings, type BusSettings } from './settings.ts';

const { version } = createRequire(import.meta.url)('pg-boss/package.json') as { readonly version: string };

/**
 * Brings the bus up to date, as the owner of the database: pg-boss's tables, a queue for each subscriber and schedule, and the
 * right of each subgraph's role to publish. `members` are all subgraphs, also those that run elsewhere, so that what is published
 * before a subscriber's process has ever run waits for it. Safe to call from several processes at once, and soon done where there
 * is nothing to do.
 *
 * It adds, and takes nothing away: a process of an older version that starts later must not silence a newer one's subscribers.
 */
export async function setUpBus(
  ownerUrl: string,
  members: readonly BusMember[],
  log: Pick<Logger, 'warn'>,
  settings: BusSettings = busSettings,
): Promise<void> {
  const queues = queuesOf(members, settings);
  const mark = createHash('sha256')
    .update(JSON.stringify([version, createPublishFunction, queues]))
    .digest('hex');
  await asOwner(ownerUrl, async (client) => {
    if ((await markOf(client)) === mark) return;
    for (const name of subgraphNames) await createRole(client, roleOf(name));
    await createQueues(ownerUrl, queues, log);
    await allowPublishing(client);
    // Last: where this process ends before, the next one does it all again.
    await client.query(`COMMENT ON SCHEMA ${busSchema} IS '${mark}'`);
  });
}

/** Takes away subscriptions and schedules that no subgraph has any more. What waits for them is kept until it is too old. */
export async function retireFromBus(ownerUrl: string, members: readonly BusMember[]): Promise<void> {
  const names = queuesOf(members, busSettings).map((queue) => queue.name);
  await asOwner(ownerUrl, async (client) => {
    await client.query(`DELETE FROM ${busSchema}.subscription WHERE name <> ALL ($1)`, [names]);
    await client.query(`DELETE FROM ${busSchema}.schedule WHERE name <> ALL ($1)`, [names]);
  });
}

/** One process at a time. The lock goes when the connection goes, also when the process is killed. */
async function asOwner(ownerUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'one-graph set up bus' });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('one-graph set up bus'))`);
    await work(client);
  } finally {
    await client.end();
  }
}

/** What the schema was last brought up to. */
async function markOf(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `SELECT obj_description(to_regnamespace('${busSchema}')::oid, 'pg_namespace') AS mark`,
  );
  return rows[0]?.mark ?? null;
}

async function createQueues(
  ownerUrl: string,
  queues: readonly BusQueue[],
  log: Pick<Logger, 'warn'>,
): Promise<void> {
  // Not loaded where the bus is up to date.
  const { openBoss } = await import('./open-boss.ts');
  const boss = await openBoss(ownerUrl, log, { supervise: false, schedule: false });
  try {
    for (const { name, policy, options, event, cron } of queues) {
      await boss.createQueue(name, { policy });
      await boss.updateQueue(name, options);
      if (event !== undefined) await boss.subscribe(event, name);
      // A tick that fell into a time when nobody ran comes once afterwards.
      if (cron !== undefined) await boss.schedule(name, cron, null, { tz: 'UTC', missed: 'once' });
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** A subgraph's role may publish, and nothing else: it sees no table of the bus, and calls no other function. */
async function allowPublishing(client: pg.Client): Promise<void> {
  const roles = subgraphNames.map((name) => `"${roleOf(name)}"`).join(', ');
  await client.query('BEGIN');
  await client.query(createPublishFunction);
  await client.query(`REVOKE ALL ON ALL FUNCTIONS IN SCHEMA ${busSchema} FROM PUBLIC`);
  await client.query(`REVOKE ALL ON ALL TABLES IN SCHEMA ${busSchema} FROM PUBLIC`);
  await client.query(`GRANT USAGE ON SCHEMA ${busSchema} TO ${roles}`);
  await client.query(`GRANT EXECUTE ON FUNCTION ${busSchema}.publish(jsonb) TO ${roles}`);
  await client.query('COMMIT');
}
