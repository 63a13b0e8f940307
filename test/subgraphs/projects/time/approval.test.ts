import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import type { TimeEntryRow } from '../../../../subgraphs/projects/entities.ts';
import {
  company,
  guest,
  mara,
  nobody,
  olga,
  otherProject,
  otherTask,
  project,
  startTimeGraph,
  task,
  tess,
  timeRow,
  today,
  tom,
  valueOf,
  type Answer,
  type EntryAnswer,
  type TimeGraph,
} from './time-graph.ts';

let time: TimeGraph;
beforeAll(async () => {
  time = await startTimeGraph();
});
beforeEach(() => time.refill());
afterAll(() => time.graph.close());

const noon = `${today}T12:00:00.000Z`;
const unknown = `tim_${nobody}`;
const two = async () => [(await time.logged()).id, (await time.logged()).id] as [string, string];

describe('submitTime', () => {
  test('hands drafts in, in the order in which they are named, each once', async () => {
    const [first, second] = await two();
    const submitted = valueOf(await time.submit([second, first, second]));
    expect(submitted.map(({ id }) => id)).toEqual([second, first]);
    for (const entry of submitted) expect(entry).toMatchObject({ status: 'SUBMITTED', submittedAt: noon });
  });

  test('does all or nothing, and names each that is in the way', async () => {
    const [first, second] = await two();
    valueOf(await time.submit([second]));
    const { value, errors } = await time.submit([first, second, unknown]);
    expect(value).toBeNull();
    expect(errors).toMatchObject([
      {
        code: 'WRONG_STATE',
        path: ['input', 'ids', '1'],
        message: expect.stringContaining(second),
      },
      { code: 'NOT_FOUND', path: ['input', 'ids', '2'] },
    ]);
    expect(await time.entry(first)).toMatchObject({ status: 'DRAFT' });
  });

  test('is for one’s own time', async () => {
    const { id } = await time.logged();
    expect(await time.codes('submitTime', { ids: [id] }, tom)).toEqual(['FORBIDDEN']);
  });

  test.each([0, 201])('refuses %d ids', async (count) => {
    const { errors } = await time.submit(Array<string>(count).fill(unknown));
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', 'ids'] }]);
  });
});

describe('approveTime', () => {
  test('approves what was handed in, and tells others of each', async () => {
    const ids = await two();
    valueOf(await time.submit(ids));
    const approved = valueOf(await time.approve(ids));
    for (const entry of approved)
      expect(entry).toMatchObject({ status: 'APPROVED', approvedAt: noon, approvedBy: { id: mara.subject } });
    expect(time.graph.events).toEqual(
      ids.map((timeEntryId) => ({
        name: 'projects.time-approved@1',
        payload: { timeEntryId, projectId: project },
      })),
    );
  });

  test('does all or nothing, also with 200', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => demoId('time', 'TimeEntry', index));
    const rows = ids.map((id, index) =>
      timeRow({
        id,
        minutes: 1,
        status: 'SUBMITTED',
        workedOn: `2026-02-${String((index % 28) + 1).padStart(2, '0')}`,
      }),
    );
    await time.refill([...rows.slice(1), { ...(rows[0] as (typeof rows)[0]), status: 'DRAFT' }]);
    const { value, errors } = await time.approve(ids);
    expect(value).toBeNull();
    expect(errors).toMatchObject([{ code: 'WRONG_STATE', path: ['input', 'ids', '0'] }]);
    expect(time.graph.events).toEqual([]);
    const waiting = '{ timeEntries(status: SUBMITTED) { totalCount } }';
    expect(await time.ask(waiting)).toEqual({ timeEntries: { totalCount: 199 } });
    valueOf(await time.approve(ids.slice(1)));
    expect(await time.ask(waiting)).toEqual({ timeEntries: { totalCount: 0 } });
    expect(time.graph.events).toHaveLength(199);
  });

  test('needs the permission', async () => {
    const { id } = await time.logged();
    valueOf(await time.submit([id]));
    for (const viewer of [tom, guest])
      expect(await time.codes('approveTime', { ids: [id] }, viewer)).toEqual(['FORBIDDEN']);
    const finance = { subject: demoId('time', 'Person', 9), roles: ['FINANCE'] };
    expect(valueOf(await time.approve([id], finance))).toMatchObject([{ status: 'APPROVED' }]);
  });

  test('is not for one’s own time, unless one owns the tenant', async () => {
    const own = await time.logged({}, mara);
    const others = await time.logged();
    valueOf(await time.submit([own.id], mara));
    valueOf(await time.submit([others.id]));
    expect(await time.codes('approveTime', { ids: [others.id, own.id] }, mara)).toEqual(['FORBIDDEN']);
    expect(await time.entry(others.id)).toMatchObject({ status: 'SUBMITTED' });
    const owners = await time.logged({}, olga);
    valueOf(await time.submit([owners.id], olga));
    expect(valueOf(await time.approve([owners.id], olga))).toMatchObject([{ status: 'APPROVED' }]);
  });

  test('can be done by a program, which is no person', async () => {
    const { id } = await time.logged();
    valueOf(await time.submit([id]));
    const [entry] = valueOf(await time.approve([id], { subject: 'key_1', scopes: ['time.approve'] }));
    expect(entry).toMatchObject({ status: 'APPROVED', approvedBy: null });
  });

  test('happens once where two approve at the same time', async () => {
    const { id } = await time.logged();
    valueOf(await time.submit([id]));
    const answers = await Promise.all([time.approve([id]), time.approve([id], olga)]);
    expect(answers.filter(({ value }) => value !== null)).toHaveLength(1);
    expect(time.graph.events).toHaveLength(1);
  });
});

