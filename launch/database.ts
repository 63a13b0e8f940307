import type { Logger } from 'pino';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { startEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';
import { untilUsable } from './external-database.ts';

/** A PostgreSQL to work on. */
export interface Database {
  readonly url: string;
  /** Stops using it: the embedded one ends with its last user. */
  release(): Promise<void>;
}

/** The PostgreSQL of `DATABASE_URL`, else the embedded one: started, or joined where it runs already. */
export async function openDatabase(
  { databaseUrl, dataDir }: SubgraphsConfig,
  role: 'product' | 'part',
  log: Logger,
): Promise<Database> {
  if (databaseUrl === null) return startEmbeddedPostgres({ dataDir, role, log });
  await untilUsable(databaseUrl, log);
  return { url: databaseUrl, release: () => Promise.resolve() };
}
