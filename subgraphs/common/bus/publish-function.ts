import { tenantSetting } from '../database/tenant-pool.ts';
import { busSchema } from './names.ts';

/** The channel on which pg-boss tells its workers that a queue has something new. */
const channel = `'pgboss_' || left(encode(sha224('${busSchema}'::bytea), 'hex'), 24)`;

/** What a job takes from its queue, as pg-boss's own `send` does it. A test compares the two. */
const fromQueue = [
  'retry_limit',
  'retry_delay',
  'retry_backoff',
  'retry_delay_max',
  'expire_seconds',
  'deletion_seconds',
  'policy',
  'dead_letter',
  'heartbeat_seconds',
];

/**
 * The statement that creates `bus.publish(event)`: all that a subgraph's role may do with the bus. It puts the event into the
 * queue of each subscriber, in the transaction that calls it.
 *
 * It works with the rights of its owner, so it decides itself whose event it is: that of the tenant whom the connection was told,
 * whatever the event says. A role that may call it sees no event, of no tenant. Names are resolved in PostgreSQL's own schema,
 * so that no object of a caller can take the place of what is meant here.
 */
export const createPublishFunction = `
CREATE OR REPLACE FUNCTION ${busSchema}.publish(published jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $publish$
DECLARE
  tenant text := current_setting('${tenantSetting}', true);
BEGIN
  IF tenant IS NULL OR tenant = '' THEN
    RAISE EXCEPTION 'An event belongs to a tenant, and this connection was told none.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO ${busSchema}.job (name, data, start_after, created_on, keep_until, ${fromQueue.join(', ')})
  SELECT q.name, published || jsonb_build_object('tenantId', tenant), now(), now(), now() + q.retention_seconds * interval '1s',
    ${fromQueue.map((column) => `q.${column}`).join(', ')}
  FROM ${busSchema}.subscription s JOIN ${busSchema}.queue q ON q.name = s.name
  WHERE s.event = published ->> 'name';
  PERFORM pg_notify(${channel}, s.name) FROM ${busSchema}.subscription s WHERE s.event = published ->> 'name';
END
$publish$`;
