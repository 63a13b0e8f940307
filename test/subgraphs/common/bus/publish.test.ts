import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { PgBoss } from 'pg-boss';
import { isId } from '../../../../subgraphs/common/ids.ts';
import type { AnySubscriber } from '../../../../subgraphs/common/bus/member.ts';
import { queueOf } from '../../../../subgraphs/common/bus/names.ts';
import { done, refusedFor } from '../../../../subgraphs/common/commands/outcome.ts';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import { fabrikam, northwind, startTestBus, type TestBus } from '../../../support/bus.ts';

// Nobody works here: what is published waits, and can be looked at.

const created = 'projects.project-created@1';
const ignore: AnySubscriber = { event: created, handle: () => Promise.resolve() };
const queues = [queueOf('crm', created), queueOf('psa', created)] as const;
const eventOf = (projectId: string) =>
  ({ name: created, payload: { projectId, companyId: 'cmp_x' } }) as const;

let bus: TestBus;
beforeAll(async () => {
  bus = await startTestBus([
    { name: 'projects' },
    { name: 'crm', subscribers: [ignore] },
    { name: 'psa', subscribers: [ignore] },
  ]);
});
afterAll(() => bus.close());

/** The projects whose events wait in a queue. */
async function waitingIn(queue: string): Promise<unknown[]> {
  return (await bus.jobs(queue)).map(({ data }) => (data.payload as { projectId: string }).projectId);
}

describe('an event', () => {
  test('waits for each of its subscribers, who have never run, and says who caused it, for whom and when', async () => {
    await bus.publish('projects', northwind, eventOf('prj_1'));
    for (const queue of queues) {
      const [job] = (await bus.jobs(queue)).filter(({ data }) => JSON.stringify(data).includes('prj_1'));
      expect(job).toMatchObject({ state: 'created', name: queue });
      expect(job?.data).toEqual({
        id: expect.any(String),
        name: created,
        tenantId: northwind,
        causedBy: 'usr_x',
        occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        payload: { projectId: 'prj_1', companyId: 'cmp_x' },
      });
      expect(isId('Event', job?.data.id ?? '')).toBe(true);
    }
    const ids = await Promise.all(
      queues.map(async (queue) => (await bus.jobs(queue)).map(({ data }) => data.id)),
    );
    expect(ids[0]).toEqual(ids[1]);
  });

  test('of a change that is refused, or that fails, is never there', async () => {
    const refused = await bus.change('projects', northwind, async ({ publish }) => {
      await publish(eventOf('prj_refused'));
      return refusedFor('CONFLICT', 'No.');
    });
    expect(refused.kind).toBe('refused');
    const failed = bus.change('projects', northwind, async ({ publish }) => {
      await publish(eventOf('prj_failed'));
      throw new Error('a bug');
    });
    await expect(failed).rejects.toThrow('a bug');
    for (const queue of queues) {
      const waiting = await waitingIn(queue);
      expect(waiting).not.toContain('prj_refused');
      expect(waiting).not.toContain('prj_failed');
    }
  });

  test('is there with the change, and not before', async () => {
    await bus.change('projects', northwind, async ({ rows, publish }) => {
      await rows.query(`INSERT INTO projects.changes (id, of_what) VALUES ('1', 'prj_with')`);
      await publish(eventOf('prj_with'));
      expect(await waitingIn(queues[0])).not.toContain('prj_with');
      return done(null);
    });
    expect(await waitingIn(queues[0])).toContain('prj_with');
    expect((await bus.owner.query('SELECT of_what FROM projects.changes')).rows).toEqual([
      { of_what: 'prj_with' },
    ]);
  });

  test.each([5, 50])('with %d others is published by one statement', async (count) => {
    const projectIds = Array.from({ length: count + 1 }, (_, index) => `prj_${count}_${index}`);
    await bus.change('projects', northwind, async ({ rows, publish }) => {
      const query = jest.spyOn(rows, 'query');
      await publish(...projectIds.map(eventOf));
      expect(query).toHaveBeenCalledTimes(1);
      return done(null);
    });
    for (const queue of queues) {
      const jobs = (await bus.jobs(queue)).filter(({ data }) =>
        projectIds.includes((data.payload as { projectId: string }).projectId),
      );
      expect(jobs).toHaveLength(projectIds.length);
      expect(new Set(jobs.map(({ data }) => data.id)).size).toBe(projectIds.length);
      for (const { data } of jobs) expect(data).toMatchObject({ tenantId: northwind, causedBy: 'usr_x' });
    }
  });

  test('that is none costs nothing', async () => {
    await bus.change('projects', northwind, async ({ rows, publish }) => {
      const query = jest.spyOn(rows, 'query');
      await publish();
      expect(query).not.toHaveBeenCalled();
      return done(null);
    });
  });

  test('that nobody hears is nowhere', async () => {
    const before = await bus.owner.query('SELECT count(*) FROM bus.job');
    await bus.publish('projects', northwind, {
      name: 'projects.contract-linked@1',
      payload: { projectId: 'prj_x', contractId: null },
    });
    expect((await bus.owner.query('SELECT count(*) FROM bus.job')).rows).toEqual(before.rows);
  });

  test('is the same job that pg-boss makes itself', async () => {
    const boss = new PgBoss({ connectionString: bus.url, schema: 'bus', supervise: false, schedule: false });
    await boss.start();
    const id = await boss.send(queues[0], { made: 'by pg-boss' });
    await boss.stop({ graceful: false });
    const [theirs] = (await bus.jobs(queues[0])).filter((job) => job.id === id);
    const [ours] = (await bus.jobs(queues[0])).filter((job) => job.id !== id);
    const own = ['id', 'data', 'start_after', 'created_on', 'keep_until'];
    const rest = (job: object | undefined) =>
      Object.fromEntries(Object.entries(job ?? {}).filter(([column]) => !own.includes(column)));
    expect(Object.keys(rest(ours)).length).toBeGreaterThan(20);
    expect(rest(ours)).toEqual(rest(theirs));
    const retention = (job: Record<string, unknown> | undefined) =>
      (job?.['keep_until'] as Date).getTime() - (job?.['start_after'] as Date).getTime();
    expect(retention(ours)).toBe(retention(theirs));
  });
});

