import type pg from 'pg';

const duplicateObject = '42710';
const uniqueViolation = '23505';

/** Creates a role that nobody logs in as and that row-level security holds. One that is there stays. */
export async function createRole(client: pg.Client, role: string): Promise<void> {
  try {
    await client.query(`CREATE ROLE "${role}" NOLOGIN NOSUPERUSER NOBYPASSRLS`);
  } catch (error) {
    // Roles belong to the whole server: another process, or another database's migration, may have made it, a moment ago even.
    const code = (error as { code?: string }).code;
    if (code !== duplicateObject && code !== uniqueViolation) throw error;
  }
}
