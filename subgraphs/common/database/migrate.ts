import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { SubgraphName } from '../../names.ts';
import { inboxMigration } from '../bus/inbox-migration.ts';
import { createRole } from './create-role.ts';
import { roleOf } from './data-source.ts';

/** A migration as a class, as TypeORM wants it. Its class name ends in a timestamp of 13 digits, which orders it. */
export type Migration = new () => MigrationInterface;

/**
 * Brings a subgraph's PostgreSQL schema up to date, as the owner: its role, its schema, its migrations in order, each
 * once; every subgraph has an inbox besides its own. Safe to call from several processes at once: the first does the work, the others wait.
 */
export async function migrate(url: string, subgraph: SubgraphName, own: readonly Migration[]): Promise<void> {
  const migrations = [...own, inboxMigration(subgraph)];
  const client = new pg.Client({ connectionString: url, application_name: `one-graph migrate ${subgraph}` });
  await client.connect();
  try {
    // The lock goes when the connection goes, also when the process is killed.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [`one-graph migrate ${subgraph}`]);
    if (await isUpToDate(client, subgraph, migrations)) return;
    await createRole(client, roleOf(subgraph));
    await client.query(`GRANT "${roleOf(subgraph)}" TO CURRENT_USER`);
    await client.query(`CREATE SCHEMA IF NOT EXISTS "${subgraph}"`);
    await runMigrations(url, subgraph, migrations);
    await grant(client, subgraph);
  } finally {
    await client.end();
  }
}

async function isUpToDate(
  client: pg.Client,
  subgraph: SubgraphName,
  migrations: readonly Migration[],
): Promise<boolean> {
  const found = await client.query<{ table: string | null }>(`SELECT to_regclass($1) AS "table"`, [
    `${subgraph}.migrations`,
  ]);
  if (!found.rows[0]?.table) return false;
  const done = await client.query<{ name: string }>(`SELECT name FROM "${subgraph}"."migrations"`);
  const names = new Set(done.rows.map((row) => row.name));
  return migrations.every((migration) => names.has(migration.name));
}

async function runMigrations(
  url: string,
  subgraph: SubgraphName,
  migrations: readonly Migration[],
): Promise<void> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    schema: subgraph,
    migrations: [...migrations],
    migrationsTableName: 'migrations',
    poolSize: 2,
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations({ transaction: 'all' });
  } finally {
    await dataSource.destroy();
  }
}

/** The subgraph's role may use the rows of its own tables, and nothing else. */
async function grant(client: pg.Client, subgraph: SubgraphName): Promise<void> {
  const role = `"${roleOf(subgraph)}"`;
  await client.query(`GRANT USAGE ON SCHEMA "${subgraph}" TO ${role}`);
  await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "${subgraph}" TO ${role}`);
  await client.query(`REVOKE ALL ON "${subgraph}"."migrations" FROM ${role}`);
}