describe('the wall: as a subgraph’s role', () => {
  const asRole = (tenantId: string, sql: string, values: unknown[] = []): Promise<unknown> =>
    runAsTenant(tenantId, () => bus.member('crm').dataSource.query(sql, values));

  test.each([
    'SELECT * FROM bus.job',
    'SELECT * FROM bus.job_common',
    'SELECT count(*) FROM bus.job',
    'SELECT * FROM bus.queue',
    'SELECT * FROM bus.subscription',
    `INSERT INTO bus.job (name, data) VALUES ('crm/projects.project-created/1', '{"tenantId":"other"}')`,
    `INSERT INTO bus.job_common (name, data) VALUES ('crm/projects.project-created/1', '{"tenantId":"other"}')`,
    `UPDATE bus.job SET data = '{}'`,
    'DELETE FROM bus.job',
    'TRUNCATE bus.job',
    `INSERT INTO bus.subscription (event, name) VALUES ('projects.project-created@1', 'dead-letters')`,
    `SELECT bus.create_queue('mine', '{"policy":"standard"}')`,
    `SELECT bus.delete_queue('crm/projects.project-created/1')`,
    'SELECT bus.job_now()',
    'CREATE TABLE bus.mine ()',
    `CREATE OR REPLACE FUNCTION bus.publish(published jsonb) RETURNS void LANGUAGE sql AS ''`,
    'ALTER FUNCTION bus.publish(jsonb) SECURITY INVOKER',
    'DROP FUNCTION bus.publish(jsonb)',
    'DROP SCHEMA bus CASCADE',
  ])('%s is refused', async (sql) => {
    await expect(asRole(northwind, sql)).rejects.toThrow(/permission denied|must be (able|owner|member)/);
  });

  test('an event is of the connection’s tenant, whatever it says', async () => {
    const lie = { id: 'evt_lie', name: created, tenantId: northwind, payload: { projectId: 'prj_lie' } };
    await asRole(fabrikam, 'SELECT bus.publish($1)', [JSON.stringify(lie)]);
    const [job] = (await bus.jobs(queues[0])).filter(({ data }) => data.id === 'evt_lie');
    expect(job?.data.tenantId).toBe(fabrikam);
  });

  test('without a tenant nothing is published', async () => {
    const sql = `SELECT bus.publish('{"name":"projects.project-created@1"}')`;
    await expect(asRole('', sql)).rejects.toThrow('was told none');
    await expect(bus.member('crm').dataSource.query(sql)).rejects.toThrow('was told none');
  });

  test('a function of the caller’s cannot take the place of what `publish` means', async () => {
    await bus.owner.query(`CREATE SCHEMA stage AUTHORIZATION one_graph_crm`);
    await bus.member('crm').dataSource.transaction(async (rows) => {
      await rows.query(
        `CREATE FUNCTION stage.current_setting(text, boolean) RETURNS text LANGUAGE sql AS $$ SELECT '${northwind}' $$`,
      );
      await rows.query('SET LOCAL search_path = stage, pg_catalog');
      await rows.query(`SELECT set_config('one_graph.tenant', '${fabrikam}', true)`);
      await rows.query('SELECT bus.publish($1)', [JSON.stringify({ id: 'evt_stage', name: created })]);
    });
    const [job] = (await bus.jobs(queues[0])).filter(({ data }) => data.id === 'evt_stage');
    expect(job?.data.tenantId).toBe(fabrikam);
  });
});
