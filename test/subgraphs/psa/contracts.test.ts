import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startChanges, type Changes } from './changes.ts';
import { exactId } from './exact-rows.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());

const client = { clientId: exactId('Client', 0) };
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const fields = `id name type status startsOn endsOn includedMinutes hourlyRate { amountMinor currency }
  price { amountMinor currency } renewalOf { id } renewedBy { id }`;

/** What each type needs, and no more. */
const least = {
  HOURS: { ...client, name: 'Hours', type: 'HOURS', startsOn: '2026-03-01', includedMinutes: 600 },
  RETAINER: { ...client, name: 'Retainer', type: 'RETAINER', startsOn: '2026-03-01', includedMinutes: 600 },
  TIME_AND_MATERIAL: {
    ...client,
    name: 'By the hour',
    type: 'TIME_AND_MATERIAL',
    startsOn: '2026-03-01',
    hourlyRate: eur(9_000),
  },
  FIXED: { ...client, name: 'Fixed', type: 'FIXED', startsOn: '2026-03-01', price: eur(500_000) },
} as const;

describe('createContract', () => {
  test.each(Object.values(least))('agrees $type with what it needs', async (input) => {
    expect(await psa.done('createContract', input, fields)).toEqual({
      id: expect.stringMatching(/^ctr_/) as unknown,
      status: 'ACTIVE',
      endsOn: null,
      includedMinutes: null,
      hourlyRate: null,
      price: null,
      renewalOf: null,
      renewedBy: null,
      ...Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'clientId')),
    });
  });

  test('agrees all terms, also for the future', async () => {
    const terms = {
      ...least.RETAINER,
      startsOn: '2026-04-01',
      endsOn: '2027-03-31',
      hourlyRate: eur(12_000),
      price: eur(100_000),
    };
    const { clientId: _, ...expected } = terms;
    expect(await psa.done('createContract', terms, fields)).toMatchObject({
      ...expected,
      status: 'UPCOMING',
    });
  });

  test.each([
    ['a retainer without included time', { ...least.RETAINER, includedMinutes: null }, ['includedMinutes']],
    ['time and material without a rate', { ...least.TIME_AND_MATERIAL, hourlyRate: null }, ['hourlyRate']],
    ['a fixed price without one, but with a rate', { ...least.FIXED, price: null, hourlyRate: eur(1) }, ['hourlyRate', 'price']],
    ['a period that ends before it begins', { ...least.FIXED, endsOn: '2026-02-28' }, ['endsOn']],
    ['a day of another age', { ...least.FIXED, startsOn: '0202-03-01' }, ['startsOn']],
    ['no included time at all', { ...least.HOURS, includedMinutes: 0 }, ['includedMinutes']],
    ['an amount below 0', { ...least.FIXED, price: eur(-1) }, ['price']],
    ['a currency that is none', { ...least.FIXED, price: { amountMinor: 1, currency: 'Euro' } }, ['price']],
    ['two currencies', { ...least.HOURS, hourlyRate: eur(1), price: { amountMinor: 1, currency: 'USD' } }, ['price']],
    ['no name, and no price either', { ...least.FIXED, name: '', price: null }, ['name', 'price']],
  ])('refuses %s', async (_, input, wrong) => {
    const errors = await psa.refused('createContract', input);
    expect(errors.map(({ code, path }) => [code, path])).toEqual(
      wrong.map((field) => ['INVALID_VALUE', ['input', field]]),
    );
  }); // prettier-ignore

  test('refuses a client that is not there', async () => {
    const input = { ...least.FIXED, clientId: exactId('Client', 99) };
    expect(await psa.refused('createContract', input)).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'clientId'] },
    ]);
  });

  test('needs psa.manage', async () => {
    expect(await psa.thrown('createContract', least.FIXED, { roles: ['DISPATCHER'] })).toBe('FORBIDDEN');
    expect(await psa.thrown('createContract', { ...least.FIXED, clientId: 'x' })).toBe('MALFORMED_ID');
  });
});

describe('updateContract', () => {
  test('changes what is given, leaves what is left out, and clears by null', async () => {
    const terms = { ...least.RETAINER, endsOn: '2026-12-31', hourlyRate: eur(9_000), price: eur(80_000) };
    const { id: contractId } = await psa.done<{ id: string }>('createContract', terms);
    const renamed = { contractId, name: 'New name', includedMinutes: 900 };
    expect(await psa.done('updateContract', renamed, fields)).toMatchObject({
      name: 'New name',
      includedMinutes: 900,
      endsOn: '2026-12-31',
      hourlyRate: eur(9_000),
      price: eur(80_000),
    });
    const cleared = { contractId, endsOn: null, hourlyRate: null, startsOn: '2026-03-05' };
    expect(await psa.done('updateContract', cleared, fields)).toMatchObject({
      name: 'New name',
      startsOn: '2026-03-05',
      status: 'UPCOMING',
      endsOn: null,
      hourlyRate: null,
      price: eur(80_000),
    });
    expect(await psa.refused('updateContract', { contractId, includedMinutes: null })).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'includedMinutes'] },
    ]);
    const other = { contractId, hourlyRate: { amountMinor: 1, currency: 'USD' } };
    expect(await psa.refused('updateContract', other)).toMatchObject([{ path: ['input', 'price'] }]);
  });

  test('cannot clear what a contract must have', async () => {
    const input = { contractId: exactId('Contract', 0), name: null, startsOn: null };
    expect(await psa.refused('updateContract', input)).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'name'] },
      { code: 'INVALID_VALUE', path: ['input', 'startsOn'] },
    ]);
  });

  test('refuses a period that leaves out work', async () => {
    const contractId = exactId('Contract', 0);
    const later = { contractId, startsOn: '2026-02-02' };
    expect(await psa.refused('updateContract', later)).toMatchObject([
      {
        code: 'CONFLICT',
        path: ['input', 'startsOn'],
        message: expect.stringContaining('2026-02-01') as unknown,
      },
    ]);
    const earlier = { contractId, endsOn: '2026-01-31' };
    expect(await psa.refused('updateContract', earlier)).toMatchObject([{ path: ['input', 'endsOn'] }]);
    await psa.done('updateContract', { contractId, startsOn: '2026-02-01' });
  });

  test('does not find what is not there', async () => {
    const unknown = { contractId: exactId('Contract', 99) };
    for (const mutation of ['updateContract', 'renewContract']) {
      expect(await psa.refused(mutation, unknown)).toMatchObject([{ code: 'NOT_FOUND' }]);
    }
    expect(await psa.refused('endContract', { ...unknown, on: '2026-03-01' })).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'contractId'] },
    ]);
  });
});

