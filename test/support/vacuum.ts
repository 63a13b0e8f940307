import pg from 'pg';
import type { SubgraphName } from '../../subgraphs/names.ts';
import { until } from './until.ts';

/**
 * Does what autovacuum does on a real database sooner or later; only the tables' owner may. PostgreSQL then knows how much the tables
 * hold, and that an index tells all of their rows. A page that somebody looks at just then, as autovacuum may, takes another round.
 */
export async function vacuum(ownerUrl: string, schema: SubgraphName): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await until(async () => {
      await owner.query('VACUUM ANALYZE');
      const { rows } = await owner.query(
        `SELECT relname FROM pg_class
         WHERE relnamespace = $1::text::regnamespace AND relkind = 'r' AND relallvisible < relpages`,
        [schema],
      );
      return rows.length === 0;
    });
  } finally {
    await owner.end();
  }
}
