import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import type { SubgraphName } from '../../names.ts';
import { roleOf } from './data-source.ts';

/** A migration as a class, as TypeORM wants it. Its class name ends in a timestamp of 13 digits, which orders it. */
export type Migration = new () => MigrationInterface;

const duplicateObject = '42710';
const uniqueViolation = '23505';

/**
 * Brings a subgraph's PostgreSQL schema up to date, as the owner: its role, its schema, its migrations in order, each
 * once. Safe to call from several processes at once: the first does the work, the others wait.
 */
export async function migrate(
  url: string,
  subgraph: SubgraphName,
  migrations: readonly Migration[],
): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: `one-graph migrate ${subgraph}` });
  await client.connect();
  try {
    // The lock goes when the connection goes, also when the process is killed.
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [`one-graph migrate ${subgraph}`]);
    if (await isUpToDate(client, subgraph, migrations)) return;
    await createRole(client, roleOf(subgraph));
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

async function createRole(client: pg.Client, role: string): Promise<void> {
  try {
    await client.query(`CREATE ROLE "${role}" NOLOGIN NOSUPERUSER NOBYPASSRLS`);
  } catch (error) {
    // Roles belong to the whole server: another database's migration may have made it, a moment ago even.
    const code = (error as { code?: string }).code;
    if (code !== duplicateObject && code !== uniqueViolation) throw error;
  }
  await client.query(`GRANT "${role}" TO CURRENT_USER`);
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
