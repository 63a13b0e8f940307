import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { SubgraphName } from '../../subgraphs/names.ts';
import { createTestDatabase } from './database.ts';

/** A database with an owner who is no superuser, and so is held to row-level security as everybody is. */
export interface OwnedDatabase {
  /** As the owner. */
  readonly url: string;
  /** Sees and writes all rows. */
  readonly admin: pg.Client;
  drop(): Promise<void>;
}

/** A database for trying out a subgraph's migrations. */
export async function createOwnedDatabase(subgraph: SubgraphName): Promise<OwnedDatabase> {
  const database = await createTestDatabase();
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  const owner = `owner_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'secret'`);
  // The subgraph's own role belongs to the whole server, where others may have made it.
  const role = `one_graph_${subgraph}`;
  await admin.query(`DO $$ BEGIN CREATE ROLE ${role}; EXCEPTION WHEN duplicate_object THEN NULL; END $$`);
  await admin.query(`GRANT ${role} TO ${owner} WITH ADMIN OPTION`);
  const url = new URL(database.url);
  await admin.query(`GRANT ALL ON DATABASE "${url.pathname.slice(1)}" TO ${owner}`);
  url.username = owner;
  url.password = 'secret';
  return {
    url: url.href,
    admin,
    async drop() {
      await admin.query(`REASSIGN OWNED BY ${owner} TO CURRENT_USER`);
      await admin.query(`DROP OWNED BY ${owner}`);
      await admin.query(`DROP ROLE ${owner}`);
      await admin.end();
      await database.drop();
    },
  };
}
