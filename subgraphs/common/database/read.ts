import type pg from 'pg';
import type { DataSource } from 'typeorm';
import { planModeFor, setPlanMode } from './plan-mode.ts';
import type { Statement } from './statement.ts';
import { statementName } from './statement-names.ts';
import type { TenantPool } from './tenant-pool.ts';
import { currentScope, type TenantScope } from './tenant-scope.ts';

/** Answers a statement that only reads with its rows, as the tenant of the running work. */
export type Read = <Row>(statement: Statement) => Promise<Row[]>;

/** A statement that waits for its rows. */
interface Asked extends Statement {
  readonly resolve: (rows: never[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads for loaders. What one request asks for in one turn of the event loop goes to PostgreSQL over one connection in one write,
 * one statement after another: waking a PostgreSQL process costs more than most of our statements do. Requests share nothing,
 * not even of one tenant, so a slow one holds up nobody else. Each statement is a transaction of its own, as ever: one that
 * fails fails alone.
 */
export function createRead(dataSource: DataSource): Read {
  const pool = poolOf(dataSource);
  const gathered = new WeakMap<TenantScope, Asked[]>();
  const gather = (scope: TenantScope, asked: Asked): void => {
    const others = gathered.get(scope);
    if (others) others.push(asked);
    else {
      const turn = [asked];
      gathered.set(scope, turn);
      // It runs in the context of this request, so the pool sees this request's tenant.
      setImmediate(() => {
        gathered.delete(scope);
        sendAll(pool, turn).catch((error: unknown) => turn.forEach(({ reject }) => reject(error)));
      });
    }
  };
  return (statement) =>
    new Promise((resolve, reject) => {
      dataSource.logger.logQuery(statement.sql, [...statement.values]);
      // Outside of any work there is no tenant, and nothing to share with.
      gather(currentScope() ?? { tenantId: '' }, { ...statement, resolve, reject });
    });
}

async function sendAll(pool: TenantPool, turn: readonly Asked[]): Promise<void> {
  const client = await pool.connect();
  // Each statement hears of a lost connection by itself; unheard here, the loss would end the process.
  const ignore = (): void => undefined;
  client.on('error', ignore);
  try {
    const answers = await Promise.allSettled(inOneWrite(client, turn));
    answers.forEach((answer, index) => settle(turn[index], answer));
  } finally {
    client.release();
    client.off('error', ignore);
  }
}

function inOneWrite(client: pg.PoolClient, turn: readonly Statement[]): Promise<pg.QueryResult<never>>[] {
  const { stream } = client.connection;
  stream.cork();
  try {
    setPlanMode(client, planModeFor(turn));
    return turn.map(({ sql, values }) => client.query<never>(asNamed(sql, values)));
  } finally {
    stream.uncork();
  }
}

/** A statement without a name is parsed each time. */
function asNamed(text: string, values: readonly unknown[]): pg.QueryConfig {
  const name = statementName(text);
  return { ...(name !== undefined && { name }), text, values: [...values] };
}

/** All answers are told at once, so that what is asked for next goes together again. */
function settle(asked: Asked | undefined, answer: PromiseSettledResult<pg.QueryResult<never>>): void {
  if (answer.status === 'fulfilled') asked?.resolve(answer.value.rows);
  else asked?.reject(answer.reason);
}

/** The pool that `openDataSource` gave to TypeORM. */
function poolOf(dataSource: DataSource): TenantPool {
  return (dataSource.driver as unknown as { readonly master: TenantPool }).master;
}
