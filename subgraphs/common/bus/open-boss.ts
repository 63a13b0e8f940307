import type { Logger } from 'pino';
import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { busSchema } from './names.ts';

/** Opens pg-boss, as the owner of the database, on a few connections of its own. Whatever goes wrong later is logged and passes. */
export async function openBoss(
  ownerUrl: string,
  log: Pick<Logger, 'warn'>,
  options: ConstructorOptions,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    application_name: 'one-graph bus',
    schema: busSchema,
    max: 3,
    ...options,
  });
  // Unheard, an error would end the process: a database that goes away is one of them.
  boss.on('error', (error) => log.warn({ err: error }, 'the bus has trouble, and goes on'));
  boss.on('warning', ({ message, data }) => log.warn({ data }, message));
  try {
    return await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
}
