import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { Socket } from 'node:net';
import fc from 'fast-check';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createRead, type Read } from '../../../subgraphs/common/database/read.ts';
import { byKeys } from '../../../subgraphs/common/database/statement.ts';
import { TenantPool } from '../../../subgraphs/common/database/tenant-pool.ts';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import { TenantEntity } from '../../../subgraphs/identity/entities.ts';
import { identity } from '../../../subgraphs/identity/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

const tenants = [0, 1, 2].map((index) => demoId('read', 'Tenant', index));
const [tenant = '', other = ''] = tenants;
const own = { sql: 'SELECT id FROM identity.tenants', values: [] };
const broken = { sql: 'SELECT 1 / $1::int', values: [0] };
const number = (value: number) => ({ sql: 'SELECT $1::int AS n', values: [value] });

let graph: TestSubgraph;
let read: Read;
beforeAll(async () => {
  graph = await startTestSubgraph(identity, '2026-03-02');
  for (const id of tenants) await graph.fill(id, [demoRows(TenantEntity, [{ id, name: id }])]);
  read = createRead(graph.dataSource);
});
afterAll(() => graph.close());

/** How many connections are taken, and how often a socket is written to, while the work is done. */
async function costOf(work: () => Promise<unknown>): Promise<{ connections: number; writes: number }> {
  const connect = jest.spyOn(TenantPool.prototype, 'connect');
  const sockets = Socket.prototype as unknown as Record<'_write' | '_writev', () => void>;
  const writes = [jest.spyOn(sockets, '_write'), jest.spyOn(sockets, '_writev')];
  try {
    await work();
    const written = writes.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
    return { connections: connect.mock.calls.length, writes: written };
  } finally {
    for (const spy of [connect, ...writes]) spy.mockRestore();
  }
}

describe('what one request asks for', () => {
  test('in one turn goes over one connection in one write, and each answer finds its question', async () => {
    await runAsTenant(tenant, () => read(own));
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    const cost = await costOf(() =>
      runAsTenant(tenant, async () => {
        const answers = await Promise.all(numbers.map((value) => read(number(value))));
        expect(answers).toEqual(numbers.map((n) => [{ n }]));
      }),
    );
    expect(cost).toEqual({ connections: 1, writes: 1 });
  });

  test('in turn goes in as many writes', async () => {
    const cost = await costOf(() =>
      runAsTenant(tenant, async () => {
        await Promise.all([read(number(1)), read(number(2))]);
        await Promise.all([read(number(3)), read(number(4))]);
      }),
    );
    expect(cost).toEqual({ connections: 2, writes: 2 });
  });

  test('fails alone', async () => {
    const answers = await runAsTenant(tenant, () =>
      Promise.allSettled([read(number(1)), read(broken), read(own), read({ sql: 'SELEC', values: [] })]),
    );
    expect(answers).toMatchObject([
      { value: [{ n: 1 }] },
      { reason: { message: 'division by zero' } },
      { value: [{ id: tenant }] },
      { reason: { message: 'syntax error at or near "SELEC"' } },
    ]);
    expect(await runAsTenant(tenant, () => read(own))).toEqual([{ id: tenant }]);
  });

  test('is parsed once by a connection', async () => {
    const byId = byKeys('SELECT id FROM identity.tenants WHERE id = ANY($1::text[])', [tenant]);
    for (let turn = 0; turn < 3; turn += 1) await runAsTenant(tenant, () => read(byId));
    expect(await plansOf(byId.sql)).toHaveLength(1);
  });

  test('is not shared with another request, not even of the same tenant', async () => {
    const cost = await costOf(() =>
      Promise.all([1, 2, 3].map((value) => runAsTenant(tenant, () => read(number(value))))),
    );
    expect(cost.connections).toBe(3);
  });
});

/** How often the connection at hand has planned a statement for any values, and for those at hand. */
function plansOf(sql: string): Promise<{ generic: number; custom: number }[]> {
  const counted = `SELECT generic_plans::int AS generic, custom_plans::int AS custom FROM pg_prepared_statements
    WHERE statement = $1`;
  return runAsTenant(tenant, () => read({ sql: counted, values: [sql] }));
}

