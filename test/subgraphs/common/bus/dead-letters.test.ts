import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { PgBoss } from 'pg-boss';
import {
  openDeadLetters,
  UnknownDeadLetterError,
  type DeadLetters,
} from '../../../../subgraphs/common/bus/dead-letters.ts';
import { queueOf } from '../../../../subgraphs/common/bus/names.ts';
import { busSettings, kept } from '../../../../subgraphs/common/bus/settings.ts';
import { setUpBus } from '../../../../subgraphs/common/bus/set-up.ts';
import type { BusMember } from '../../../../subgraphs/common/bus/member.ts';
import { haveEffect, northwind, quick, silent, startTestBus, type TestBus } from '../../../support/bus.ts';
import { until } from '../../../support/until.ts';

const created = 'projects.project-created@1';
const queue = queueOf('crm', created);

/** The projects that CRM cannot bear. */
const poison = new Set<string>();
const crm: BusMember = {
  name: 'crm',
  subscribers: [
    {
      event: created,
      async handle({ payload: { projectId } }, work) {
        await haveEffect('crm', work, projectId);
        if (poison.has(projectId)) throw new Error(`${projectId} is poison\nwith a second line`);
      },
    },
  ],
};
const members: readonly BusMember[] = [{ name: 'projects' }, crm];

let bus: TestBus;
let letters: DeadLetters;
beforeAll(async () => {
  bus = await startTestBus(members);
  await bus.startWorker();
  letters = await openDeadLetters(bus.url, silent);
});
afterAll(async () => {
  await letters.close();
  await bus.close();
});
beforeEach(() => poison.clear());

const publish = (projectId: string): Promise<void> =>
  bus.publish('projects', northwind, { name: created, payload: { projectId, companyId: 'cmp_x' } });

async function dead(projectId: string) {
  const all = await letters.list();
  return all.filter(({ event }) => JSON.stringify(event.payload).includes(projectId));
}

describe('an event that cannot be handled', () => {
  test('is a dead letter after its tries, with its last error, and others go on meanwhile', async () => {
    poison.add('prj_bad');
    await publish('prj_bad');
    await publish('prj_good');
    await until(async () => (await bus.effects('crm')).includes('prj_good'));
    await until(async () => (await dead('prj_bad')).length > 0);
    expect(await dead('prj_bad')).toEqual([
      {
        id: expect.any(String),
        event: expect.objectContaining({ name: created, tenantId: northwind }),
        subscriber: 'crm',
        since: expect.any(Date),
        tries: quick.retries + 1,
        error: 'prj_bad is poison\nwith a second line',
      },
    ]);
    expect(await bus.effects('crm')).not.toContain('prj_bad');
  });

  test('has its effect once when it is replayed and what was wrong is mended', async () => {
    poison.add('prj_mended');
    await publish('prj_mended');
    await until(async () => (await dead('prj_mended')).length > 0);
    poison.clear();
    const [letter] = await dead('prj_mended');
    await letters.replay(letter?.id ?? '');
    await until(async () => (await bus.effects('crm')).includes('prj_mended'));
    expect(await dead('prj_mended')).toEqual([]);
    expect((await bus.effects('crm')).filter((of) => of === 'prj_mended')).toHaveLength(1);
    await expect(letters.replay(letter?.id ?? '')).rejects.toThrow(UnknownDeadLetterError);
  });

  test('has all its tries again when it is replayed, and is a dead letter again where it is not mended', async () => {
    poison.add('prj_again');
    await publish('prj_again');
    await until(async () => (await dead('prj_again')).length > 0);
    const [letter] = await dead('prj_again');
    await letters.replay(letter?.id ?? '');
    const [job] = (await bus.jobs(queue)).filter(
      ({ state, data }) => state !== 'failed' && JSON.stringify(data).includes('prj_again'),
    );
    expect(job).toMatchObject({ retry_limit: quick.retries, dead_letter: 'dead-letters' });
    await until(async () => (await dead('prj_again')).some(({ id }) => id !== letter?.id));
    expect(await dead('prj_again')).toMatchObject([{ subscriber: 'crm', tries: quick.retries + 1 }]);
  });

  test('is replayed with all others', async () => {
    const projects = ['prj_all_1', 'prj_all_2', 'prj_all_3'];
    for (const project of projects) poison.add(project);
    await Promise.all(projects.map(publish));
    await until(async () => (await dead('prj_all')).length === 3);
    const count = (await letters.list()).length;
    poison.clear();
    expect(await letters.replayAll()).toBe(count);
    await until(async () => {
      const effects = await bus.effects('crm');
      return projects.every((project) => effects.includes(project));
    });
    expect(await letters.replayAll()).toBe(0);
  });

  test.each(['nonsense', '00000000-0000-4000-8000-000000000000', ''])(
    'of the id "%s" is not known',
    async (id) => {
      await expect(letters.replay(id)).rejects.toThrow(`There is no dead letter "${id}"`);
    },
  );
});

describe('in production', () => {
  /** The delay before each retry in seconds, as pg-boss computes it on the queue's own settings: from the instant before it did, and after. */
  async function delays(): Promise<{ readonly fromBefore: number; readonly fromAfter: number }[]> {
    const boss = new PgBoss({ connectionString: bus.url, schema: 'bus', supervise: false, schedule: false });
    await boss.start();
    const event = 'projects.contract-linked@1';
    await setUpBus(
      bus.url,
      [...members, { name: 'psa', subscribers: [{ event, handle: () => Promise.resolve() }] }],
      silent,
      busSettings,
    );
    const name = queueOf('psa', event);
    await boss.send(name, {});
    const found = [];
    for (;;) {
      const [job] = await boss.fetch(name, { ignoreStartAfter: true });
      if (!job) break;
      const before = await bus.owner.query<{ now: string }>('SELECT now()::text AS now');
      await boss.fail(name, job, { message: 'no' });
      const { rows } = await bus.owner.query<{ state: string; fromBefore: number; fromAfter: number }>(
        `SELECT state, extract(epoch FROM start_after - $2::timestamptz)::float AS "fromBefore",
           extract(epoch FROM start_after - now())::float AS "fromAfter" FROM bus.job WHERE id = $1`,
        [job.id, before.rows[0]?.now],
      );
      if (rows[0]?.state === 'retry') found.push(rows[0]);
    }
    await boss.stop({ graceful: false });
    return found;
  }

  test('retries come later and later, up to a limit, and then there is a dead letter', async () => {
    const found = await delays();
    expect(found).toHaveLength(busSettings.retries);
    found.forEach(({ fromBefore, fromAfter }, index) => {
      const least = Math.min(busSettings.firstDelaySeconds * 2 ** index, busSettings.mostDelaySeconds);
      expect(fromBefore).toBeGreaterThanOrEqual(least);
      expect(fromAfter).toBeLessThanOrEqual(Math.min(2 * least, busSettings.mostDelaySeconds));
    });
    expect((await letters.list()).map(({ subscriber }) => subscriber)).toContain('psa');
  });

  test('an inbox remembers longer than a dead letter can be replayed', () => {
    const retries = busSettings.retries * busSettings.mostDelaySeconds;
    expect(kept.inboxDays * 86_400).toBeGreaterThan(kept.deadLetterSeconds + retries);
  });
});
