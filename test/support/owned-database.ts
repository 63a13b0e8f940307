import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { roleOf } from '../../subgraphs/common/database/data-source.ts';
import { subgraphNames } from '../../subgraphs/names.ts';
import type { TestDatabase } from './database.ts';

/** A database as a provider gives it: its owner may create roles and schemas, and is held by row-level security. */
export interface OwnedDatabase extends TestDatabase {
  /** The server's superuser in the same database: sees and writes all rows. */
  readonly admin: pg.Client;
}

export async function createOwnedDatabase(): Promise<OwnedDatabase> {
  const server = process.env['TEST_POSTGRES_URL'] ?? '';
  const name = `owner_${randomUUID().replaceAll('-', '')}`;
  await run(
    server,
    `CREATE ROLE ${name} LOGIN CREATEROLE PASSWORD 'secret'`,
    `CREATE DATABASE ${name} OWNER ${name}`,
    // The subgraphs' roles are the server's, and other tests may have made them.
    ...subgraphNames.flatMap((subgraph) => [
      `DO $$ BEGIN CREATE ROLE "${roleOf(subgraph)}" NOLOGIN;
         EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
      `GRANT "${roleOf(subgraph)}" TO ${name} WITH ADMIN OPTION`,
    ]),
  );
  const admin = new pg.Client({ connectionString: address(server, { pathname: `/${name}` }) });
  await admin.connect();
  return {
    url: address(server, { username: name, password: 'secret', pathname: `/${name}` }),
    admin,
    async drop() {
      await admin.end();
      await run(server, `DROP DATABASE ${name} WITH (FORCE)`, `DROP OWNED BY ${name}`, `DROP ROLE ${name}`);
    },
  };
}

function address(server: string, change: Partial<Pick<URL, 'username' | 'password' | 'pathname'>>): string {
  return Object.assign(new URL(server), change).href;
}

async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}
