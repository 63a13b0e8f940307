import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Work } from '../../../../subgraphs/common/commands/work.ts';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { createNewId } from '../../../../subgraphs/common/new-id.ts';
import { exportTime } from '../../../../subgraphs/projects/schedules/export-time.ts';
import { onContractLinked } from '../../../../subgraphs/projects/subscribers/on-contract-linked.ts';
import { onPsaSettingsSaved } from '../../../../subgraphs/projects/subscribers/on-psa-settings-saved.ts';
import { onTimeApproved } from '../../../../subgraphs/projects/subscribers/on-time-approved.ts';
import { problem } from '../../../support/fake-psa.ts';
import { testSecrets } from '../../../support/subgraph.ts';
import { until } from '../../../support/until.ts';
import { contract, key, startExportGraph, type ExportGraph } from './export-graph.ts';
import { project, tenant, timeRow, today, valueOf, type TimeGraph } from './time-graph.ts';

let graph: ExportGraph;
let time: TimeGraph;
beforeAll(async () => {
  graph = await startExportGraph();
  time = graph.time;
});
beforeEach(() => {
  now = noon;
  return graph.begin();
});
afterAll(() => graph.close());

const noon = new Date(`${today}T12:00:00Z`);
let now = noon;
const clock = { now: () => now };

/** Does something as the bus does: in a transaction of the tenant. */
function asBus(handle: (work: Work) => Promise<void>): Promise<void> {
  return time.asTenant(() =>
    time.graph.dataSource.transaction((rows) =>
      handle({
        rows,
        clock,
        today,
        newId: createNewId(clock),
        secrets: testSecrets,
        viewer: { subject: 'bus', tenantId: tenant, email: null, name: null, roles: [], scopes: [] },
        publish: () => Promise.reject(new Error('Nothing is published here.')),
        apart: () => Promise.reject(new Error('Nothing is done apart here.')),
      }),
    ),
  );
}

const isExported = (id: string) => async () => (await graph.exportOf(id))?.state === 'EXPORTED';

describe('an event', () => {
  const approved = (timeEntryId: string) =>
    ({ name: 'projects.time-approved@1', payload: { timeEntryId, projectId: project } }) as const;
  const linked = (contractId: string | null) =>
    ({ name: 'projects.contract-linked@1', payload: { projectId: project, contractId } }) as const;

  test('of approved time has it exported, and does not wait for PSA', async () => {
    const { id } = await time.approved();
    const [come, released] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    graph.psa.interfere = async () => {
      come.resolve(undefined);
      await released.promise;
      return true;
    };
    await asBus((work) => onTimeApproved.handle(approved(id), work));
    await come.promise;
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING' });
    released.resolve(undefined);
    await until(isExported(id));
  });

  test('is one of many that come together, and then one run', async () => {
    const entries = [];
    for (let index = 0; index < 5; index++) entries.push(await time.approved({ minutes: 10 }));
    await Promise.all(
      entries.slice(0, 3).map(({ id }) => asBus((work) => onTimeApproved.handle(approved(id), work))),
    );
    for (const { id } of entries) await until(isExported(id));
    expect(graph.psa.calls).toEqual([5]);
  });

  test('that comes while a run goes on has one more run, which sees what the first may have missed', async () => {
    const first = await time.approved();
    const [come, released] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    graph.psa.interfere = async (_, response) => {
      come.resolve(undefined);
      await released.promise;
      problem(response, 401, 'The key has expired.');
      return false;
    };
    await asBus((work) => onTimeApproved.handle(approved(first.id), work));
    await come.promise;
    await graph.save({ integrationKey: key });
    const saved = { name: 'projects.psa-settings-saved@1', payload: { revision: 2 } } as const;
    await asBus((work) => onPsaSettingsSaved.handle(saved, work));
    graph.psa.interfere = () => true;
    released.resolve(undefined);
    await until(isExported(first.id));
  });

  test('of a contract that is linked has time exported, and of one that is gone does not', async () => {
    const { id } = await time.approved();
    await asBus((work) => onContractLinked.handle(linked(null), work));
    expect(graph.psa.calls).toEqual([]);
    await asBus((work) => onContractLinked.handle(linked(contract), work));
    await until(isExported(id));
  });

  test('of settings that are saved has time exported that waited', async () => {
    const { id } = await time.approved();
    const saved = { name: 'projects.psa-settings-saved@1', payload: { revision: 2 } } as const;
    await asBus((work) => onPsaSettingsSaved.handle(saved, work));
    await until(isExported(id));
  });

  test('harms nobody where the export fails', async () => {
    const { id } = await time.approved();
    await time.asTenant(() =>
      time.graph.dataSource.query(`UPDATE projects.psa_settings SET api_url = 'nowhere'`),
    );
    await asBus((work) => onTimeApproved.handle(approved(id), work));
    await until(async () => (await graph.exportOf(id))?.reason !== null);
    expect(await graph.exportOf(id)).toMatchObject({ state: 'PENDING' });
  });
});

describe('the schedule', () => {
  test('exports what is due', async () => {
    const { id } = await time.approved();
    await asBus((work) => exportTime.handle(work));
    expect(await graph.exportOf(id)).toMatchObject({ state: 'EXPORTED' });
  });
});

describe('more than goes in the 30 s of a run', () => {
  /** 450 entries for a PSA that takes 20 s for each call, with 200 of them at most. */
  async function approveMuch(): Promise<void> {
    const ids = Array.from({ length: 450 }, (_, index) => demoId('time', 'TimeEntry', index));
    await time.refill(ids.map((id) => timeRow({ id, minutes: 1, status: 'SUBMITTED' })));
    await graph.save({ psaTenantId: tenant, apiUrl: graph.psa.url, integrationKey: key });
    await graph.link();
    for (const from of [0, 150, 300]) valueOf(await time.approve(ids.slice(from, from + 150)));
    graph.psa.interfere = () => {
      now = new Date(now.getTime() + 20_000);
      return true;
    };
  }

  test.each(['an event', 'the schedule'])('goes on at once where %s has begun it', async (cause) => {
    await approveMuch();
    const saved = { name: 'projects.psa-settings-saved@1', payload: { revision: 2 } } as const;
    await asBus((work) =>
      cause === 'an event' ? onPsaSettingsSaved.handle(saved, work) : exportTime.handle(work),
    );
    await until(async () => (await graph.states())['EXPORTED'] === 450);
    expect(graph.psa.calls).toEqual([200, 200, 50]);
  });
});
