import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DataSource } from 'typeorm';
import { definitions } from '../../../launch/definitions.ts';
import { demoCasts } from '../../../launch/demo-casts.ts';
import { inboxMigration } from '../../../subgraphs/common/bus/inbox-migration.ts';
import { openDataSource } from '../../../subgraphs/common/database/data-source.ts';
import { migrate, type Migration } from '../../../subgraphs/common/database/migrate.ts';
import { insertDemoRows } from '../../../subgraphs/common/demo/insert.ts';
import { subgraphNames, type SubgraphName } from '../../../subgraphs/names.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../support/owned-database.ts';
import { readCatalogue, type Catalogue } from './catalogue.ts';

// Every migration can be taken back, by an owner who is no superuser, with rows of several tenants in the tables.

let database: OwnedDatabase;
beforeAll(async () => {
  database = await createOwnedDatabase();
});
afterAll(() => database.drop());

/** What the demo has no rows of, and a migration has to mind when it is taken back. */
const special: Partial<Record<SubgraphName, string>> = {
  psa: `UPDATE psa.time_entries SET minutes = 0, origin_id = id, origin_version = 1
    WHERE id IN (SELECT min(id) FROM psa.time_entries GROUP BY tenant_id)`,
  projects: `UPDATE projects.time_entries SET minutes = 0, started_at = NULL, ended_at = NULL, status = 'APPROVED'
    WHERE id IN (SELECT min(id) FROM projects.time_entries GROUP BY tenant_id)`,
};

async function fill(name: SubgraphName): Promise<void> {
  const { entities, demo } = definitions[name];
  const tables = await openDataSource({ subgraph: name, url: database.url, entities, poolSize: 1 });
  for (const cast of demoCasts(new Date()).slice(0, 2))
    await insertDemoRows(tables, cast.tenant.id, demo(cast));
  await tables.destroy();
  if (special[name] !== undefined) await database.admin.query(special[name]);
}

/** The owner's hand on the migrations, one at a time. */
async function withMigrations<T>(
  schema: SubgraphName,
  migrations: readonly Migration[],
  work: (migrator: DataSource) => Promise<T>,
): Promise<T> {
  const migrator = new DataSource({
    type: 'postgres',
    url: database.url,
    schema,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    poolSize: 2,
  });
  await migrator.initialize();
  try {
    return await work(migrator);
  } finally {
    await migrator.destroy();
  }
}

/** Takes all back, the last one first; what was there before each of them, in their order. */
function goDown(name: SubgraphName, migrations: readonly Migration[]): Promise<Catalogue[]> {
  return withMigrations(name, migrations, async (migrator) => {
    const before: Catalogue[] = [];
    while (before.length < migrations.length) {
      await migrator.undoLastMigration({ transaction: 'all' });
      before.unshift(await readCatalogue(database.admin, name));
    }
    return before;
  });
}

test.each(subgraphNames)('%s: each migration is taken back to what was there before it', async (name) => {
  const own = definitions[name].migrations;
  const ordered = [...own, inboxMigration(name)].sort((a, b) =>
    a.name.slice(-13).localeCompare(b.name.slice(-13)),
  );
  await migrate(database.url, name, own);
  await fill(name);
  const whole = await readCatalogue(database.admin, name);
  expect(whole.structure).toContainEqual(expect.stringMatching(/^policy inbox.tenant /));
  const before = await goDown(name, ordered);
  expect(before[0]?.structure).toEqual([]);
  for (const [count, { structure }] of before.entries()) {
    await withMigrations(name, ordered.slice(0, count), (migrator) => migrator.runMigrations());
    expect((await readCatalogue(database.admin, name)).structure).toEqual(structure);
  }
  await migrate(database.url, name, own);
  expect(await readCatalogue(database.admin, name)).toEqual(whole);
});
