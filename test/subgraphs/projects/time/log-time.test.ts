import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  entryFields,
  foreignTask,
  guest,
  mara,
  nobody,
  otherTask,
  startTimeGraph,
  task,
  tenant,
  tess,
  today,
  tom,
  valueOf,
  type TimeGraph,
} from './time-graph.ts';

let time: TimeGraph;
beforeAll(async () => {
  time = await startTimeGraph();
});
beforeEach(() => time.refill());
afterAll(() => time.graph.close());

const at = (clock: string, day = today) => `${day}T${clock}:00.000Z`;

describe('logTime', () => {
  test('makes a draft of the viewer', async () => {
    const entry = await time.logged({ minutes: 45, note: 'Measured the racks.' });
    expect(entry).toEqual({
      id: expect.stringMatching(/^tim_/),
      status: 'DRAFT',
      minutes: 45,
      isBillable: true,
      workedOn: today,
      startedAt: null,
      endedAt: null,
      note: 'Measured the racks.',
      task: { id: task },
      person: { id: tess.subject },
      submittedAt: null,
      approvedAt: null,
      approvedBy: null,
      rejectionReason: null,
    });
    expect(await time.entry(entry.id)).toEqual(entry);
    expect(time.graph.events).toEqual([]);
  });

  test('makes the minutes out from beginning and end', async () => {
    const entry = await time.logged({ startedAt: at('09:00'), endedAt: at('10:20'), isBillable: false });
    expect(entry).toMatchObject({
      minutes: 80,
      startedAt: at('09:00'),
      endedAt: at('10:20'),
      isBillable: false,
    });
  });

  test('counts on the project at once', async () => {
    await time.logged({ minutes: 45 });
    await time.logged({ minutes: 30 });
    const query = `query ($id: ID!) { task(id: $id) { project { loggedMinutes timeEntries { totalCount } } } }`;
    expect(await time.ask(query, { id: task })).toEqual({
      task: { project: { loggedMinutes: 75, timeEntries: { totalCount: 2 } } },
    });
  });

  test.each([
    ['tomorrow', { workedOn: '2026-03-03' }, 'INVALID_VALUE', 'workedOn'],
    ['no minutes', { minutes: 0 }, 'INVALID_VALUE', 'minutes'],
    ['neither minutes nor instants', { minutes: null }, 'INVALID_VALUE', 'minutes'],
    ['an end to come', { startedAt: at('11:30'), endedAt: at('12:30') }, 'INVALID_VALUE', 'endedAt'],
    ['an empty note', { note: ' ' }, 'INVALID_VALUE', 'note'],
    ['a long note', { note: 'x'.repeat(1001) }, 'INVALID_VALUE', 'note'],
    ['a task that nobody has', { taskId: `tsk_${nobody}` }, 'NOT_FOUND', 'taskId'],
    ['a task of another tenant', { taskId: foreignTask }, 'NOT_FOUND', 'taskId'],
  ])('refuses %s', async (_what, input, code, field) => {
    const { value, errors } = await time.log(input);
    expect(value).toBeNull();
    expect(errors).toMatchObject([{ code, path: ['input', field] }]);
    const { timeEntries } = await time.ask<{ timeEntries: unknown }>('{ timeEntries { totalCount } }');
    expect(timeEntries).toEqual({ totalCount: 0 });
  });

  test('refuses an archived project, whose time goes on otherwise', async () => {
    const entry = await time.logged();
    await time.asTenant(() =>
      time.graph.dataSource.query(`UPDATE projects.projects SET status = 'ON_HOLD', archived_at = now()`),
    );
    const refused = [{ code: 'WRONG_STATE', path: ['input', 'taskId'] }];
    expect((await time.log()).errors).toMatchObject(refused);
    expect((await time.update({ id: entry.id, minutes: 5 })).errors).toMatchObject(refused);
    valueOf(await time.submit([entry.id]));
    expect(valueOf(await time.approve([entry.id]))).toMatchObject([{ status: 'APPROVED' }]);
  });

  test('says an id that is none, a missing permission, and a viewer that is no person', async () => {
    const input = { taskId: task, workedOn: today, minutes: 5 };
    expect(await time.codes('logTime', { ...input, taskId: 'tsk_1' }, tess)).toEqual(['MALFORMED_ID']);
    expect(await time.codes('logTime', input, guest)).toEqual(['FORBIDDEN']);
    const program = { subject: 'key_1', scopes: ['time.log'] };
    expect(await time.codes('logTime', input, program)).toEqual(['FORBIDDEN']);
  });
});

