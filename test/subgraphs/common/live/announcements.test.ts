import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import { announce, CHANNEL } from '../../../../subgraphs/common/live/announce.ts';
import { createAnnouncements, type Announcements } from '../../../../subgraphs/common/live/announcements.ts';
import { crm } from '../../../../subgraphs/crm/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../../support/subgraph.ts';

const northwind = 'ten_01j0000000000000000000000a';
const fabrikam = 'ten_01j0000000000000000000000b';
const log = pino({ level: 'silent' });

let tables: TestSubgraph;
let announcements: Announcements;
let stop: AbortController;

beforeAll(async () => {
  tables = await startTestSubgraph(crm, '2026-03-04');
});
afterAll(() => tables.close());
afterEach(async () => {
  stop.abort();
  await announcements.close();
});

/** The database's address, as the subgraph's connections have it. */
function address(): string {
  return (tables.dataSource.options as { readonly url: string }).url;
}

/** Watches, and waits until changes are heard of. */
async function watch(tenantId: string): Promise<AsyncGenerator<undefined, void>> {
  const items = announcements.watch(tenantId, 'command-center', stop.signal);
  await items.next();
  return items;
}

function begin(logger = log): void {
  stop = new AbortController();
  announcements = createAnnouncements(address(), logger);
}

/** Announces in a transaction, which `then` ends. */
function announceAs(tenantId: string, times = 1, fails = false): Promise<void> {
  return runAsTenant(tenantId, () =>
    tables.dataSource.transaction(async (rows) => {
      for (let time = 0; time < times; time++) await announce(rows, 'command-center');
      if (fails) throw new Error('taken back');
    }),
  );
}

/** Whether the next item comes soon. */
async function isTold(next: Promise<unknown>): Promise<boolean> {
  const wait = new Promise((resolve) => setTimeout(resolve, 800, 'nothing'));
  return (await Promise.race([next, wait])) !== 'nothing';
}

describe('a watcher', () => {
  test('is told at once, and after each change', async () => {
    begin();
    const items = await watch(northwind);
    for (let change = 0; change < 3; change++) {
      await announceAs(northwind);
      expect(await items.next()).toEqual({ done: false, value: undefined });
    }
  });

  test('is told once of many changes', async () => {
    begin();
    const items = await watch(northwind);
    const others = await watch(fabrikam);
    for (let change = 0; change < 5; change++) await announceAs(northwind, 3);
    // What is announced later is heard of later.
    await announceAs(fabrikam);
    await others.next();
    await items.next();
    expect(await isTold(items.next())).toBe(false);
  });

  test('hears nothing of another tenant, and nothing of what was taken back', async () => {
    begin();
    const items = await watch(northwind);
    await announceAs(fabrikam);
    await expect(announceAs(northwind, 1, true)).rejects.toThrow('taken back');
    expect(await isTold(items.next())).toBe(false);
  });

  test('ends when it is told to stop, also while nothing happens', async () => {
    begin();
    const items = await watch(northwind);
    const next = items.next();
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test('looks again after the connection was lost', async () => {
    begin();
    const items = await watch(northwind);
    const next = items.next();
    const owner = new pg.Client({ connectionString: address() });
    await owner.connect();
    await owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'one-graph live' AND query LIKE '%${CHANNEL}%' AND datname = current_database()`,
    );
    expect(await next).toEqual({ done: false, value: undefined });
    await announceAs(northwind);
    expect(await items.next()).toEqual({ done: false, value: undefined });
    await owner.end();
  });

  test('misses nothing because of what is no announcement, which is logged', async () => {
    const warnings: { payload?: string }[] = [];
    const spy = pino({ level: 'warn' }, { write: (line) => void warnings.push(JSON.parse(line) as object) });
    begin(spy);
    const items = await watch(northwind);
    const next = items.next();
    const strange = [
      '',
      'no JSON',
      'null',
      '[]',
      '{}',
      '{"tenantId":1,"topic":"command-center"}',
      'x'.repeat(7_000),
    ];
    for (const payload of strange)
      await tables.dataSource.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]);
    await announceAs(northwind);
    expect(await next).toEqual({ done: false, value: undefined });
    expect(warnings.map(({ payload }) => payload)).toEqual([...strange.slice(0, -1), 'x'.repeat(200)]);
  });

  test('is refused where PostgreSQL cannot be reached, and can try again', async () => {
    stop = new AbortController();
    announcements = createAnnouncements('postgres://127.0.0.1:1/none', log);
    for (let time = 0; time < 2; time++)
      await expect(announcements.watch(northwind, 'command-center', stop.signal).next()).rejects.toThrow(
        'ECONNREFUSED',
      );
  });
});
