import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openTables } from '../../../launch/run-subgraph.ts';
import { openDataSource } from '../../../subgraphs/common/database/data-source.ts';
import { createRead } from '../../../subgraphs/common/database/read.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { northwind } from '../../support/bus.ts';
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

/** The PostgreSQL processes that work for a subgraph on this test's database. */
async function processesOf(subgraph: string): Promise<readonly number[]> {
  const { rows } = await owner.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database() ORDER BY pid',
    [`one-graph ${subgraph}`],
  );
  return rows.map(({ pid }) => pid);
}

test('after a rush a subgraph gives connections back, but for two, which the next request uses as they are', async () => {
  await (await openTables('crm', database.url, { poolSize: 1 })).destroy();
  const dataSource = await openDataSource({
    subgraph: 'crm',
    url: database.url,
    entities: [],
    poolSize: 6,
    idleMs: 50,
  });
  const read = createRead(dataSource);
  const ask = () =>
    runAsTenant(northwind, () =>
      read<{ pid: number }>({ sql: 'SELECT pg_backend_pid() AS pid, pg_sleep(1)', values: [] }),
    );
  const rush = Promise.all(Array.from({ length: 6 }, ask));
  await until(async () => (await processesOf('crm')).length === 6);
  await rush;
  await until(async () => (await processesOf('crm')).length === 2);
  const kept = await processesOf('crm');
  await new Promise((resolve) => setTimeout(resolve, 200));
  const [answer] = await ask();
  expect(kept).toContain(answer?.pid);
  expect(await processesOf('crm')).toEqual(kept);
  await dataSource.destroy();
});