describe('time that overlaps', () => {
  test('is refused, and the other entry is named', async () => {
    const first = await time.logged({ startedAt: at('09:00'), endedAt: at('10:00') });
    const { value, errors } = await time.log({
      taskId: otherTask,
      startedAt: at('09:59'),
      endedAt: at('11:00'),
    });
    expect(value).toBeNull();
    expect(errors).toEqual([
      {
        code: 'CONFLICT',
        message: `The time overlaps with the time entry ${first.id}, from ${at('09:00')} to ${at('10:00')}.`,
        path: ['input', 'startedAt'],
      },
    ]);
  });

  test('is found across midnight', async () => {
    const first = await time.logged({
      workedOn: '2026-03-01',
      startedAt: at('20:00', '2026-03-01'),
      endedAt: at('04:00'),
    });
    const { errors } = await time.log({ startedAt: at('03:00'), endedAt: at('05:00') });
    expect(errors).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining(first.id) }]);
  });

  test('is none where one ends as the other begins, with time of others, and with time that has no instants', async () => {
    await time.logged({ startedAt: at('09:00'), endedAt: at('10:00') });
    await time.logged({ startedAt: at('10:00'), endedAt: at('11:00') });
    await time.logged({ startedAt: at('08:00'), endedAt: at('09:00') });
    await time.logged({ startedAt: at('09:00'), endedAt: at('10:00') }, tom);
    await time.logged({ minutes: 60 });
  });

  test('is none with time that was rejected, until that is changed', async () => {
    const rejected = await time.logged({ startedAt: at('09:00'), endedAt: at('10:00') });
    valueOf(await time.submit([rejected.id]));
    valueOf(await time.reject([rejected.id]));
    const second = await time.logged({ startedAt: at('09:30'), endedAt: at('10:30') });
    const { errors } = await time.update({ id: rejected.id, note: 'Again.' });
    expect(errors).toMatchObject([{ code: 'CONFLICT', message: expect.stringContaining(second.id) }]);
  });

  test('is logged once where ten are sent at the same time', async () => {
    const sent = await Promise.all(
      Array.from({ length: 10 }, () => time.log({ startedAt: at('09:00'), endedAt: at('10:00') })),
    );
    expect(sent.filter(({ value }) => value !== null)).toHaveLength(1);
    const others = sent.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(others).toEqual(Array(9).fill('CONFLICT'));
  });
});

describe('a day', () => {
  test('holds 24 hours of one person, without what was rejected', async () => {
    await time.logged({ minutes: 1440 }, tom);
    const first = await time.logged({ minutes: 1000 });
    await time.logged({ minutes: 440 });
    const refused = await time.log({ minutes: 1 });
    expect(refused.errors).toEqual([
      {
        code: 'CONFLICT',
        message: `A day has 24 h: on ${today}, 24 h are logged already, and 1 min more do not fit.`,
        path: ['input', 'minutes'],
      },
    ]);
    await time.logged({ minutes: 1440, workedOn: '2026-03-01' });
    valueOf(await time.submit([first.id]));
    valueOf(await time.reject([first.id]));
    await time.logged({ minutes: 1000 });
  });

  test('is not made longer by many at the same time', async () => {
    const sent = await Promise.all(Array.from({ length: 8 }, () => time.log({ minutes: 400 })));
    expect(sent.filter(({ value }) => value !== null)).toHaveLength(3);
  });
});

