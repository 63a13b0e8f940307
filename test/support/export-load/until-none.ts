import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import type { TestProduct } from '../product.ts';
import { cast } from './people.ts';

const LOOK_EVERY_MS = 200;

/** Waits until no export of the tenant is pending of which this is so. Rejects, and says what is, where that takes too long. */
export async function untilNonePending(
  { databaseUrl }: TestProduct,
  isSo: 'at all' | 'that was not exported yet',
  patienceMs: number,
): Promise<void> {
  const end = performance.now() + patienceMs;
  const condition = isSo === 'at all' ? 'true' : '(exported_version IS NULL OR tries > 0)';
  const client = new pg.Client({ connectionString: databaseUrl });
  // A database that goes away is told by the next look.
  client.on('error', () => undefined);
  await client.connect();
  try {
    for (;;) {
      const { rows } = await client.query<{ reason: string | null; count: number }>(
        `SELECT reason, count(*)::int AS count FROM projects.time_exports
         WHERE tenant_id = $1 AND state = 'PENDING' AND ${condition} GROUP BY reason`,
        [cast.tenant.id],
      );
      if (rows.length === 0) return;
      if (performance.now() > end) throw new Error(`Still pending: ${JSON.stringify(rows)}`);
      await setTimeout(LOOK_EVERY_MS);
    }
  } finally {
    await client.end();
  }
}
