import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { openBus } from '../../../../launch/open-bus.ts';
import { openTables } from '../../../../launch/run-subgraph.ts';
import { tickQueueOf } from '../../../../subgraphs/common/bus/names.ts';
import { createPublish } from '../../../../subgraphs/common/bus/publish.ts';
import { systemClock } from '../../../../subgraphs/common/clock.ts';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import { createNewId } from '../../../../subgraphs/common/new-id.ts';
import { fabrikam, northwind, silent } from '../../../support/bus.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../../support/owned-database.ts';
import { testSecrets } from '../../../support/subgraph.ts';
import { until } from '../../../support/until.ts';

// As on a PostgreSQL of a provider's: the owner of the database may create roles and schemas, and is held by row-level security.

describe('an owner who is no superuser', () => {
  let database: OwnedDatabase;
  let owner: pg.Client;
  let url: string;
  beforeAll(async () => {
    database = await createOwnedDatabase();
    url = database.url;
    owner = new pg.Client({ connectionString: url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  test('sets the bus up, lists all tenants for schedules, and lets subgraphs publish', async () => {
    const dataSource = await openTables('identity', url, { poolSize: 2 });
    for (const tenant of [northwind, fabrikam])
      await runAsTenant(tenant, () =>
        dataSource.query('INSERT INTO identity.tenants (id, name) VALUES ($1, $1)', [tenant]),
      );
    const newId = createNewId(systemClock);
    const publish = createPublish(systemClock, newId);
    const tools = { clock: systemClock, newId, secrets: testSecrets, publish };
    const bus = await openBus(url, silent);
    const queue = tickQueueOf('identity', 'inbox-clean-up');
    await owner.query(
      'INSERT INTO bus.job (name, policy) SELECT name, policy FROM bus.queue WHERE name = $1',
      [queue],
    );
    await bus.serve({ name: 'identity', dataSource, ...tools });
    await until(async () => {
      const { rows } = await owner.query<{ state: string }>('SELECT state FROM bus.job WHERE name = $1', [
        queue,
      ]);
      return rows.every(({ state }) => state === 'completed');
    });
    for (const tenant of [northwind, fabrikam]) {
      const noted = await runAsTenant(tenant, () =>
        dataSource.query<unknown[]>('SELECT tenant_id FROM identity.inbox'),
      );
      expect(noted).toEqual([{ tenant_id: tenant }]);
    }
    await runAsTenant(northwind, () => dataSource.query(`SELECT bus.publish('{"name":"none"}')`));
    const seen = await runAsTenant(northwind, () =>
      dataSource.query<unknown[]>('SELECT id FROM identity.tenants'),
    );
    expect(seen).toEqual([{ id: northwind }]);
    await bus.stop();
    await dataSource.destroy();
  });
});
