import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { exactId, exactTenant } from '../exact-rows.ts';
import { serveApi, type ServedApi } from './served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api.close());
beforeEach(() => api.fill());

const retainer = exactId('Contract', 0);
const hourly = exactId('Contract', 1);
const over = exactId('Contract', 3);
const entry = {
  originId: exactId('TimeEntry', 0),
  originVersion: 1,
  contractId: retainer,
  personId: exactId('Person', 7),
  workedOn: '2026-03-02',
  minutes: 30,
  isBillable: true,
  note: 'Moved the switch',
  projectId: exactId('Project', 0),
};

const send = (...entries: unknown[]) =>
  api.send('/api/psa/time-entries', { key: 'importer', body: { tenantId: exactTenant, entries } });

/** Imports, and answers the outcomes. */
async function outcomes(...entries: unknown[]): Promise<unknown[]> {
  const { status, body } = await send(...entries);
  expect(status).toBe(200);
  return (body['results'] as { outcome: string }[]).map(({ outcome }) => outcome);
}

async function ask(query: string): Promise<unknown> {
  const { data, errors } = await api.graph.ask(exactTenant, query);
  expect(errors).toBeUndefined();
  return data;
}

const used = (...ids: string[]) =>
  Promise.all(
    ids.map(async (id) => {
      const data = await ask(`{ contract(id: "${id}") { usedMinutes } }`);
      return (data as { contract: { usedMinutes: number } }).contract.usedMinutes;
    }),
  );

describe('an import', () => {
  test('makes work entries on the contract, whose burn-down follows', async () => {
    const { status, body } = await send(entry);
    expect([status, body]).toEqual([
      200,
      { results: [{ originId: entry.originId, originVersion: 1, outcome: 'CREATED', reason: null }] },
    ]);
    const query = `{ contract(id: "${retainer}") { usedMinutes remainingMinutes burnDown(by: MONTH) { usedMinutes }
      workEntries(first: 1) { nodes { person { id } minutes workedOn isBillable note project { id } timeEntry { id }
        ticket { id } } } } }`;
    expect(await ask(query)).toEqual({
      contract: {
        usedMinutes: 755,
        remainingMinutes: -155,
        burnDown: [{ usedMinutes: 0 }, { usedMinutes: 725 }, { usedMinutes: 30 }],
        workEntries: {
          nodes: [
            {
              person: { id: entry.personId },
              minutes: 30,
              workedOn: '2026-03-02',
              isBillable: true,
              note: 'Moved the switch',
              project: { id: entry.projectId },
              timeEntry: { id: entry.originId },
              ticket: null,
            },
          ],
        },
      },
    });
  });

  test('happens once, however often it comes', async () => {
    expect(await outcomes(entry)).toEqual(['CREATED']);
    const other = { ...entry, minutes: 600, contractId: hourly };
    expect(await outcomes(entry, entry, other)).toEqual(['UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect(await used(retainer, hourly)).toEqual([755, 45]);
  });

  test('of a newer version replaces, also onto another contract, and keeps its id', async () => {
    await outcomes(entry);
    const id = `{ contract(id: "${retainer}") { workEntries(first: 1) { nodes { id } } } }`;
    const before = await ask(id);
    expect(await outcomes({ ...entry, originVersion: 2, contractId: hourly, minutes: 45 })).toEqual([
      'UPDATED',
    ]);
    expect(await used(retainer, hourly)).toEqual([725, 90]);
    expect(await ask(id.replace(retainer, hourly))).toEqual(before);
  });

  test('of 0 minutes takes it back, for older versions too', async () => {
    await outcomes(entry);
    expect(await outcomes({ ...entry, originVersion: 3, minutes: 0 })).toEqual(['UPDATED']);
    expect(await outcomes({ ...entry, originVersion: 2 })).toEqual(['UNCHANGED']);
    expect(await used(retainer)).toEqual([725]);
    const list = `{ contract(id: "${retainer}") { workEntries { totalCount nodes { minutes } } } }`;
    expect(await ask(list)).toMatchObject({ contract: { workEntries: { totalCount: 3 } } });
    expect(await outcomes({ ...entry, originVersion: 4 })).toEqual(['UPDATED']);
    expect(await used(retainer)).toEqual([755]);
    // What was never here is taken back before it comes, too.
    const later = { ...entry, originId: exactId('TimeEntry', 1) };
    expect(await outcomes({ ...later, originVersion: 2, minutes: 0 }, later)).toEqual([
      'UNCHANGED',
      'UNCHANGED',
    ]);
    expect(await used(retainer)).toEqual([755]);
  });

  test('lets in what it can, and says why not the rest', async () => {
    const refused = [
      { ...entry, originId: exactId('TimeEntry', 1), contractId: exactId('Contract', 99) },
      { ...entry, originId: exactId('TimeEntry', 2), contractId: over },
    ];
    const { body } = await send(refused[0], entry, refused[1]);
    expect(body['results']).toMatchObject([
      { outcome: 'REFUSED', reason: expect.stringContaining(exactId('Contract', 99)) as unknown },
      { originId: entry.originId, outcome: 'CREATED', reason: null },
      { outcome: 'REFUSED', reason: expect.stringContaining('its period ended on 2026-03-01') as unknown },
    ]);
    expect(await used(retainer, over)).toEqual([755, 0]);
  });

  test('that comes several times at once happens once', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => outcomes(entry)));
    expect(answers.flat().sort()).toEqual(['CREATED', 'UNCHANGED', 'UNCHANGED', 'UNCHANGED']);
    expect(await used(retainer)).toEqual([755]);
  });

  test('takes as many statements for 200 entries as for one', async () => {
    const count = async (entries: unknown[]) => {
      api.graph.statements.length = 0;
      await outcomes(...entries);
      return api.graph.statements.length;
    };
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...entry,
      originId: exactId('TimeEntry', index),
      contractId: index % 2 === 0 ? retainer : hourly,
    }));
    const one = await count([entry]);
    expect(await count(many)).toBe(one);
    // Begin, one's turn, contracts, what is known, save, announce, commit.
    expect(one).toBe(7);
    expect(await used(retainer, hourly)).toEqual([725 + 100 * 30, 45 + 100 * 30]);
  });
});

