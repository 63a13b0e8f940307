import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { mara, otherProject, otherTask, project, task, tess, today } from '../time/time-graph.ts';
import { startTeamGraph, type TeamGraph } from './team-graph.ts';

const tessId = tess.subject ?? '';
const contract = demoId('time', 'Contract', 0);

let team: TeamGraph;
beforeAll(async () => {
  team = await startTeamGraph();
});
// Tess is not invited, and nothing is linked.
beforeEach(async () => {
  await team.time.refill();
  await team.disconnect([tessId]);
});
afterAll(() => team.time.graph.close());

/** As `linkContract` leaves it. */
async function link(projectId = project, contractId: string | null = contract): Promise<void> {
  const set = 'UPDATE projects.projects SET contract_id = $2 WHERE id = $1';
  await team.time.asTenant(() => team.time.graph.dataSource.query(set, [projectId, contractId]));
}

async function confirmTess(): Promise<void> {
  expect(await team.confirm(await team.tokenOf(tessId), tess)).toMatchObject({ errors: [] });
}

const refused = (
  path: readonly string[],
  wayOut = `The link of ${tessId} is NOT_INVITED: ask for an invitation`,
) => ({
  value: null,
  errors: [
    {
      code: 'WRONG_STATE',
      message: expect.stringMatching(
        `^The project is linked to a PSA contract, and only an active team member whose link is CONFIRMED may log time on it. .*${wayOut}`,
      ),
      path,
    },
  ],
});
const onTask = ['input', 'taskId'];

describe('on a project that is linked to a PSA contract', () => {
  test('only a confirmed member logs time, and the others are told the way there', async () => {
    await link();
    expect(await team.time.log()).toEqual(refused(onTask));
    const token = await team.tokenOf(tessId);
    expect(await team.time.log()).toEqual(refused(onTask, `${tessId} is INVITED: confirm the invitation`));
    team.time.graph.setNow('2026-03-20');
    expect(await team.time.log()).toEqual(
      refused(onTask, `${tessId} is INVITED: the invitation expired at 2026-03-09`),
    );
    team.time.graph.setNow(today);
    await team.confirm(token, tess);
    const { id } = await team.time.logged();
    expect(await team.time.submit([id])).toMatchObject({ errors: [] });
    expect(await team.time.approve([id])).toMatchObject({ value: [{ status: 'APPROVED' }] });
  });

  test('nobody logs time whom the directory sync has not brought, or who has left', async () => {
    await link();
    const stranger = { ...tess, subject: demoId('time', 'Person', 20) };
    expect(await team.time.log({}, stranger)).toEqual(
      refused(onTask, `no team member ${stranger.subject}: .* when the directory sync has run`),
    );
    await confirmTess();
    await team.hear('left', tessId, '2026-03-02T12:00:00.000Z');
    expect(await team.time.log()).toEqual(refused(onTask, `${tessId} left at 2026-03-02T12:00:00.000Z`));
  });

  test('time from before it was linked is neither changed nor handed in without a link, but can be taken away', async () => {
    const [first, second] = [
      await team.time.logged({ minutes: 30 }),
      await team.time.logged({ minutes: 45 }),
    ];
    await link();
    expect(await team.time.update({ id: first.id, minutes: 60 })).toEqual(refused(onTask));
    expect(await team.time.submit([first.id])).toEqual(refused(['input', 'ids', '0']));
    expect(await team.time.remove(second.id)).toMatchObject({ value: second.id });
    await confirmTess();
    expect(await team.time.update({ id: first.id, minutes: 60 })).toMatchObject({ value: { minutes: 60 } });
    expect(await team.time.submit([first.id])).toMatchObject({ value: [{ status: 'SUBMITTED' }] });
  });

  test('each entry that cannot be handed in is named, and none is', async () => {
    const here = await team.time.logged({ minutes: 30 });
    const there = await team.time.logged({ minutes: 45, taskId: otherTask });
    const also = await team.time.logged({ minutes: 15 });
    await link();
    const { value, errors } = await team.time.submit([here.id, there.id, also.id]);
    expect(value).toBeNull();
    expect(errors.map(({ code, path }) => [code, path?.at(-1)])).toEqual([
      ['WRONG_STATE', '0'],
      ['WRONG_STATE', '2'],
    ]);
    expect(await team.time.entry(there.id)).toMatchObject({ status: 'DRAFT' });
    expect(await team.time.submit([there.id])).toMatchObject({ errors: [] });
  });

  test('time is not moved there without a link, and can be moved away', async () => {
    const { id } = await team.time.logged();
    await link(otherProject);
    expect(await team.time.update({ id, taskId: otherTask })).toEqual(refused(onTask));
    await link(otherProject, null);
    await team.time.update({ id, taskId: otherTask });
    await link(otherProject);
    expect(await team.time.update({ id, taskId: task })).toMatchObject({ value: { task: { id: task } } });
  });

  test('what was handed in before is approved, rejected and corrected as ever', async () => {
    const [one, other] = [await team.time.logged({ minutes: 60 }), await team.time.logged({ minutes: 30 })];
    await team.time.submit([one.id, other.id]);
    await link();
    expect(await team.time.approve([one.id])).toMatchObject({ value: [{ status: 'APPROVED' }] });
    expect(await team.time.reject([other.id])).toMatchObject({ value: [{ status: 'REJECTED' }] });
    expect(await team.time.correct({ id: one.id, minutes: 50 }, mara)).toMatchObject({
      value: { minutes: 50 },
    });
    // Changing what was rejected is logging it anew.
    expect(await team.time.update({ id: other.id, minutes: 20 })).toEqual(refused(onTask));
  });

  test('time cannot be logged any more once the link is ended', async () => {
    await link();
    await confirmTess();
    const { id } = await team.time.logged();
    await team.disconnect([tessId]);
    expect(await team.time.log({ minutes: 5 })).toEqual(refused(onTask));
    expect(await team.time.submit([id])).toEqual(refused(['input', 'ids', '0']));
  });
});

