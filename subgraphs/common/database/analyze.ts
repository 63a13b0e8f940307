import pg from 'pg';

/** Lets PostgreSQL count again what the tables hold, as after a large load: plans made on old counts can be very slow. */
export async function analyze(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}