describe('a body', () => {
  test('holds 200 entries with the longest notes, however their JSON is written', async () => {
    const note = '\u0001'.repeat(1000);
    const entries = Array.from({ length: 200 }, (_, index) => ({
      ...entry,
      originId: exactId('TimeEntry', index),
      note,
    }));
    expect(new Set(await outcomes(...entries))).toEqual(new Set(['CREATED']));
  });

  test('that is no JSON is refused', async () => {
    const { status, body } = await api.send('/api/psa/time-entries', { body: '{"entries": [' });
    expect([status, body['code']]).toEqual([400, 'NOT_JSON']);
  });

  test.each([
    ['is empty', {}, ['#/tenantId', '#/entries']],
    ['is a list', [], ['#']],
    ['is null', null, ['#']],
    ['has no entries', { tenantId: exactTenant, entries: [] }, ['#/entries']],
    ['has too many', { tenantId: exactTenant, entries: Array(201).fill(entry) }, ['#/entries']],
  ])('that %s is refused', async (_, body, pointers) => {
    const answer = await api.send('/api/psa/time-entries', { body: JSON.stringify(body) });
    expect([answer.status, answer.body['code']]).toEqual([400, 'INVALID']);
    expect((answer.body['errors'] as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test('is told all its mistakes together, and changes nothing', async () => {
    const wrong = {
      originId: 'x',
      originVersion: 0,
      contractId: exactId('Client', 0),
      personId: null,
      workedOn: '2026-02-30',
      minutes: 1.5,
      isBillable: 'yes',
      note: 'a\0b',
      projectId: 7,
    };
    const { status, body } = await send(entry, wrong, { ...entry, minutes: 1441, workedOn: '0001-01-01' });
    expect([status, body['detail']]).toEqual([400, '11 things are wrong with what was sent: see "errors".']);
    const errors = body['errors'] as { pointer: string; detail: string }[];
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      ...Object.keys(wrong).map((name) => `#/entries/1/${name}`),
      '#/entries/2/minutes',
      '#/entries/2/workedOn',
    ].sort()); // prettier-ignore
    for (const { detail } of errors) expect(detail).toMatch(/^(must|has)/);
    expect(await used(retainer)).toEqual([725]);
  });

  test('may leave out the note and the project, and may say more than is known', async () => {
    const { note: _, projectId: __, ...least } = entry;
    expect(await outcomes({ ...least, mood: 'good' })).toEqual(['CREATED']);
  });
});
