import type { QueryRunner } from 'typeorm';

/**
 * Changes the rows of all tenants at once in a migration. The owner, who migrates, is held to row-level security as everybody is,
 * and sees no rows by themselves. `tables` are those that are read or written, with their schema.
 */
export async function forAllTenants(
  runner: QueryRunner,
  tables: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await work();
  for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
