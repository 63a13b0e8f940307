import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { PublishedEvent } from '../../../../schema/events.ts';
import { deliver } from '../../../../subgraphs/common/bus/deliver.ts';
import type { AnySubscriber, Ended } from '../../../../subgraphs/common/bus/member.ts';
import { queueOf } from '../../../../subgraphs/common/bus/names.ts';
import { startBusWorker } from '../../../../subgraphs/common/bus/worker.ts';
import { done, refusedFor } from '../../../../subgraphs/common/commands/outcome.ts';
import type { Work } from '../../../../subgraphs/common/commands/work.ts';
import { runAsTenant } from '../../../../subgraphs/common/database/tenant-scope.ts';
import { crm } from '../../../../subgraphs/crm/index.ts';
import {
  fabrikam,
  haveEffect,
  northwind,
  quick,
  silent,
  startTestBus,
  type TestBus,
} from '../../../support/bus.ts';
import { until } from '../../../support/until.ts';
import { startTestSubgraph } from '../../../support/subgraph.ts';

const created = 'projects.project-created@1';
const completed = 'projects.milestone-completed@1';
const linked = 'projects.contract-linked@1';
type Created = PublishedEvent<typeof created>;

/** What CRM does about a new project; each test says. */
let onCreated: (event: Created, work: Work) => Ended;

const crmHears: AnySubscriber[] = [
  { event: created, handle: (event, work) => onCreated(event, work) },
  { event: linked, handle: (event, work) => haveEffect('crm', work, `linked ${event.payload.projectId}`) },
];
const psaHears: AnySubscriber[] = [
  { event: created, handle: (event, work) => haveEffect('psa', work, event.payload.projectId) },
  { event: completed, handle: (event, work) => haveEffect('psa', work, event.payload.milestoneId) },
];

let bus: TestBus;
beforeAll(async () => {
  bus = await startTestBus([
    { name: 'projects' },
    { name: 'crm', subscribers: crmHears },
    { name: 'psa', subscribers: psaHears },
  ]);
  await bus.startWorker();
});
afterAll(() => bus.close());

beforeEach(() => {
  onCreated = (event, work) => haveEffect('crm', work, event.payload.projectId);
});

const publish = (projectId: string, tenantId = northwind): Promise<void> =>
  bus.publish('projects', tenantId, { name: created, payload: { projectId, companyId: 'cmp_x' } });

/** The effects on a project, once there are so many. */
async function effectsOn(name: 'crm' | 'psa', projectId: string, count = 1): Promise<string[]> {
  const found = async (): Promise<string[]> =>
    (await bus.effects(name)).filter((of) => of.includes(projectId));
  await until(async () => (await found()).length >= count);
  return found();
}

const isDone = async (queue: string): Promise<boolean> =>
  (await bus.jobs(queue)).every(({ state }) => state === 'completed');

describe('a subscriber', () => {
  test('works as the tenant, and for whoever caused the event', async () => {
    let heard: { event: Created; work: Work } | undefined;
    onCreated = async (event, work) => {
      heard = { event, work };
      await haveEffect('crm', work, event.payload.projectId);
    };
    await publish('prj_whose', fabrikam);
    await effectsOn('crm', 'prj_whose');
    expect(heard?.event).toMatchObject({ name: created, tenantId: fabrikam, causedBy: 'usr_x' });
    expect(heard?.work.viewer).toMatchObject({ subject: 'usr_x', tenantId: fabrikam });
    const { rows } = await bus.owner.query(`SELECT tenant_id FROM crm.effects WHERE of_what = 'prj_whose'`);
    expect(rows).toEqual([{ tenant_id: fabrikam }]);
  });

  test('hears all of many, in whatever order', async () => {
    const projects = Array.from({ length: 100 }, (_, index) => `prj_many_${String(index).padStart(2, '0')}`);
    await Promise.all(projects.map((project, index) => publish(project, index % 2 ? northwind : fabrikam)));
    for (const name of ['crm', 'psa'] as const)
      expect((await effectsOn(name, 'prj_many', 100)).sort()).toEqual(projects);
  });

  test('publishes, too: what it tells is heard once what it did is there', async () => {
    onCreated = async ({ payload: { projectId } }, { publish: tell }) => {
      await tell({ name: linked, payload: { projectId, contractId: 'ctr_x' } });
    };
    await publish('prj_chain');
    expect(await effectsOn('crm', 'prj_chain')).toEqual(['linked prj_chain']);
  });

  test('that fails leaves nothing of its try, is tried again, and does not hold up the others', async () => {
    let tries = 0;
    onCreated = async (event, work) => {
      await haveEffect('crm', work, event.payload.projectId);
      await work.publish({ name: linked, payload: { projectId: 'prj_flaky', contractId: null } });
      tries += 1;
      if (tries < 3) throw new Error('not yet');
    };
    await publish('prj_flaky');
    await effectsOn('psa', 'prj_flaky');
    await until(() => tries === 3);
    expect(await effectsOn('crm', 'prj_flaky', 2)).toEqual(['linked prj_flaky', 'prj_flaky']);
    await until(() => isDone(queueOf('crm', created)));
  });

  test('that refuses leaves nothing either, and is tried again: another event may have to come first', async () => {
    let isReady = false;
    onCreated = async (event, work) => {
      await haveEffect('crm', work, event.payload.projectId);
      return isReady ? done(null) : refusedFor('WRONG_STATE', 'The company is not there yet.');
    };
    await publish('prj_early');
    const outputs = async (): Promise<unknown[]> =>
      (await bus.jobs(queueOf('crm', created))).map(({ output }) => output);
    await until(async () =>
      JSON.stringify(await outputs()).includes('It is refused: The company is not there yet.'),
    );
    expect((await bus.effects('crm')).filter((of) => of === 'prj_early')).toEqual([]);
    isReady = true;
    expect(await effectsOn('crm', 'prj_early')).toEqual(['prj_early']);
    await until(() => isDone(queueOf('crm', created)));
  });

  test('that takes too long has no effect, is tried again, and does not hold up the others', async () => {
    let tries = 0;
    onCreated = async (event, work) => {
      await haveEffect('crm', work, event.payload.projectId);
      tries += 1;
      if (tries === 1)
        await new Promise((resolve) => setTimeout(resolve, quick.timeLimitSeconds * 1_000 + 1_500));
    };
    await publish('prj_slow');
    await effectsOn('psa', 'prj_slow');
    await until(() => tries === 2);
    await until(() => isDone(queueOf('crm', created)));
    // The first try has come to its end by now.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await effectsOn('crm', 'prj_slow')).toEqual(['prj_slow']);
  });
});

