import pg from 'pg';
import { subgraphNames } from '../../names.ts';

/**
 * Lets PostgreSQL count again what the subgraphs' tables hold, as after a large load: plans made on old counts can be very slow.
 * Left to itself it does so within minutes.
 */
export async function analyze(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: string | null }>(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables FROM pg_tables WHERE schemaname = ANY($1)`,
      [subgraphNames],
    );
    const tables = rows[0]?.tables;
    if (tables) await client.query(`VACUUM (ANALYZE) ${tables}`);
  } finally {
    await client.end();
  }
}
