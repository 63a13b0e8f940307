import type { Logger } from 'pino';
import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { startEmbeddedPostgres } from '../subgraphs/common/postgres/embedded.ts';

/** A PostgreSQL to work on. */
export interface Database {
  readonly url: string;
  /** What it is, for people: never with a password. */
  readonly description: string;
  /** Stops using it: the embedded one ends with its last user. */
  release(): Promise<void>;
}

/** The PostgreSQL of `DATABASE_URL`, else the embedded one: started, or joined where it runs already. */
export async function openDatabase(
  { databaseUrl, dataDir }: SubgraphsConfig,
  role: 'product' | 'part',
  log: Logger,
): Promise<Database> {
  if (databaseUrl !== null) {
    const { host, pathname } = new URL(databaseUrl);
    return {
      url: databaseUrl,
      description: `PostgreSQL at ${host}${pathname}`,
      release: () => Promise.resolve(),
    };
  }
  const { url, joined, release } = await startEmbeddedPostgres({ dataDir, role, log });
  const how = joined ? 'was running already' : 'started';
  return { url, description: `PostgreSQL in ${dataDir}, ${how}`, release };
}
