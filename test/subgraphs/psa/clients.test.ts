import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { startChanges, type Changes } from './changes.ts';
import { exactId, exactTenant } from './exact-rows.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());

const company = (index: number) => exactId('Company', index);
const fields = 'id name accountNumber company { id } accountManager { id } archivedAt';

describe('createClient', () => {
  test('opens the account of a company', async () => {
    const client = await psa.done('createClient', {
      companyId: company(10),
      name: 'Fern Optics',
      accountNumber: 'AC-10',
      accountManagerId: exactId('Person', 9),
    }, fields); // prettier-ignore
    expect(client).toEqual({
      id: expect.stringMatching(/^cli_/) as unknown,
      name: 'Fern Optics',
      accountNumber: 'AC-10',
      company: { id: company(10) },
      accountManager: { id: exactId('Person', 9) },
      archivedAt: null,
    });
    const found = await psa.ask('query ($id: ID!) { client(id: $id) { name } }', { id: client['id'] });
    expect(found).toEqual({ client: { name: 'Fern Optics' } });
  });

  test('refuses a second account of a company', async () => {
    const errors = await psa.refused('createClient', {
      companyId: company(0),
      name: 'Umber again',
      accountNumber: 'AC-11',
    });
    expect(errors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'companyId'] }]);
    expect(errors[0]?.message).toContain(company(0));
  });

  test('refuses an account number that another client has', async () => {
    const input = { companyId: company(12), name: 'Twelve', accountNumber: 'AC-7' };
    expect(await psa.refused('createClient', input)).toMatchObject([
      {
        code: 'CONFLICT',
        path: ['input', 'accountNumber'],
        message: expect.stringContaining('AC-7') as unknown,
      },
    ]);
  });

  test('gives one of two that come at once the account number', async () => {
    const create = (index: number) =>
      psa.graph.ask(
        exactTenant,
        `mutation ($input: CreateClientInput!) { createClient(input: $input) { client { id } errors { code } } }`,
        { input: { companyId: company(index), name: 'Race', accountNumber: 'AC-RACE' } },
        { roles: ['OWNER'] },
      );
    const answers = await Promise.all([create(20), create(21)]);
    const payloads = answers.map(({ data }) => data?.['createClient'] as { errors: unknown[] });
    expect(payloads.flatMap(({ errors }) => errors)).toEqual([{ code: 'CONFLICT' }]);
  });

  test('tells all that is wrong with the texts', async () => {
    const input = { companyId: company(13), name: ' ', accountNumber: 'x'.repeat(41) };
    expect(await psa.refused('createClient', input)).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'name'] },
      {
        code: 'INVALID_VALUE',
        path: ['input', 'accountNumber'],
        message: expect.stringContaining('41') as unknown,
      },
    ]);
    const withZero = { companyId: company(13), name: 'a\0b', accountNumber: 'AC-0' };
    expect(await psa.refused('createClient', withZero)).toMatchObject([{ path: ['input', 'name'] }]);
  });

  test('throws for an id of another kind, and for a viewer who may not', async () => {
    const input = { companyId: exactId('Client', 0), name: 'x', accountNumber: 'x' };
    expect(await psa.thrown('createClient', input)).toBe('MALFORMED_ID');
    const managed = { ...input, companyId: company(14), accountManagerId: 'ada' };
    expect(await psa.thrown('createClient', managed)).toBe('MALFORMED_ID');
    const technician = { roles: ['TECHNICIAN'] };
    expect(await psa.thrown('createClient', input, technician)).toBe('FORBIDDEN');
  });
});

