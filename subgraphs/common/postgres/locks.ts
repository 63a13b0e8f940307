import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { AlreadyRunningError, EmbeddedPostgresError, codeOf, messageOf } from './errors.ts';
import type { Home } from './home.ts';
import { passwordFile } from './password.ts';
import { isAlive } from './processes.ts';

/** Who uses the server: the whole product, of which there is one, or a part beside it. */
export type Role = 'product' | 'part';

/**
 * Starts tell each other that they are there by advisory locks on one connection each. PostgreSQL drops them
 * with the connection, however the process ends, so there is never a stale one. Locks of the two-number form
 * under this first number are ours.
 */
const FAMILY = 0x4f47;
/** Held shared by every user of the server; who gets it alone is the last one, and may stop the server. */
const USERS = 1;
/** Held by the one product. */
const PRODUCT = 2;

/** A connection that could be made, but whose locks could not be had now; asking again may help. */
export class TryAgain extends Error {}

/** A connection that holds our locks. */
export interface Session {
  client: Client;
  /** Where PostgreSQL's data is, as the server itself says. */
  dataDirectory: string;
}

/** Connects and takes the locks of the role. Throws TryAgain when the server is going away or just coming. */
export async function takeLocks(home: Home, url: string, role: Role): Promise<Session> {
  const client = await connect(home, url, role);
  try {
    const dataDirectory = await ask(client, `SELECT current_setting('data_directory') AS answer`);
    if (dataDirectory !== home.data)
      throw new TryAgain(`Another server, of ${String(dataDirectory)}, answers`);
    if (!(await tryLock(client, 'pg_try_advisory_lock_shared', USERS)))
      throw new TryAgain('The server is stopping');
    return { client, dataDirectory: home.data };
  } catch (error) {
    await disconnect(client);
    throw isPassing(error) ? new TryAgain(messageOf(error), { cause: error }) : error;
  }
}

/** Takes the product's lock, or says that another product holds it. */
export async function takeProductLock(home: Home, { client }: Session): Promise<void> {
  const patience = Date.now() + 5_000;
  for (;;) {
    if (await tryLock(client, 'pg_try_advisory_lock', PRODUCT)) return;
    const holder = await productPid(client);
    // A killed product's connection lives a moment longer than the product.
    const isReal = holder !== undefined && isAlive(holder);
    if (isReal || Date.now() > patience) throw new AlreadyRunningError(home.dataDir, holder);
    await sleep(50);
  }
}

/** Gives up our place among the users; true when nobody else is left and the server is ours to stop. */
export async function leave({ client }: Session): Promise<boolean> {
  // Ours first: two that leave together and both still held it would each take the other for a user who stays.
  await client.query('SELECT pg_advisory_unlock_shared($1, $2)', [FAMILY, USERS]);
  return tryLock(client, 'pg_try_advisory_lock', USERS);
}

/** Ends a connection, also one that the server has ended already. */
export async function disconnect(client: Client): Promise<void> {
  await Promise.race([client.end().catch(() => undefined), sleep(1_000, undefined, { ref: false })]);
}

async function connect(home: Home, url: string, role: Role): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: `one-graph ${role} ${process.pid}`,
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a lost connection would end the process; the queries on it fail anyway.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await disconnect(client);
    throw codeOf(error) === '28P01'
      ? wrongPassword(home, error)
      : new TryAgain(messageOf(error), { cause: error });
  }
}

/** Errors of a connection that the server ended, or that ended with the server. */
function isPassing(error: unknown): boolean {
  const code = codeOf(error);
  return code === undefined ? isLostConnection(error) : /^(57P|08)|^E/.test(code);
}

function isLostConnection(error: unknown): boolean {
  return /Connection terminated|not queryable/.test(messageOf(error));
}

async function tryLock(
  client: Client,
  how: 'pg_try_advisory_lock' | 'pg_try_advisory_lock_shared',
  lock: number,
): Promise<boolean> {
  return (await ask(client, `SELECT ${how}($1, $2) AS answer`, [FAMILY, lock])) === true;
}

/** The process whose connection holds the product's lock. */
async function productPid(client: Client): Promise<number | undefined> {
  const name = await ask(
    client,
    `SELECT a.application_name AS answer
       FROM pg_locks l JOIN pg_stat_activity a USING (pid)
      WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.granted`,
    [FAMILY, PRODUCT],
  );
  const pid = typeof name === 'string' ? Number(name.split(' ').at(-1)) : NaN;
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

async function ask(client: Client, sql: string, values: unknown[] = []): Promise<unknown> {
  const { rows } = await client.query<{ answer: unknown }>(sql, values);
  return rows[0]?.answer;
}

function wrongPassword(home: Home, cause: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'WRONG_PASSWORD',
    `PostgreSQL on the data in ${home.data} does not accept the password kept in ${passwordFile(home)}. ` +
      'Bring back the file that belongs to this data.',
    cause,
  );
}