describe('a plan', () => {
  const ids = (count: number) => Array.from({ length: count }, () => tenant);

  test('is made once for rows of a few keys, and each time for those of many', async () => {
    const sql = 'SELECT id, 1 FROM identity.tenants WHERE id = ANY($1::text[])';
    const askBy = (count: number) => runAsTenant(tenant, () => read(byKeys(sql, ids(count))));
    for (const count of [1, 3, 100, 2]) expect(await askBy(count)).toHaveLength(1);
    expect(await plansOf(sql)).toEqual([{ generic: 4, custom: 0 }]);
    for (const count of [101, 500]) expect(await askBy(count)).toHaveLength(1);
    expect(await plansOf(sql)).toEqual([{ generic: 4, custom: 2 }]);
    await askBy(1);
    expect(await plansOf(sql)).toEqual([{ generic: 5, custom: 2 }]);
  });

  test('is made each time for what its user chose, and for what goes with that', async () => {
    const chosen = { sql: 'SELECT id FROM identity.tenants WHERE name = $1', values: [tenant] };
    const beside = byKeys('SELECT id, 2 FROM identity.tenants WHERE id = ANY($1::text[])', ids(1));
    for (let turn = 0; turn < 7; turn += 1)
      await runAsTenant(tenant, () => Promise.all([read(chosen), read(beside)]));
    for (const { sql } of [chosen, beside]) expect(await plansOf(sql)).toEqual([{ generic: 0, custom: 7 }]);
  });

  test('that is made for one tenant shows another its own rows only', async () => {
    const sql = 'SELECT id FROM identity.tenants WHERE id = ANY($1::text[]) ORDER BY id';
    const pool = { ...graph.dataSource.options, poolSize: 1 } as DataSource['options'];
    const single = await new DataSource(pool).initialize();
    const readOne = createRead(single);
    const askAs = (id: string) => runAsTenant(id, () => readOne<{ id: string }>(byKeys(sql, tenants)));
    for (const id of [...tenants, ...tenants]) expect(await askAs(id)).toEqual([{ id }]);
    expect(await runAsTenant('', () => readOne(byKeys(sql, tenants)))).toEqual([]);
    await single.destroy();
  });
});

describe('the wall between tenants', () => {
  test('stands, whoever asks at the same time, also among failures', async () => {
    const askers = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }), fc.boolean()), {
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(askers, async (requests) => {
        await Promise.all(
          requests.map(([index, turns, fails]) => request(tenants[index] ?? '', turns, fails)),
        );
      }),
      { numRuns: 40 },
    );
  });

  async function request(tenantId: string, turns: number, fails: boolean): Promise<void> {
    await runAsTenant(tenantId, async () => {
      for (let turn = 0; turn < turns; turn += 1) {
        const failure = fails ? expect(read(broken)).rejects.toThrow('division by zero') : undefined;
        expect(await Promise.all([read(own), read(own)])).toEqual([[{ id: tenantId }], [{ id: tenantId }]]);
        await failure;
      }
    });
  }

  test('shows nothing to who has no tenant, also beside one who has', async () => {
    const asked = [
      read(own),
      runAsTenant(other, () => read(own)),
      read(own),
      runAsTenant('', () => read(own)),
    ];
    expect(await Promise.all(asked)).toEqual([[], [{ id: other }], [], []]);
  });

  test('stands when a connection cannot be told: nobody reads on it', async () => {
    const query = jest.spyOn(TenantPool.prototype, 'connect').mockImplementationOnce(() => {
      throw new Error('cannot be told');
    });
    await expect(runAsTenant(other, () => read(own))).rejects.toThrow('cannot be told');
    query.mockRestore();
    expect(await runAsTenant(other, () => read(own))).toEqual([{ id: other }]);
  });
});

test('a connection that is lost fails what was sent on it, and nothing else', async () => {
  const sleep = { sql: 'SELECT pg_sleep(10)', values: [] };
  const answers = runAsTenant(tenant, () => Promise.allSettled([read(number(1)), read(sleep), read(own)]));
  await endSleeper();
  expect((await answers).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
  const after = Array.from({ length: 8 }, () => runAsTenant(tenant, () => read(own)));
  expect(await Promise.all(after)).toEqual(after.map(() => [{ id: tenant }]));
});

/** As the owner, who alone may: a subgraph's role cannot end connections. */
async function endSleeper(): Promise<void> {
  const { url } = graph.dataSource.options as { readonly url: string };
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const end = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'PgSleep'`;
  while ((await owner.query(end)).rows.length === 0);
  await owner.end();
}

test('every connection comes back', () => {
  const { master } = graph.dataSource.driver as unknown as { readonly master: TenantPool };
  expect(master.idleCount).toBe(master.totalCount);
  expect(master.waitingCount).toBe(0);
});