describe('updateClient', () => {
  test('changes what is given, leaves what is left out, and clears by null', async () => {
    const { id } = await psa.done<{ id: string }>('createClient', {
      companyId: company(30),
      name: 'Before',
      accountNumber: 'AC-30',
      accountManagerId: exactId('Person', 9),
    });
    const named = await psa.done('updateClient', { clientId: id, name: 'After' }, fields);
    expect(named).toMatchObject({
      name: 'After',
      accountNumber: 'AC-30',
      accountManager: { id: exactId('Person', 9) },
    });
    const cleared = { clientId: id, accountNumber: 'AC-31', accountManagerId: null };
    expect(await psa.done('updateClient', cleared, fields)).toMatchObject({
      name: 'After',
      accountNumber: 'AC-31',
      accountManager: null,
    });
  });

  test('cannot clear what a client must have', async () => {
    const input = { clientId: exactId('Client', 1), name: null, accountNumber: null };
    expect(await psa.refused('updateClient', input)).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'name'] },
      { code: 'INVALID_VALUE', path: ['input', 'accountNumber'] },
    ]);
  });

  test('refuses a client that is not there, and an account number that is taken', async () => {
    const unknown = { clientId: exactId('Client', 99), name: 'x' };
    expect(await psa.refused('updateClient', unknown)).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'clientId'] },
    ]);
    const taken = { clientId: exactId('Client', 1), accountNumber: 'AC-7' };
    expect(await psa.refused('updateClient', taken)).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test("does not find another tenant's client", async () => {
    const { data } = await psa.graph.ask(
      demoId('other', 'Tenant', 0),
      `mutation ($input: UpdateClientInput!) { updateClient(input: $input) { client { id } errors { code } } }`,
      { input: { clientId: exactId('Client', 0), name: 'Mine' } },
      { roles: ['OWNER'] },
    );
    expect(data).toEqual({ updateClient: { client: null, errors: [{ code: 'NOT_FOUND' }] } });
  });
});

describe('archiveClient', () => {
  test('is refused while contracts are in force or to come, then while tickets are open', async () => {
    const { id: clientId } = await psa.done<{ id: string }>('createClient', {
      companyId: company(40),
      name: 'Leaving',
      accountNumber: 'AC-40',
    });
    const hourlyRate = { amountMinor: 100, currency: 'EUR' };
    const terms = { clientId, name: 'Hours', type: 'TIME_AND_MATERIAL', hourlyRate };
    const contract = await psa.done('createContract', { ...terms, startsOn: '2026-01-01' });
    const ticket = await psa.done('createTicket', { clientId, subject: 'x', boardId: exactId('Board', 0) });
    const [first] = await psa.refused('archiveClient', { clientId });
    expect(first).toMatchObject({ code: 'WRONG_STATE', path: ['input', 'clientId'] });
    expect(first?.message).toContain('contracts');
    await psa.done('endContract', { contractId: contract['id'], on: '2026-03-01' });
    const [second] = await psa.refused('archiveClient', { clientId });
    expect(second?.message).toContain('open tickets: 1');
    await psa.done('moveTicket', { ticketId: ticket['id'], status: 'RESOLVED' });
    expect(await psa.done('archiveClient', { clientId }, fields)).toMatchObject({
      archivedAt: '2026-03-02T12:00:00.000Z',
    });

    // Nothing new under it, and nothing opened again.
    const next = { ...terms, startsOn: '2026-04-01' };
    const again = { clientId, subject: 'y', boardId: exactId('Board', 0) };
    for (const [mutation, input] of [
      ['archiveClient', { clientId }],
      ['createContract', next],
      ['createTicket', again],
      ['updateContract', { contractId: contract['id'], endsOn: null }],
      ['renewContract', { contractId: contract['id'] }],
      ['moveTicket', { ticketId: ticket['id'], status: 'IN_PROGRESS' }],
    ] as const) {
      expect(await psa.refused(mutation, input)).toMatchObject([{ code: 'WRONG_STATE' }]);
    }

    // It is not in the list unless asked for, and comes back.
    const list = `query ($all: Boolean) { clients(includeArchived: $all) { totalCount nodes { id } } }`;
    const ids = async (all: boolean) => {
      const { clients } = await psa.ask<{ clients: { nodes: { id: string }[] } }>(list, { all });
      return clients.nodes.map((node) => node.id);
    };
    expect(await ids(false)).not.toContain(clientId);
    expect(await ids(true)).toContain(clientId);
    expect(await psa.done('restoreClient', { clientId }, fields)).toMatchObject({ archivedAt: null });
    expect(await ids(false)).toContain(clientId);
    expect(await psa.refused('restoreClient', { clientId })).toMatchObject([{ code: 'WRONG_STATE' }]);
    await psa.done('createContract', next);
  });

  test.each(['archiveClient', 'restoreClient'])('%s does not find what is not there', async (mutation) => {
    expect(await psa.refused(mutation, { clientId: exactId('Client', 99) })).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'clientId'] },
    ]);
  });
});
