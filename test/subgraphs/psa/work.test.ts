import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import { WorkEntryEntity, type WorkEntryRow } from '../../../subgraphs/psa/entities.ts';
import { owner, startChanges, type Changes } from './changes.ts';
import { exactId, exactRows, exactTenant } from './exact-rows.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());
beforeEach(() => psa.graph.fill(exactTenant, exactRows));

const retainer = exactId('Contract', 0);
const hourly = exactId('Contract', 1);
const work = { contractId: retainer, workedOn: '2026-03-01', minutes: 50 };
const fields = `id contract { id } ticket { number } person { id } workedOn minutes isBillable note project { id }
  timeEntry { id }`;

async function contract(id: string, selection: string): Promise<Record<string, unknown>> {
  const data = await psa.ask<{ contract: Record<string, unknown> }>(
    `query ($id: ID!) { contract(id: $id) { ${selection} } }`,
    { id },
  );
  return data.contract;
}

describe('logWork', () => {
  test("logs the viewer's own work, which the contract and the ticket then have", async () => {
    const input = { ...work, ticketId: exactId('Ticket', 0), note: 'Changed the plug' };
    const entry = await psa.done<{ id: string }>('logWork', input, fields);
    expect(entry).toEqual({
      id: expect.stringMatching(/^wrk_/) as unknown,
      contract: { id: retainer },
      ticket: { number: 501 },
      person: { id: owner.subject },
      workedOn: '2026-03-01',
      minutes: 50,
      isBillable: true,
      note: 'Changed the plug',
      project: null,
      timeEntry: null,
    });
    expect(await contract(retainer, 'usedMinutes remainingMinutes')).toEqual({
      usedMinutes: 775,
      remainingMinutes: -175,
    });
    const query = `query ($ticket: ID!, $entry: ID!) { ticket(id: $ticket) { workEntries { totalCount nodes { minutes } } }
      workEntry(id: $entry) { minutes } }`;
    expect(await psa.ask(query, { ticket: exactId('Ticket', 0), entry: entry.id })).toEqual({
      ticket: { workEntries: { totalCount: 2, nodes: [{ minutes: 50 }, { minutes: 90 }] } },
      workEntry: { minutes: 50 },
    });
  });

  test('leaves what the client does not pay for out of what is used', async () => {
    await psa.done('logWork', { ...work, isBillable: false });
    expect(await contract(retainer, 'usedMinutes')).toEqual({ usedMinutes: 725 });
  });

  test.each([
    ['no time', { minutes: 0 }, 'INVALID_VALUE', 'minutes'],
    ['more than a day', { minutes: 1441 }, 'INVALID_VALUE', 'minutes'],
    ['a note without end', { note: 'x'.repeat(1001) }, 'INVALID_VALUE', 'note'],
    ['work of tomorrow', { workedOn: '2026-03-03' }, 'INVALID_VALUE', 'workedOn'],
    ['work before the contract', { workedOn: '2025-12-31' }, 'WRONG_STATE', 'workedOn'],
    ['work after the contract', { contractId: exactId('Contract', 3), workedOn: '2026-03-02' }, 'WRONG_STATE', 'workedOn'],
    ['a contract that is not there', { contractId: exactId('Contract', 99) }, 'NOT_FOUND', 'contractId'],
    ['a ticket that is not there', { ticketId: exactId('Ticket', 99) }, 'NOT_FOUND', 'ticketId'],
  ])('refuses %s', async (_, wrong, code, field) => {
    expect(await psa.refused('logWork', { ...work, ...wrong })).toMatchObject([
      { code, path: ['input', field] },
    ]);
  }); // prettier-ignore

  test("refuses another client's ticket", async () => {
    const ticket = { clientId: exactId('Client', 1), subject: 'Oven', boardId: exactId('Board', 0) };
    const { id: ticketId } = await psa.done<{ id: string }>('createTicket', ticket);
    expect(await psa.refused('logWork', { ...work, ticketId })).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'ticketId'] },
    ]);
  });

  test('refuses a viewer who is no person, and one who may not', async () => {
    const mutation = `mutation ($input: LogWorkInput!) { logWork(input: $input) { errors { code path } } }`;
    const program = { subject: 'key_1', scopes: ['time.log'] };
    const { data } = await psa.graph.ask(exactTenant, mutation, { input: work }, program);
    expect(data).toEqual({ logWork: { errors: [{ code: 'REFUSED', path: null }] } });
    expect(await psa.thrown('logWork', work, { ...owner, roles: ['FINANCE'] })).toBe('FORBIDDEN');
    expect(await psa.thrown('logWork', { ...work, ticketId: 'x' })).toBe('MALFORMED_ID');
  });
});

