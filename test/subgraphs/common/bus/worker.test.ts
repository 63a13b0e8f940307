import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import type { AnySubscriber, BusMember } from '../../../../subgraphs/common/bus/member.ts';
import { queueOf } from '../../../../subgraphs/common/bus/names.ts';
import { retireFromBus, setUpBus } from '../../../../subgraphs/common/bus/set-up.ts';
import { migrate } from '../../../../subgraphs/common/database/migrate.ts';
import { createTestDatabase } from '../../../support/database.ts';
import { haveEffect, northwind, quick, silent, startTestBus, type TestBus } from '../../../support/bus.ts';
import { until } from '../../../support/until.ts';

const created = 'projects.project-created@1';
const crm: BusMember = {
  name: 'crm',
  subscribers: [
    { event: created, handle: (event, work) => haveEffect('crm', work, event.payload.projectId) },
  ],
};
const psa: BusMember = {
  name: 'psa',
  subscribers: [
    { event: created, handle: (event, work) => haveEffect('psa', work, event.payload.projectId) },
  ],
};

describe('a worker', () => {
  let bus: TestBus;
  let logged: string[];
  beforeEach(async () => {
    logged = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
    bus = await startTestBus([{ name: 'projects' }, crm, psa], { ...quick, timeLimitSeconds: 20 }, log);
  });
  afterEach(() => bus.close());

  const publish = (projectId: string): Promise<void> =>
    bus.publish('projects', northwind, { name: created, payload: { projectId, companyId: 'cmp_x' } });
  const hasEffect = (name: 'crm' | 'psa', projectId: string) => async (): Promise<boolean> =>
    (await bus.effects(name)).includes(projectId);

  test('of one subgraph leaves the events of the others to wait for theirs', async () => {
    await bus.startWorker('crm');
    await publish('prj_1');
    await until(hasEffect('crm', 'prj_1'));
    expect(await bus.effects('psa')).toEqual([]);
    await bus.startWorker('psa');
    await until(hasEffect('psa', 'prj_1'));
  });

  test('leaves one subgraph and goes on with the others', async () => {
    const worker = await bus.startWorker();
    await worker.leave('crm');
    await publish('prj_left');
    await until(hasEffect('psa', 'prj_left'));
    expect(await bus.effects('crm')).toEqual([]);
    await worker.serve(bus.member('crm'));
    await until(hasEffect('crm', 'prj_left'));
  });

  test('stops once what is under way is done, and lets go of every connection', async () => {
    const worker = await bus.startWorker();
    await bus.owner.query('BEGIN; LOCK TABLE crm.effects IN ACCESS EXCLUSIVE MODE');
    await publish('prj_stop');
    await until(async () =>
      (await bus.jobs(queueOf('crm', created))).some(({ state }) => state === 'active'),
    );
    let stopped = false;
    const stop = worker.stop().then(() => (stopped = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(stopped).toBe(false);
    await bus.owner.query('COMMIT');
    await stop;
    expect(await bus.effects('crm')).toEqual(['prj_stop']);
    expect((await bus.jobs(queueOf('crm', created))).map(({ state }) => state)).toEqual(['completed']);
    // PostgreSQL ends a connection a moment after its client has left.
    await until(async () => {
      const left = await bus.owner.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'one-graph bus'`,
      );
      return left.rows.length === 0;
    });
  });

  test('logs a failure with what it concerns, and says when it gives up', async () => {
    await bus.owner.query('DROP TABLE crm.effects');
    await bus.startWorker();
    await publish('prj_x');
    await until(() => logged.some((line) => line.includes('gives up')));
    const lines = logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    const about = lines.filter(({ msg }) => /tries again|gives up/.test(String(msg)));
    expect(about.map(({ msg, tries }) => [msg, tries])).toEqual([
      ['the bus tries again later', 1],
      ['the bus tries again later', 2],
      ['the bus gives up', 3],
    ]);
    expect(about[0]).toMatchObject({
      queue: queueOf('crm', created),
      event: expect.stringMatching(/^evt_/),
      err: { message: expect.stringContaining('does not exist') },
    });
  });
});

describe('a worker that looks by itself every half a minute only', () => {
  let bus: TestBus;
  let logged: string[];
  beforeEach(async () => {
    logged = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
    bus = await startTestBus([{ name: 'projects' }, crm], { ...quick, pollSeconds: 30 }, log);
  });
  afterEach(() => bus.close());

  const publish = (projectId: string): Promise<void> =>
    bus.publish('projects', northwind, { name: created, payload: { projectId, companyId: 'cmp_x' } });
  const hasEffect = (projectId: string) => async (): Promise<boolean> =>
    (await bus.effects('crm')).includes(projectId);

  test('finds what came while it was away, all of it and at once', async () => {
    const projects = Array.from({ length: 40 }, (_, index) => `prj_${String(index).padStart(2, '0')}`);
    for (const project of projects) await publish(project);
    await bus.startWorker();
    await until(async () => (await bus.effects('crm')).length === 40, 20);
    expect(await bus.effects('crm')).toEqual(projects);
  });

  test('is told of new events', async () => {
    await bus.startWorker();
    for (const project of ['prj_1', 'prj_2', 'prj_3']) {
      await publish(project);
      await until(hasEffect(project), 20);
    }
  });

  test('logs that the database is gone, goes on when it is back, and is told again', async () => {
    await bus.startWorker();
    await publish('prj_before');
    await until(hasEffect('prj_before'), 20);
    await bus.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await until(() => logged.some((line) => line.includes('the bus has trouble')));
    const published = (): Promise<boolean> =>
      publish('prj_after').then(
        () => true,
        () => false,
      );
    await until(published);
    await until(hasEffect('prj_after'), 20);
    await publish('prj_told');
    await until(hasEffect('prj_told'), 20);
  });

  test('handles what was under way when the database went, once it is back, and once', async () => {
    await bus.startWorker();
    await bus.owner.query('BEGIN; LOCK TABLE crm.effects IN ACCESS EXCLUSIVE MODE');
    await publish('prj_cut');
    const states = async () => (await bus.jobs(queueOf('crm', created))).map(({ state }) => state);
    await until(async () => (await states()).includes('active'));
    await bus.owner.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await bus.owner.query('COMMIT');
    await until(async () => (await states()).includes('completed'));
    expect(await bus.effects('crm')).toEqual(['prj_cut']);
  });
});

describe('setting the bus up', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  let owner: pg.Client;
  beforeEach(async () => {
    database = await createTestDatabase();
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });
  const subscriptions = async (): Promise<string[]> => {
    const { rows } = await owner.query<{ name: string }>('SELECT name FROM bus.subscription ORDER BY name');
    return rows.map((row) => row.name);
  };
  const schedules = async (): Promise<string[]> => {
    const { rows } = await owner.query<{ name: string }>('SELECT name FROM bus.schedule ORDER BY name');
    return rows.map((row) => row.name);
  };

  test('works for many processes at once, before and while the tables are made', async () => {
    await Promise.all([
      ...Array.from({ length: 4 }, () => setUpBus(database.url, [crm, psa], silent, quick)),
      migrate(database.url, 'crm', []),
      migrate(database.url, 'psa', []),
    ]);
    expect(await subscriptions()).toEqual([queueOf('crm', created), queueOf('psa', created)]);
    expect(await schedules()).toEqual(['crm/schedules/inbox-clean-up', 'psa/schedules/inbox-clean-up']);
  });

  test('does nothing where there is nothing to do', async () => {
    await setUpBus(database.url, [crm], silent, quick);
    await owner.query('DELETE FROM bus.subscription');
    await setUpBus(database.url, [crm], silent, quick);
    expect(await subscriptions()).toEqual([]);
  });

  test('changes what is set of the queues', async () => {
    await setUpBus(database.url, [crm], silent, quick);
    await setUpBus(database.url, [crm], silent, { ...quick, retries: 7, heartbeatSeconds: 30 });
    const read = `SELECT retry_limit, heartbeat_seconds FROM bus.queue WHERE name = $1`;
    expect((await owner.query(read, [queueOf('crm', created)])).rows).toEqual([
      { retry_limit: 7, heartbeat_seconds: 30 },
    ]);
    await setUpBus(database.url, [crm], silent, quick);
    expect((await owner.query(read, [queueOf('crm', created)])).rows).toEqual([
      { retry_limit: quick.retries, heartbeat_seconds: null },
    ]);
  });

  test('takes nothing away; retiring does', async () => {
    await setUpBus(database.url, [crm, psa], silent, quick);
    await setUpBus(database.url, [crm], silent, quick);
    expect(await subscriptions()).toHaveLength(2);
    await retireFromBus(database.url, [crm]);
    expect(await subscriptions()).toEqual([queueOf('crm', created)]);
    expect(await schedules()).toEqual(['crm/schedules/inbox-clean-up']);
  });

  test('refuses two subscribers of one subgraph for one event', async () => {
    const [subscriber] = crm.subscribers as [AnySubscriber];
    const twice = { ...crm, subscribers: [subscriber, subscriber] };
    await expect(setUpBus(database.url, [twice], silent, quick)).rejects.toThrow(
      `Two need the queue "${queueOf('crm', created)}"`,
    );
  });
});
