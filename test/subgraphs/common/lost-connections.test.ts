/** A connection that is lost while somebody has it: who waits for an answer hears of it, and the process goes on. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { allTenants } from '../../../launch/all-tenants.ts';
import { isUnreachable } from '../../../subgraphs/common/database/is-unreachable.ts';
import { TenantPool } from '../../../subgraphs/common/database/tenant-pool.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { until } from '../../support/until.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

/** What a promise rejects with; `undefined` where it does not. */
function reasonOf(failing: Promise<unknown>): Promise<unknown> {
  return failing.then(
    () => undefined,
    (error: unknown) => error,
  );
}

test('a pool whose connection is lost while it is told the tenant says so, and has a new one for the next', async () => {
  const pool = new TenantPool({ connectionString: database.url, max: 1 });
  const tenantSeen = () =>
    runAsTenant('ten_1', async () => {
      const client = await pool.connect();
      const { rows } = await client.query<{ tenant: string }>(
        "SELECT current_setting('one_graph.tenant') AS tenant",
      );
      client.release();
      return rows;
    });
  pool.once('acquire', (client: pg.PoolClient) => void client.connection.stream.destroy());
  expect(isUnreachable(await reasonOf(tenantSeen()))).toBe(true);
  expect(await tenantSeen()).toEqual([{ tenant: 'ten_1' }]);
  await pool.end();
});

test('who asks for all tenants is told that the connection was lost', async () => {
  const line = await openLine(database.url);
  expect(await allTenants(line.url)).toEqual([]);
  await owner.query('CREATE SCHEMA identity; CREATE TABLE identity.tenants (id text)');
  const holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query('BEGIN; LOCK TABLE identity.tenants IN ACCESS EXCLUSIVE MODE');
  const reason = reasonOf(allTenants(line.url));
  const waiting = `SELECT 1 FROM pg_stat_activity
    WHERE application_name = 'one-graph tenants' AND wait_event_type = 'Lock' AND datname = current_database()`;
  await until(async () => (await owner.query(waiting)).rows.length > 0);
  line.cut();
  expect(isUnreachable(await reason)).toBe(true);
  await holder.end();
  await owner.query("INSERT INTO identity.tenants VALUES ('ten_2'), ('ten_1')");
  expect(await allTenants(line.url)).toEqual(['ten_1', 'ten_2']);
  await line.close();
});

/** A line to the database that can be cut, which PostgreSQL has no time to announce. */
async function openLine(url: string) {
  const target = new URL(url);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    const further = connect(Number(target.port), target.hostname);
    pipeline(socket, further, socket, () => open.delete(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { port }).href,
    cut: () => open.forEach((socket) => socket.destroy()),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const coded = (code: string): Error => Object.assign(new Error('x'), { code });

test.each<[string, unknown]>([
  ['nobody listens', coded('ECONNREFUSED')],
  ['the connection is reset', coded('ECONNRESET')],
  ['the connection failed', coded('08006')],
  ['PostgreSQL is stopped', coded('57P01')],
  ['PostgreSQL has crashed', coded('57P02')],
  ['PostgreSQL is starting', coded('57P03')],
  ['all connections are taken', coded('53300')],
  ['pg has lost it', new Error('Connection terminated unexpectedly')],
  ['the pool has none free in time', new Error('timeout exceeded when trying to connect')],
  ['it is wrapped', { thrownValue: coded('ECONNREFUSED') }],
])('where %s, PostgreSQL is away', (_, error) => {
  expect(isUnreachable(error)).toBe(true);
});

test.each<[string, unknown]>([
  ['a statement took too long', coded('57014')],
  ['a statement is wrong', coded('42601')],
  ['a row is there already', Object.assign(new Error('not queryable'), { code: '23505' })],
  ['it is a bug', new TypeError('x is undefined')],
  ['it is nothing', null],
  ['it is a text', 'ECONNREFUSED'],
])('where %s, it is not', (_, error) => {
  expect(isUnreachable(error)).toBe(false);
});