const entry: WorkEntryRow = {
  id: exactId('WorkEntry', 10),
  contractId: retainer,
  ticketId: null,
  personId: exactId('Person', 4),
  minutes: 60,
  isBillable: true,
  workedOn: '2026-01-05',
  note: null,
  projectId: null,
  originId: null,
  originVersion: null,
};

/** The small tenant with these work entries in place of its own. */
function fillWork(rows: readonly Partial<WorkEntryRow>[]): Promise<void> {
  const entries = rows.map((row, index) => ({ ...entry, id: exactId('WorkEntry', index), ...row }));
  return psa.graph.fill(exactTenant, [...exactRows.slice(0, -1), demoRows(WorkEntryEntity, entries)]);
}

describe('workEntries', () => {
  test('come newest first, page by page, without what was taken back', async () => {
    const origin = { originId: exactId('TimeEntry', 0), originVersion: 2 };
    await fillWork([
      { workedOn: '2026-01-05', minutes: 1 },
      { workedOn: '2026-01-07', minutes: 2 },
      { workedOn: '2026-01-06', minutes: 0, ...origin },
      { workedOn: '2026-01-05', minutes: 4 },
    ]);
    const page = 'totalCount nodes { minutes } pageInfo { endCursor hasNextPage }';
    const first = (await contract(retainer, `workEntries(first: 2) { ${page} }`))['workEntries'] as {
      pageInfo: { endCursor: string };
    };
    expect(first).toMatchObject({
      totalCount: 3,
      nodes: [{ minutes: 2 }, { minutes: 4 }],
      pageInfo: { hasNextPage: true },
    });
    const after = `workEntries(first: 2, after: "${first.pageInfo.endCursor}") { ${page} }`;
    expect(await contract(retainer, after)).toMatchObject({
      workEntries: { nodes: [{ minutes: 1 }], pageInfo: { hasNextPage: false } },
    });
    const query = `query ($id: ID!) { workEntry(id: $id) { minutes } }`;
    expect(await psa.ask(query, { id: exactId('WorkEntry', 2) })).toEqual({ workEntry: null });
  });
});

describe('burnDown', () => {
  test('shows week by week how the included time goes', async () => {
    await fillWork([
      { workedOn: '2026-01-01', minutes: 100 },
      { workedOn: '2026-01-04', minutes: 20 },
      { workedOn: '2026-01-05', minutes: 30 },
      { workedOn: '2026-01-05', minutes: 999, isBillable: false },
      { workedOn: '2026-03-02', minutes: 500 },
    ]);
    const { burnDown } = (await contract(
      retainer,
      'burnDown { startsOn endsOn usedMinutes totalUsedMinutes remainingMinutes }',
    )) as { burnDown: Record<string, unknown>[] };
    expect(burnDown).toHaveLength(10);
    expect(burnDown.slice(0, 3)).toEqual([
      { startsOn: '2026-01-01', endsOn: '2026-01-04', usedMinutes: 120, totalUsedMinutes: 120, remainingMinutes: 480 },
      { startsOn: '2026-01-05', endsOn: '2026-01-11', usedMinutes: 30, totalUsedMinutes: 150, remainingMinutes: 450 },
      { startsOn: '2026-01-12', endsOn: '2026-01-18', usedMinutes: 0, totalUsedMinutes: 150, remainingMinutes: 450 },
    ]); // prettier-ignore
    expect(burnDown.at(-1)).toEqual({
      startsOn: '2026-03-02',
      endsOn: '2026-03-02',
      usedMinutes: 500,
      totalUsedMinutes: 650,
      remainingMinutes: -50,
    });
  });

  test('shows month by month what was used where nothing is included, and nothing before the period', async () => {
    const months = 'burnDown(by: MONTH) { startsOn endsOn usedMinutes remainingMinutes }';
    await fillWork([{ contractId: hourly, workedOn: '2026-03-02', minutes: 45 }]);
    expect(await contract(hourly, months)).toEqual({
      burnDown: [{ startsOn: '2026-03-02', endsOn: '2026-03-31', usedMinutes: 45, remainingMinutes: null }],
    });
    expect(await contract(exactId('Contract', 2), months)).toEqual({ burnDown: [] });
  });
});