test('events under way take no connection that the subgraph’s requests need', async () => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let underWay = 0;
  onCreated = async (event, work) => {
    underWay += 1;
    await released;
    await haveEffect('crm', work, event.payload.projectId);
  };
  const projects = Array.from({ length: quick.concurrency }, (_, index) => `prj_held_${index}`);
  await Promise.all(projects.map((project) => publish(project)));
  await until(() => underWay === quick.concurrency);
  // The subgraph itself has three connections.
  expect(quick.concurrency).toBeGreaterThan(3);
  const asked = runAsTenant(northwind, () => bus.member('crm').dataSource.query('SELECT 1 AS one'));
  expect(await asked).toEqual([{ one: 1 }]);
  release();
  await effectsOn('crm', 'prj_held', quick.concurrency);
});

test('a subgraph’s test hands an event to its subscriber without a bus', async () => {
  const heard: unknown[] = [];
  const onEvent = (event: Created, { today, viewer }: Work): Promise<void> =>
    Promise.resolve(void heard.push([event.payload.projectId, today, viewer.tenantId]));
  const graph = await startTestSubgraph(
    { ...crm, subscribers: [{ event: created, handle: onEvent }] },
    '2026-03-04',
  );
  const event = {
    id: 'evt_x',
    name: created,
    tenantId: northwind,
    causedBy: 'usr_x',
    occurredAt: '2026-03-04T12:00:00.000Z',
    payload: { projectId: 'prj_x', companyId: 'cmp_x' },
  } as const;
  await graph.hear(event);
  await graph.hear(event);
  expect(heard).toEqual([['prj_x', '2026-03-04', northwind]]);
  await graph.close();
});

describe('an event has its effect once', () => {
  const eventOf = (id: string): Created => ({
    id,
    name: created,
    tenantId: northwind,
    causedBy: 'usr_x',
    occurredAt: '2026-03-04T12:00:00.000Z',
    payload: { projectId: id, companyId: 'cmp_x' },
  });
  const hand = (event: Created): Promise<void> => {
    const [subscriber] = crmHears;
    if (!subscriber) throw new Error('CRM hears nothing.');
    return deliver(bus.member('crm'), subscriber, event, 2);
  };

  test('when it is delivered twice', async () => {
    await hand(eventOf('evt_twice'));
    await hand(eventOf('evt_twice'));
    expect(await effectsOn('crm', 'evt_twice')).toEqual(['evt_twice']);
  });

  test('when it is delivered by many at once', async () => {
    await Promise.all(Array.from({ length: 5 }, () => hand(eventOf('evt_at_once'))));
    expect(await effectsOn('crm', 'evt_at_once')).toEqual(['evt_at_once']);
  });

  test('when the first of two at once fails', async () => {
    let tries = 0;
    onCreated = async (event, work) => {
      tries += 1;
      const mine = tries;
      await haveEffect('crm', work, event.id);
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (mine === 1) throw new Error('the first fails');
    };
    const ends = await Promise.allSettled([hand(eventOf('evt_race')), hand(eventOf('evt_race'))]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await effectsOn('crm', 'evt_race')).toEqual(['evt_race']);
  });

  test('when two processes work for the same subgraph, and one job is put back in its queue', async () => {
    const tenants = () => Promise.resolve([]);
    const other = await startBusWorker({ ownerUrl: bus.url, tenants, log: silent, settings: quick });
    await other.serve(bus.member('crm'));
    await Promise.all(Array.from({ length: 30 }, (_, index) => publish(`prj_two_${index}`)));
    await effectsOn('crm', 'prj_two', 30);
    await until(() => isDone(queueOf('crm', created)));
    await bus.owner.query(`UPDATE bus.job SET state = 'retry' WHERE name = $1`, [queueOf('crm', created)]);
    await until(() => isDone(queueOf('crm', created)));
    await other.stop();
    expect(await effectsOn('crm', 'prj_two')).toHaveLength(30);
  });

  test('for each tenant of its own: an inbox is a tenant’s', async () => {
    await hand(eventOf('evt_shared'));
    await hand({ ...eventOf('evt_shared'), tenantId: fabrikam });
    const { rows } = await bus.owner.query(
      `SELECT tenant_id, source FROM crm.inbox WHERE id = 'evt_shared' ORDER BY tenant_id`,
    );
    expect(rows).toEqual([northwind, fabrikam].map((tenant_id) => ({ tenant_id, source: created })));
  });
});