describe('rejectTime', () => {
  test('says why, and the time counts for nothing', async () => {
    const ids = await two();
    valueOf(await time.submit(ids));
    const rejected = valueOf(await time.reject(ids, 'Which client?'));
    for (const entry of rejected)
      expect(entry).toMatchObject({ status: 'REJECTED', rejectionReason: 'Which client?' });
    const query = `query ($id: ID!) { project(id: $id) { loggedMinutes company { id } } }`;
    expect(await time.ask(query, { id: project })).toEqual({
      project: { loggedMinutes: 0, company: { id: company } },
    });
    expect(time.graph.events).toEqual([]);
  });

  test.each(['', 'x'.repeat(501)])('refuses a reason that says nothing or too much', async (reason) => {
    const { id } = await time.logged();
    valueOf(await time.submit([id]));
    expect((await time.reject([id], reason)).errors).toMatchObject([{ path: ['input', 'reason'] }]);
    expect(await time.entry(id)).toMatchObject({ status: 'SUBMITTED' });
  });

  test('needs the permission, and time that waits for approval', async () => {
    const { id } = await time.logged();
    expect((await time.reject([id])).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    const input = { ids: [id], reason: 'No.' };
    expect(await time.codes('rejectTime', input, tom)).toEqual(['FORBIDDEN']);
  });
});

describe('correctTime', () => {
  const history = `corrections { totalCount nodes { version minutesBefore minutesAfter isBillableBefore isBillableAfter
    startedAtBefore endedAtBefore reason correctedAt correctedBy { id } } }`;

  test('gives a new figure and keeps every version', async () => {
    const startedAt = `${today}T09:00:00.000Z`;
    const endedAt = `${today}T10:00:00.000Z`;
    const { id } = await time.approved({ startedAt, endedAt });
    time.graph.events.length = 0;
    time.graph.setNow('2026-03-03');
    const first = valueOf(await time.correct({ id, minutes: 45 }));
    expect(first).toMatchObject({ status: 'APPROVED', minutes: 45, startedAt: null, endedAt: null });
    valueOf(await time.correct({ id, minutes: 45, isBillable: false, reason: 'Goodwill.' }, olga));
    const { corrections } = await time.entry<{ corrections: unknown }>(id, history);
    const common = { minutesAfter: 45, isBillableBefore: true, correctedAt: '2026-03-03T12:00:00.000Z' };
    expect(corrections).toEqual({
      totalCount: 2,
      nodes: [
        {
          ...common,
          version: 3,
          minutesBefore: 45,
          isBillableAfter: false,
          startedAtBefore: null,
          endedAtBefore: null,
          reason: 'Goodwill.',
          correctedBy: { id: olga.subject },
        },
        {
          ...common,
          version: 2,
          minutesBefore: 60,
          isBillableAfter: true,
          startedAtBefore: startedAt,
          endedAtBefore: endedAt,
          reason: 'Counted twice.',
          correctedBy: { id: mara.subject },
        },
      ],
    });
    const published = { name: 'projects.time-approved@1', payload: { timeEntryId: id, projectId: project } };
    expect(time.graph.events).toEqual([published, published]);
  });

  test('keeps beginning and end where the minutes stay', async () => {
    const entry = await time.approved({ startedAt: `${today}T09:00:00Z`, endedAt: `${today}T10:00:00Z` });
    const after = valueOf(await time.correct({ id: entry.id, minutes: 60, isBillable: false }));
    expect(after).toEqual({ ...entry, isBillable: false });
  });

  test('takes an entry back with 0 minutes', async () => {
    const { id } = await time.approved();
    expect(valueOf(await time.correct({ id, minutes: 0 }))).toMatchObject({ status: 'APPROVED', minutes: 0 });
  });

  test('does nothing where it is asked for again', async () => {
    const { id } = await time.approved();
    valueOf(await time.correct({ id, minutes: 30 }));
    valueOf(await time.correct({ id, minutes: 30 }));
    expect(await time.entry(id, 'corrections { totalCount }')).toEqual({ corrections: { totalCount: 1 } });
    expect(time.graph.events).toHaveLength(2);
  });

  test.each([
    [{ minutes: -1 }, 'INVALID_VALUE', 'minutes'],
    [{ minutes: 1441 }, 'INVALID_VALUE', 'minutes'],
    [{ minutes: 5, reason: ' ' }, 'INVALID_VALUE', 'reason'],
    [{ minutes: 5, reason: 'x'.repeat(501) }, 'INVALID_VALUE', 'reason'],
    [{ minutes: 441 }, 'CONFLICT', 'minutes'],
  ])('refuses %j', async (input, code, field) => {
    await time.logged({ minutes: 1000 });
    const { id } = await time.approved();
    expect((await time.correct({ id, ...input })).errors).toMatchObject([{ code, path: ['input', field] }]);
    expect(await time.entry(id)).toMatchObject({ minutes: 60 });
  });

  test('is for approved time of others', async () => {
    const draft = await time.logged({}, mara);
    expect((await time.correct({ id: draft.id, minutes: 5 }, olga)).errors).toMatchObject([
      { code: 'WRONG_STATE', path: ['input', 'id'] },
    ]);
    expect((await time.correct({ id: unknown, minutes: 5 })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    valueOf(await time.submit([draft.id], mara));
    valueOf(await time.approve([draft.id], olga));
    const input = { id: draft.id, minutes: 5, reason: 'Less.' };
    expect(await time.codes('correctTime', input, mara)).toEqual(['FORBIDDEN']);
    expect(await time.codes('correctTime', input, tess)).toEqual(['FORBIDDEN']);
    expect(valueOf(await time.correct(input, olga))).toMatchObject({ minutes: 5 });
  });
});

describe('many entries cost as many statements as few:', () => {
  /** So many entries of two projects, a minute each, half of them billable. */
  const entries = (count: number, status: TimeEntryRow['status']) =>
    Array.from({ length: count }, (_, index) => {
      const [projectId, taskId] = index % 2 === 0 ? [project, task] : [otherProject, otherTask];
      const isBillable = index % 4 < 2;
      return timeRow({
        id: demoId('time', 'TimeEntry', index),
        projectId,
        taskId,
        minutes: 1,
        isBillable,
        status,
      });
    });
  const statementsFor = async (
    count: number,
    status: TimeEntryRow['status'],
    act: (ids: string[]) => Promise<Answer<EntryAnswer[]>>,
  ): Promise<string[]> => {
    const rows = entries(count, status);
    await time.refill(rows);
    time.graph.statements.length = 0;
    expect(valueOf(await act(rows.map(({ id }) => id)))).toHaveLength(count);
    return [...time.graph.statements];
  };

  test.each([
    ['submitTime', 'DRAFT', (ids: string[]) => time.submit(ids)],
    ['approveTime', 'SUBMITTED', (ids: string[]) => time.approve(ids)],
    ['rejectTime', 'SUBMITTED', (ids: string[]) => time.reject(ids)],
  ] as const)('%s', async (_, status, act) => {
    const five = await statementsFor(5, status, act);
    const fifty = await statementsFor(50, status, act);
    expect(fifty).toHaveLength(five.length);
  });

  test('approveTime tells of all of them at once', async () => {
    const statements = await statementsFor(50, 'SUBMITTED', (ids) => time.approve(ids));
    expect(statements.filter((sql) => sql.includes('bus.publish'))).toHaveLength(1);
    expect(time.graph.events).toHaveLength(50);
  });
});