describe('updateTime', () => {
  test('changes what is given and leaves the rest', async () => {
    const entry = await time.logged({ minutes: 30, note: 'A note.' });
    const changed = { taskId: otherTask, workedOn: '2026-03-01', minutes: 50, isBillable: false };
    const after = valueOf(await time.update({ id: entry.id, ...changed }));
    const { taskId, ...own } = changed;
    expect(after).toEqual({ ...entry, ...own, task: { id: taskId } });
    expect(valueOf(await time.update({ id: entry.id, note: null }))).toEqual({ ...after, note: null });
    expect(await time.entry(entry.id)).toEqual({ ...after, note: null });
    // The time is the other project's now.
    const query = `query ($id: ID!) { task(id: $id) { project { timeEntries { nodes { id } } } } }`;
    expect(await time.ask(query, { id: otherTask })).toEqual({
      task: { project: { timeEntries: { nodes: [{ id: entry.id }] } } },
    });
  });

  test('sets, moves and clears beginning and end', async () => {
    const { id } = await time.logged({ minutes: 30 });
    const set = await time.update({ id, startedAt: at('08:00'), endedAt: at('09:00') });
    expect(valueOf(set)).toMatchObject({ minutes: 60, startedAt: at('08:00') });
    expect(valueOf(await time.update({ id, endedAt: at('08:20') }))).toMatchObject({ minutes: 20 });
    expect((await time.update({ id, minutes: 5 })).errors).toMatchObject([{ path: ['input', 'minutes'] }]);
    const cleared = await time.update({ id, startedAt: null, endedAt: null, minutes: 5 });
    expect(valueOf(cleared)).toMatchObject({ minutes: 5, startedAt: null, endedAt: null });
    expect((await time.update({ id, startedAt: at('08:00') })).errors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'endedAt'] },
    ]);
  });

  test('does not take an entry for its own obstacle', async () => {
    const { id } = await time.logged({ startedAt: at('08:00'), endedAt: at('10:00') });
    expect(valueOf(await time.update({ id, startedAt: at('08:30') }))).toMatchObject({ minutes: 90 });
    const long = await time.logged({ minutes: 1300 });
    expect(valueOf(await time.update({ id: long.id, minutes: 1350 }))).toMatchObject({ minutes: 1350 });
  });

  test.each(['taskId', 'workedOn', 'minutes', 'isBillable'])('cannot clear %s', async (field) => {
    const { id } = await time.logged();
    const { errors } = await time.update({ id, [field]: null });
    expect(errors).toMatchObject([{ code: 'INVALID_VALUE', path: ['input', field] }]);
  });

  test.each([
    ['tomorrow', { workedOn: '2026-03-03' }, 'INVALID_VALUE'],
    ['a task that nobody has', { taskId: `tsk_${nobody}` }, 'NOT_FOUND'],
    ['more than the day has', { minutes: 1400 }, 'CONFLICT'],
  ])('refuses %s, and leaves all as it was', async (_what, change, code) => {
    await time.logged({ minutes: 100 });
    const entry = await time.logged();
    expect((await time.update({ id: entry.id, ...change })).errors).toMatchObject([{ code }]);
    expect(await time.entry(entry.id)).toEqual(entry);
  });

  test('makes rejected time a draft again, and not what is handed in or approved', async () => {
    const { id } = await time.logged();
    valueOf(await time.submit([id]));
    expect((await time.update({ id, minutes: 5 })).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    valueOf(await time.reject([id], 'Whose is this?'));
    const again = valueOf(await time.update({ id, minutes: 5 }));
    expect(again).toMatchObject({ status: 'DRAFT', minutes: 5, rejectionReason: 'Whose is this?' });
    const [submitted] = valueOf(await time.submit([id]));
    expect(submitted).toMatchObject({ rejectionReason: null });
    valueOf(await time.approve([id]));
    expect((await time.update({ id, minutes: 9 })).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test('is for one’s own time', async () => {
    const { id } = await time.logged();
    for (const viewer of [tom, mara]) {
      expect(await time.codes('updateTime', { id, minutes: 5 }, viewer)).toEqual(['FORBIDDEN']);
    }
    expect((await time.update({ id: `tim_${nobody}` })).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const foreign = await time.graph.ask(
      'ten_other',
      `mutation ($input: UpdateTimeInput!) { updateTime(input: $input) { timeEntry { ${entryFields} } errors { code } } }`,
      { input: { id } },
      tess,
    );
    expect(foreign.data).toEqual({ updateTime: { timeEntry: null, errors: [{ code: 'NOT_FOUND' }] } });
  });
});

describe('deleteTime', () => {
  test('takes a draft away, and nothing else', async () => {
    const { id } = await time.logged();
    expect(await time.codes('deleteTime', { id }, tom)).toEqual(['FORBIDDEN']);
    expect(valueOf(await time.remove(id))).toBe(id);
    expect(await time.entry(id)).toBeNull();
    expect((await time.remove(id)).errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    const submitted = await time.logged();
    valueOf(await time.submit([submitted.id]));
    expect((await time.remove(submitted.id)).errors).toMatchObject([{ code: 'WRONG_STATE' }]);
    expect(await time.entry(submitted.id)).toMatchObject({ status: 'SUBMITTED' });
  });

  test('needs the permission', async () => {
    const { id } = await time.logged();
    const { errors } = await time.graph.ask(
      tenant,
      `mutation ($input: DeleteTimeInput!) { deleteTime(input: $input) { timeEntryId } }`,
      { input: { id } },
      { ...tess, roles: [] },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', permission: 'time.log' } }]);
  });
});
