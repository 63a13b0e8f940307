import type { QueryRunner } from 'typeorm';
import type { SubgraphName } from '../../names.ts';

/**
 * Does a migration's work on the rows of all tenants at once. The owner, who migrates, is held to row-level security as everybody is,
 * and sees no rows otherwise. It is one transaction: nobody else meets a table that is not held.
 */
export async function asOwner(
  runner: QueryRunner,
  schema: SubgraphName,
  tables: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  for (const table of tables)
    await runner.query(`ALTER TABLE ${schema}.${table} NO FORCE ROW LEVEL SECURITY`);
  await work();
  for (const table of tables) await runner.query(`ALTER TABLE ${schema}.${table} FORCE ROW LEVEL SECURITY`);
}
