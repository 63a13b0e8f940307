import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import { WorkEntryEntity } from '../../../subgraphs/psa/entities.ts';
import { owner, startChanges, type Changes } from './changes.ts';
import { exactId, exactRows, exactTenant } from './exact-rows.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
  // One entry that was imported, and one of those that was taken back.
  const imported = (index: number, minutes: number) => ({
    id: exactId('WorkEntry', 50 + index),
    contractId: retainer,
    ticketId: null,
    personId: owner.subject,
    minutes,
    isBillable: true,
    workedOn: '2026-02-01',
    note: null,
    projectId: null,
    originId: exactId('TimeEntry', index),
    originVersion: 1,
  });
  const entries = [...(exactRows.at(-1)?.rows ?? []), imported(0, 30), imported(1, 0)];
  await psa.graph.fill(exactTenant, [
    ...exactRows.slice(0, -1),
    demoRows(WorkEntryEntity, entries as ReturnType<typeof imported>[]),
  ]);
});
afterAll(() => psa.graph.close());

const retainer = exactId('Contract', 0);
const hourly = exactId('Contract', 1);
const fields = 'contract { id } ticket { id } workedOn minutes isBillable note person { id }';
const technician = { subject: exactId('Person', 6), roles: ['TECHNICIAN'] };

const logged = async () =>
  (
    await psa.done<{ id: string }>('logWork', {
      contractId: retainer,
      ticketId: exactId('Ticket', 0),
      workedOn: '2026-03-01',
      minutes: 50,
      note: 'Cables',
    })
  ).id;

const remove = (workEntryId: string, viewer: object = owner) =>
  psa.graph.ask(
    exactTenant,
    `mutation ($input: RemoveWorkInput!) { removeWork(input: $input) { workEntryId errors { code path } } }`,
    { input: { workEntryId } },
    viewer,
  );

describe('correctWork', () => {
  test('changes what is given, leaves what is left out, and clears by null', async () => {
    const workEntryId = await logged();
    const minutes = { workEntryId, minutes: 55 };
    expect(await psa.done('correctWork', minutes, fields)).toEqual({
      contract: { id: retainer },
      ticket: { id: exactId('Ticket', 0) },
      workedOn: '2026-03-01',
      minutes: 55,
      isBillable: true,
      note: 'Cables',
      person: { id: owner.subject },
    });
    const rest = {
      contractId: hourly,
      workedOn: '2026-03-02',
      isBillable: false,
      ticketId: null,
      note: null,
    };
    expect(await psa.done('correctWork', { workEntryId, ...rest }, fields)).toMatchObject({
      contract: { id: hourly },
      ticket: null,
      workedOn: '2026-03-02',
      minutes: 55,
      isBillable: false,
      note: null,
    });
  });

  test.each([
    ['no minutes any more', { minutes: null }, 'INVALID_VALUE', 'minutes'],
    ['no contract any more', { contractId: null }, 'INVALID_VALUE', 'contractId'],
    ['no time', { minutes: 0 }, 'INVALID_VALUE', 'minutes'],
    ['a day after today', { workedOn: '2026-03-03' }, 'INVALID_VALUE', 'workedOn'],
    ['a contract that has not begun on that day', { contractId: hourly }, 'WRONG_STATE', 'workedOn'],
    ['a contract that is not there', { contractId: exactId('Contract', 99) }, 'NOT_FOUND', 'contractId'],
    ['a ticket that is not there', { ticketId: exactId('Ticket', 99) }, 'NOT_FOUND', 'ticketId'],
  ])('refuses %s', async (_, wrong, code, field) => {
    const workEntryId = await logged();
    expect(await psa.refused('correctWork', { workEntryId, ...wrong })).toMatchObject([
      { code, path: ['input', field] },
    ]);
  });
});

describe('removeWork', () => {
  test('takes it out of what is used', async () => {
    const used = `{ contract(id: "${retainer}") { usedMinutes } }`;
    const before = await psa.ask(used);
    const workEntryId = await logged();
    expect(await psa.ask(used)).not.toEqual(before);
    expect(await remove(workEntryId)).toEqual({ data: { removeWork: { workEntryId, errors: [] } } });
    expect(await psa.ask(used)).toEqual(before);
    expect(await remove(workEntryId)).toMatchObject({
      data: { removeWork: { workEntryId: null, errors: [{ code: 'NOT_FOUND' }] } },
    });
  });
});

describe('work that is not to be changed here', () => {
  test.each([
    ['was imported', exactId('WorkEntry', 50), owner, 'WRONG_STATE'],
    ['was imported and taken back', exactId('WorkEntry', 51), owner, 'NOT_FOUND'],
    ["is somebody else's", exactId('WorkEntry', 0), technician, 'WRONG_STATE'],
    ['is not there', exactId('WorkEntry', 99), owner, 'NOT_FOUND'],
  ])('as it %s', async (_, workEntryId, viewer, code) => {
    const errors = [{ code, path: ['input', 'workEntryId'] }];
    expect(await remove(workEntryId, viewer)).toEqual({
      data: { removeWork: { workEntryId: null, errors } },
    });
    const { data } = await psa.graph.ask(
      exactTenant,
      `mutation ($input: CorrectWorkInput!) { correctWork(input: $input) { workEntry { id } errors { code path } } }`,
      { input: { workEntryId, minutes: 1 } },
      viewer,
    );
    expect(data).toEqual({ correctWork: { workEntry: null, errors } });
  });

  test("may be somebody else's for who manages contracts, and needs the permission to log time", async () => {
    const workEntryId = exactId('WorkEntry', 1);
    const manager = { subject: exactId('Person', 8), roles: ['ACCOUNT_MANAGER'] };
    expect(await remove(workEntryId, manager)).toMatchObject({ data: { removeWork: { workEntryId } } });
    const { errors } = await remove(exactId('WorkEntry', 2), {
      subject: exactId('Person', 4),
      roles: ['HR'],
    });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
