import pg from 'pg';
import type { Logger } from 'pino';
import { setUpBus } from '../subgraphs/common/bus/set-up.ts';
import { startBusWorker, type BusWorker } from '../subgraphs/common/bus/worker.ts';
import { definitions } from './definitions.ts';

/** Brings the bus up to date for all subgraphs, and starts a worker for those that this process will serve. */
export async function openBus(databaseUrl: string, log: Logger): Promise<BusWorker> {
  await setUpBus(databaseUrl, Object.values(definitions), log);
  return startBusWorker({ ownerUrl: databaseUrl, tenants: () => allTenants(databaseUrl), log });
}

/** Every tenant that Identity has, none before its tables are there. Only the owner of the database sees them all. */
async function allTenants(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'one-graph tenants' });
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