describe('on a project that is not linked', () => {
  test('everybody logs time, changes it and hands it in as ever', async () => {
    await link(otherProject);
    const stranger = { ...tess, subject: demoId('time', 'Person', 20) };
    for (const as of [tess, stranger]) {
      const { id } = await team.time.logged({}, as);
      expect(await team.time.update({ id, minutes: 20 }, as)).toMatchObject({ errors: [] });
      expect(await team.time.submit([id], as)).toMatchObject({ errors: [] });
    }
    await link(project);
    await link(project, null);
    expect(await team.time.log({ minutes: 5 })).toMatchObject({ errors: [] });
  });
});

describe('at the same time', () => {
  /** Asks while somebody holds what was changed by a statement, and goes on once that is through. */
  async function whileHeld<T>(sql: string, id: string, ask: () => Promise<T>): Promise<T> {
    const [answer] = await team.time.asTenant(() =>
      team.time.graph.dataSource.transaction(async (rows) => {
        await rows.query(sql, [id]);
        const asking = ask();
        await team.untilSomebodyWaits();
        // In an array, as the transaction would otherwise wait for what waits for it.
        return [asking] as const;
      }),
    );
    return answer;
  }
  const linkIt = `UPDATE projects.projects SET contract_id = 'ctr_1' WHERE id = $1`;
  const endIt = `UPDATE projects.members SET link_state = 'NOT_INVITED', invited_at = NULL, invited_by = NULL,
    token_hash = NULL, token_expires_at = NULL, confirmed_at = NULL WHERE id = $1`;

  test('time is not logged on a project that is being linked', async () => {
    expect(await whileHeld(linkIt, project, () => team.time.log())).toEqual(refused(onTask));
  });

  test('time is not handed in on a project that is being linked', async () => {
    const { id } = await team.time.logged();
    const answer = await whileHeld(linkIt, project, () => team.time.submit([id]));
    expect(answer).toEqual(refused(['input', 'ids', '0']));
  });

  test('time is not logged by somebody whose link is being ended', async () => {
    await link();
    await confirmTess();
    expect(await whileHeld(endIt, tessId, () => team.time.log())).toEqual(refused(onTask));
  });
});
