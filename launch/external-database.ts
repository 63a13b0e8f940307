import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';

/** How long a database that is not there yet is waited for, in milliseconds: it may be starting beside us. */
const patience = 10_000;
const pause = 500;

/** The PostgreSQL of `DATABASE_URL` cannot be used. */
export class DatabaseUnusableError extends Error {
  constructor(place: string, cause: Error) {
    super(
      `PostgreSQL at ${place} cannot be used: ${cause.message}. Check DATABASE_URL, or leave it out for the embedded one.`,
      {
        cause,
      },
    );
    this.name = 'DatabaseUnusableError';
  }
}

/** Where a PostgreSQL address leads, for people: without user and password. */
export function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

/** Waits until the database answers. Rejects with a `DatabaseUnusableError` when it refuses us, or stays away too long. */
export async function untilUsable(url: string, log: Logger): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    const failure = await tryConnection(url);
    if (failure === undefined) return;
    if (!isPassing(failure) || performance.now() > end)
      throw new DatabaseUnusableError(placeOf(url), failure);
    log.warn(`PostgreSQL at ${placeOf(url)} does not answer yet: ${failure.message}`);
    await sleep(pause);
  }
}

async function tryConnection(url: string): Promise<Error | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Nobody listens yet, or PostgreSQL is starting or stopping (57P03): that passes. A wrong password does not. */
function isPassing(failure: Error): boolean {
  const { code } = failure as { code?: string };
  return code === 'ECONNREFUSED' || code === '57P03';
}
