import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BusMember } from '../../../../subgraphs/common/bus/member.ts';
import { tickQueueOf } from '../../../../subgraphs/common/bus/names.ts';
import { kept } from '../../../../subgraphs/common/bus/settings.ts';
import { fabrikam, haveEffect, northwind, startTestBus, type TestBus } from '../../../support/bus.ts';
import { until } from '../../../support/until.ts';

let flakyTries = 0;
const crm: BusMember = {
  name: 'crm',
  schedules: [
    // One that is due at every start: the last minute always has an occurrence.
    { name: 'each-minute', cron: '* * * * *', handle: (work) => haveEffect('crm', work, 'minute') },
    {
      name: 'flaky',
      cron: '0 0 1 1 *',
      async handle(work) {
        await haveEffect('crm', work, `flaky ${work.viewer.tenantId}`);
        if (work.viewer.tenantId !== northwind) return;
        flakyTries += 1;
        if (flakyTries === 1) throw new Error('not yet');
      },
    },
  ],
};

let bus: TestBus;
beforeAll(async () => {
  bus = await startTestBus([crm, { name: 'psa' }]);
});
afterAll(() => bus.close());

/** Has a schedule's tick come, as at its hour. */
async function tick(schedule: string): Promise<void> {
  await bus.owner.query(
    `INSERT INTO bus.job (name, policy, retry_limit, retry_delay) SELECT name, policy, retry_limit, 0 FROM bus.queue WHERE name = $1`,
    [tickQueueOf('crm', schedule)],
  );
}

const ended = async (schedule: string): Promise<boolean> =>
  (await bus.jobs(tickQueueOf('crm', schedule))).some(({ state }) => state === 'completed');

describe('a schedule', () => {
  test('ticks once for each tenant, however many processes there are', async () => {
    const workers = await Promise.all([bus.startWorker(), bus.startWorker(), bus.startWorker('psa')]);
    await until(() => ended('each-minute'));
    await Promise.all(workers.map((worker) => worker.stop()));
    const ticks = (await bus.jobs(tickQueueOf('crm', 'each-minute'))).filter(
      ({ state }) => state === 'completed',
    );
    // A minute may have ended meanwhile.
    expect(ticks.length).toBeLessThanOrEqual(2);
    const { rows } = await bus.owner.query(
      `SELECT tenant_id, count(*)::int AS count FROM crm.effects WHERE of_what = 'minute' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows).toEqual([northwind, fabrikam].map((tenant_id) => ({ tenant_id, count: ticks.length })));
  });

  test('that fails for one tenant is tried again for that one alone', async () => {
    const worker = await bus.startWorker('crm');
    await tick('flaky');
    await until(() => ended('flaky'));
    expect(flakyTries).toBe(2);
    const flaky = (await bus.effects('crm')).filter((of) => of.startsWith('flaky'));
    expect(flaky).toEqual([`flaky ${northwind}`, `flaky ${fabrikam}`]);
    await worker.stop();
  });

  test('has one tick at a time: more that come while nobody works are that one', async () => {
    await bus.owner.query('DELETE FROM bus.job WHERE name = $1', [tickQueueOf('crm', 'flaky')]);
    await tick('flaky');
    await expect(tick('flaky')).rejects.toThrow('duplicate key');
    expect(await bus.jobs(tickQueueOf('crm', 'flaky'))).toHaveLength(1);
  });
});

describe('the inbox', () => {
  test('forgets what can be delivered no more, of every tenant, and nothing else', async () => {
    for (const [id, days] of [
      ['evt_new', 0],
      ['evt_old', kept.inboxDays - 1],
      ['evt_too_old', kept.inboxDays + 1],
    ] as const) {
      for (const tenant of [northwind, fabrikam])
        await bus.owner.query(
          `INSERT INTO crm.inbox (tenant_id, id, source, handled_at) VALUES ($1, $2, 'test', now() - make_interval(days => $3))`,
          [tenant, id, days],
        );
    }
    const worker = await bus.startWorker('crm');
    await tick('inbox-clean-up');
    await until(() => ended('inbox-clean-up'));
    const { rows } = await bus.owner.query(
      `SELECT id FROM crm.inbox WHERE source = 'test' ORDER BY tenant_id, id`,
    );
    expect(rows).toEqual(['evt_new', 'evt_old', 'evt_new', 'evt_old'].map((id) => ({ id })));
    await worker.stop();
  });
});
