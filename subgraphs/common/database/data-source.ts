import pg from 'pg';
import { DataSource, type EntitySchema, type Logger } from 'typeorm';
import type { SubgraphName } from '../../names.ts';
import { planModeAtStart } from './plan-mode.ts';
import { TenantPool } from './tenant-pool.ts';

/** What a subgraph needs to reach its tables. */
export interface DataSourceSettings {
  readonly subgraph: SubgraphName;
  /** A PostgreSQL address (`postgres://…`). Its role must be allowed to become the subgraph's own role. */
  readonly url: string;
  // A mapping is invariant in its row's type; a list of several can only be named by what they have in common.
  readonly entities: readonly EntitySchema[];
  /** How many connections at most. */
  readonly poolSize: number;
  /** How long a connection beyond the few that are always kept may go unused; `IDLE_MS` unless told. */
  readonly idleMs?: number;
  /** Told of every statement, for logs and for tests that count. */
  readonly logger?: Logger;
}

/**
 * So many connections stay open, however quiet it is: a new one costs 15 ms, and as much again until PostgreSQL's new process
 * has read its catalogue (`bench/QUIET.md`).
 */
const CONNECTIONS_KEPT = 2;
const IDLE_MS = 10 * 60_000;

/** The PostgreSQL role that a subgraph works as: it sees its own schema only and cannot bypass row-level security. */
export function roleOf(subgraph: SubgraphName): string {
  return `one_graph_${subgraph}`;
}

/** Opens a subgraph's tables, as the subgraph's own role, on connections that know the tenant. */
export async function openDataSource(settings: DataSourceSettings): Promise<DataSource> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: settings.url,
    driver: { ...pg, Pool: TenantPool },
    entities: [...settings.entities],
    applicationName: `one-graph ${settings.subgraph}`,
    poolSize: settings.poolSize,
    connectTimeoutMS: 10_000,
    logging: settings.logger ? ['query', 'error'] : false,
    ...(settings.logger && { logger: settings.logger }),
    extra: {
      options: connectionSettings(settings.subgraph),
      statement_timeout: 30_000,
      min: CONNECTIONS_KEPT,
      idleTimeoutMillis: settings.idleMs ?? IDLE_MS,
      // A firewall on the way forgets a connection on which nothing is heard.
      keepAlive: true,
      keepAliveInitialDelayMillis: 60_000,
      // Statements that are asked for together are sent together (`read.ts`), without waiting for each other's answers.
      pipeline: true,
    },
  });
  await dataSource.initialize();
  await refuseBypass(dataSource);
  return dataSource;
}

/**
 * The role is part of the connection's start, so that RESET ROLE leads back to it and not to the owner. Instants are told in UTC,
 * whatever the server's zone. When statements that have names are planned is told again where it changes (`plan-mode.ts`).
 */
function connectionSettings(subgraph: SubgraphName): string {
  const settings = { role: roleOf(subgraph), timezone: 'UTC', plan_cache_mode: planModeAtStart };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Row-level security is the wall between tenants: a role that can climb over it must not serve. */
async function refuseBypass(dataSource: DataSource): Promise<void> {
  const rows = await dataSource.query<{ bypass: boolean; role: string }[]>(
    `SELECT rolsuper OR rolbypassrls AS bypass, rolname AS role FROM pg_roles WHERE rolname = current_user`,
  );
  if (rows.some((row) => !row.bypass)) return;
  await dataSource.destroy();
  throw new Error(
    `The database role "${rows[0]?.role ?? '?'}" can bypass row-level security: refusing to serve.`,
  );
}