describe('invoiceable', () => {
  const of = (from: string, to: string) =>
    `invoiceable(from: "${from}", to: "${to}") { from to minutes amount { amountMinor currency } }`;

  test('is time and material by the entry, without what is not billable', async () => {
    await fillWork([
      { contractId: hourly, workedOn: '2026-03-02', minutes: 1 },
      { contractId: hourly, workedOn: '2026-03-02', minutes: 1 },
      { contractId: hourly, workedOn: '2026-03-03', minutes: 90 },
      { contractId: hourly, workedOn: '2026-03-02', minutes: 600, isBillable: false },
    ]);
    // 160.00 an hour: a minute is 2.6666…, rounded to 2.67.
    expect(await contract(hourly, of('2026-03-01', '2026-03-02'))).toEqual({
      invoiceable: {
        from: '2026-03-01',
        to: '2026-03-02',
        minutes: 2,
        amount: { amountMinor: 534, currency: 'EUR' },
      },
    });
    expect(await contract(hourly, of('2026-03-03', '2026-03-31'))).toMatchObject({
      invoiceable: { minutes: 90, amount: { amountMinor: 24_000 } },
    });
    expect(await contract(hourly, of('2026-04-01', '2026-04-30'))).toMatchObject({
      invoiceable: { minutes: 0, amount: { amountMinor: 0 } },
    });
  });

  test('is above the included time where time is included: month by month and as a whole', async () => {
    await fillWork([
      { workedOn: '2026-01-31', minutes: 590 },
      { workedOn: '2026-02-01', minutes: 11 },
      { workedOn: '2026-02-28', minutes: 120 },
    ]);
    const months = `january: ${of('2026-01-01', '2026-01-31')} february: ${of('2026-02-01', '2026-02-28')}
      both: ${of('2026-01-01', '2026-02-28')}`;
    expect(await contract(retainer, months)).toMatchObject({
      january: { minutes: 0, amount: { amountMinor: 0, currency: 'EUR' } },
      february: { minutes: 121, amount: { amountMinor: 30_250 } },
      both: { minutes: 121, amount: { amountMinor: 30_250 } },
    });
  });

  test('is nothing under a fixed price', async () => {
    await fillWork([{ contractId: exactId('Contract', 3), workedOn: '2025-10-01', minutes: 600 }]);
    expect(await contract(exactId('Contract', 3), of('2025-01-01', '2026-12-31'))).toMatchObject({
      invoiceable: { minutes: 0, amount: null },
    });
  });

  test.each([
    ['2026-03-02', '2026-03-01', 'to must not come before 2026-03-02; received 2026-03-01.'],
    ['0001-01-01', '2026-03-01', 'from must be from 1900-01-01 to 2999-12-31; received 0001-01-01.'],
    ['1899-12-31', '2026-03-01', 'from must be from 1900-01-01 to 2999-12-31; received 1899-12-31.'],
    ['2026-03-02', '3000-01-01', 'to must be from 1900-01-01 to 2999-12-31; received 3000-01-01.'],
  ])('refuses %s to %s', async (from, to, message) => {
    const query = `{ contract(id: "${retainer}") { ${of(from, to)} } }`;
    const { errors } = await psa.graph.ask(exactTenant, query);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('takes every day that can be planned with', async () => {
    expect(await contract(hourly, of('1900-01-01', '2999-12-31'))).toMatchObject({
      invoiceable: { from: '1900-01-01', to: '2999-12-31' },
    });
  });
});

test('many contracts take as many statements as one', async () => {
  const selection = `workEntries(first: 3) { totalCount nodes { minutes contract { name } person { id } } }
    burnDown { usedMinutes } months: burnDown(by: MONTH) { usedMinutes } renewedBy { id }
    invoiceable(from: "2026-01-01", to: "2026-02-28") { minutes }
    february: invoiceable(from: "2026-02-01", to: "2026-02-28") { minutes }`;
  const count = async (first: number) => {
    psa.graph.statements.length = 0;
    await psa.ask(
      `query ($id: ID!) { client(id: $id) { contracts(first: ${first}) { nodes { ${selection} } } } }`,
      {
        id: exactId('Client', 0),
      },
    );
    return psa.graph.statements.length;
  };
  // The client, its contracts, their work, both burn-downs, all that is invoiceable, what follows on them.
  expect([await count(1), await count(4)]).toEqual([7, 7]);
});
