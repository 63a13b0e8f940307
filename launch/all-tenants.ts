import pg from 'pg';

/** Every tenant that Identity has, none before its tables are there. Only the owner of the database sees them all. */
export async function allTenants(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'one-graph tenants' });
  // A lost connection is heard of by the statement that fails; unheard here, it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const found = await client.query<{ there: boolean }>(
      `SELECT to_regclass('identity.tenants') IS NOT NULL AS there`,
    );
    if (!found.rows[0]?.there) return [];
    const { rows } = await client.query<{ id: string }>('SELECT id FROM identity.tenants ORDER BY id');
    return rows.map((row) => row.id);
  } finally {
    await client.end();
  }
}