describe('endContract', () => {
  test('ends what is in force on a day of its period', async () => {
    const { id: contractId } = await psa.done<{ id: string }>('createContract', {
      ...least.HOURS,
      endsOn: '2026-12-31',
    });
    for (const on of ['2026-02-28', '2026-12-31', '2027-01-01']) {
      expect(await psa.refused('endContract', { contractId, on })).toMatchObject([
        { code: 'INVALID_VALUE', path: ['input', 'on'] },
      ]);
    }
    const ended = { endsOn: '2026-03-02', status: 'ACTIVE' };
    expect(await psa.done('endContract', { contractId, on: '2026-03-02' }, fields)).toMatchObject(ended);
    expect(await psa.done('endContract', { contractId, on: '2026-03-01' }, fields)).toMatchObject({
      status: 'ENDED',
    });
    expect(await psa.refused('endContract', { contractId, on: '2026-03-01' })).toMatchObject([
      { code: 'WRONG_STATE', path: ['input', 'contractId'] },
    ]);
  });

  test('is refused for a day that nobody plans with, where no end was agreed', async () => {
    const { id: contractId } = await psa.done<{ id: string }>('createContract', least.HOURS);
    expect(await psa.refused('endContract', { contractId, on: '3000-01-01' })).toMatchObject([
      { code: 'INVALID_VALUE', message: expect.stringContaining('to 2999-12-31'), path: ['input', 'on'] },
    ]);
  });

  test('is refused where work was done after that day', async () => {
    const { id: contractId } = await psa.done<{ id: string }>('createContract', least.HOURS);
    await psa.done('logWork', { contractId, workedOn: '2026-03-02', minutes: 5 });
    expect(await psa.refused('endContract', { contractId, on: '2026-03-01' })).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'on'] },
    ]);
    await psa.done('endContract', { contractId, on: '2026-03-02' });
  });
});

describe('renewContract', () => {
  test('agrees the same for the next period, once', async () => {
    const terms = { ...least.RETAINER, startsOn: '2026-01-01', endsOn: '2026-12-31', price: eur(1) };
    const old = await psa.done<{ id: string }>('createContract', terms);
    const renewed = await psa.done<{ id: string }>('renewContract', { contractId: old.id }, fields);
    expect(renewed).toMatchObject({
      name: 'Retainer',
      type: 'RETAINER',
      startsOn: '2027-01-01',
      endsOn: '2027-12-31',
      includedMinutes: 600,
      price: eur(1),
      status: 'UPCOMING',
      renewalOf: { id: old.id },
    });
    const [found] = Object.values(
      await psa.ask(`query ($id: ID!) { contract(id: $id) { renewedBy { id } renewalOf { id } } }`, {
        id: old.id,
      }),
    );
    expect(found).toEqual({ renewedBy: { id: renewed.id }, renewalOf: null });
    expect(await psa.refused('renewContract', { contractId: old.id })).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'contractId'] },
    ]);
  });

  test('takes what is new, and holds it to the rules of the type', async () => {
    const terms = { ...least.HOURS, endsOn: '2026-03-31' };
    const { id: contractId } = await psa.done<{ id: string }>('createContract', terms);
    expect(await psa.refused('renewContract', { contractId, includedMinutes: null })).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'includedMinutes'] },
    ]);
    expect(await psa.refused('renewContract', { contractId, name: null })).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'name'] },
    ]);
    expect(await psa.refused('renewContract', { contractId, endsOn: '2026-03-31' })).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'endsOn'] },
    ]);
    const news = { contractId, name: 'More hours', endsOn: null, includedMinutes: 1200, hourlyRate: eur(2) };
    expect(await psa.done('renewContract', news, fields)).toMatchObject({
      name: 'More hours',
      startsOn: '2026-04-01',
      endsOn: null,
      includedMinutes: 1200,
      hourlyRate: eur(2),
    });
  });

  test('is refused for a contract without an end', async () => {
    const { id: contractId } = await psa.done<{ id: string }>('createContract', least.TIME_AND_MATERIAL);
    expect(await psa.refused('renewContract', { contractId })).toMatchObject([
      { code: 'WRONG_STATE', path: ['input', 'contractId'] },
    ]);
  });
});
