import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maxBodyBytes } from '../../../../subgraphs/psa/api/handle-request.ts';
import { exactId, exactTenant } from '../exact-rows.ts';
import { serveApi, type ServedApi } from './served-api.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await serveApi();
});
afterAll(() => api.close());

const contract = `/api/psa/contracts/${exactId('Contract', 0)}?tenantId=${exactTenant}`;
const ticket = `/api/psa/tickets/${exactId('Ticket', 0)}?tenantId=${exactTenant}`;
const entries = '/api/psa/time-entries';

describe('a contract', () => {
  test('is answered with its company and where it stands', async () => {
    const { status, headers, body } = await api.send(contract, { key: 'reader' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body).toEqual({
      id: exactId('Contract', 0),
      tenantId: exactTenant,
      clientId: exactId('Client', 0),
      companyId: exactId('Company', 0),
      name: 'Retainer, used up',
      status: 'ACTIVE',
    });
  });

  test.each([
    ['unknown', exactId('Contract', 99)],
    ['no id', 'x'],
    ['no id either', '%00'],
  ])('that is %s is 404', async (_, id) => {
    const { status, body } = await api.send(`/api/psa/contracts/${id}?tenantId=${exactTenant}`);
    expect([status, body['code']]).toEqual([404, 'NOT_FOUND']);
  });

  test("of another tenant is 404 for that tenant's key", async () => {
    const path = `/api/psa/contracts/${exactId('Contract', 0)}?tenantId=ten_other`;
    expect((await api.send(path, { key: 'foreign' })).status).toBe(404);
  });
});

describe('a ticket', () => {
  test('is answered with its company, its number and where it stands', async () => {
    const { status, headers, body } = await api.send(ticket, { key: 'tickets' });
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(body).toEqual({
      id: exactId('Ticket', 0),
      tenantId: exactTenant,
      clientId: exactId('Client', 0),
      companyId: exactId('Company', 0),
      number: 501,
      subject: 'Phones are dead',
      status: 'IN_PROGRESS',
    });
  });

  test.each([
    ['unknown', exactId('Ticket', 99)],
    ['no id', 'x'],
    ['of another kind', exactId('Contract', 0)],
  ])('that is %s is 404', async (_, id) => {
    const { status, body } = await api.send(`/api/psa/tickets/${id}?tenantId=${exactTenant}`);
    expect([status, body['code']]).toEqual([404, 'NOT_FOUND']);
  });

  test("of another tenant is 404 for that tenant's key", async () => {
    const path = `/api/psa/tickets/${exactId('Ticket', 0)}?tenantId=ten_other`;
    expect((await api.send(path, { key: 'foreign' })).status).toBe(404);
  });
});

describe('a key', () => {
  const body = { tenantId: exactTenant, entries: [] };
  test.each([
    ['that is missing', null, contract, undefined, 401, 'KEY_MISSING'],
    ['that is unknown', 'guessed', contract, undefined, 401, 'KEY_UNKNOWN'],
    ['that has expired', 'expired', contract, undefined, 401, 'KEY_EXPIRED'],
    ['that cannot be checked', 'uncheckable', contract, undefined, 503, 'KEYS_UNAVAILABLE'],
    ['that may only import', 'importer', contract, undefined, 403, 'KEY_NOT_FOR_THIS'],
    ['that may only read contracts', 'reader', ticket, undefined, 403, 'KEY_NOT_FOR_THIS'],
    ['that may only read tickets', 'tickets', contract, undefined, 403, 'KEY_NOT_FOR_THIS'],
    ['that may only read', 'reader', entries, body, 403, 'KEY_NOT_FOR_THIS'],
    ['of another tenant', 'foreign', contract, undefined, 403, 'KEY_NOT_FOR_THIS'],
  ])('%s', async (_, key, path, sent, status, code) => {
    const answer = await api.send(path, { key, body: sent });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toEqual({
      type: 'about:blank',
      title: expect.any(String) as unknown,
      status,
      code,
      detail: expect.any(String) as unknown,
    });
    expect(answer.status).toBe(status);
    const challenge = status === 401 ? 'ApiKey header="X-Integration-Key"' : null;
    expect(answer.headers.get('www-authenticate')).toBe(challenge);
  });

  test('learns nothing of whether another tenant exists', async () => {
    const answers = ['ten_other', exactTenant].map((tenantId) =>
      api.send(entries, {
        key: tenantId === exactTenant ? 'foreign' : 'good',
        body: { tenantId, entries: [entryOf(exactId('Contract', 0))] },
      }),
    );
    const [nobody, somebody] = await Promise.all(answers);
    expect(nobody?.status).toBe(403);
    expect(somebody?.body).toEqual(nobody?.body);
  });
});

describe('an address', () => {
  test('that is none of ours is 404, or left to others', async () => {
    expect((await api.send('/api/psa/nothing')).body).toMatchObject({ status: 404, code: 'NOTHING_HERE' });
    expect((await api.send('/api/psa/contracts/')).status).toBe(404);
    expect((await api.send('/api/psalm/x')).body).toBe('elsewhere');
    expect((await api.send('/graphql')).body).toBe('elsewhere');
  });

  test('says which methods it takes', async () => {
    const { status, headers } = await api.send(entries, { method: 'DELETE' });
    expect([status, headers.get('allow')]).toEqual([405, 'POST']);
    const other = await api.send(contract, { body: {} });
    expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('needs the tenant', async () => {
    const { status, body } = await api.send(`/api/psa/contracts/${exactId('Contract', 0)}`);
    expect([status, body['code']]).toEqual([400, 'INVALID']);
    expect(body['errors']).toEqual([{ pointer: '#/tenantId', detail: 'is needed' }]);
  });
});

test.each([
  ['a failure of ours', 'broken', 500, 'FAILED'],
  ['a database that is away', 'cut off', 503, 'DATA_UNAVAILABLE'],
])('%s says nothing of its cause', async (_, key, expected, code) => {
  const { status, body, headers } = await api.send(contract, { key });
  expect([status, body['code'], headers.has('retry-after')]).toEqual([expected, code, expected === 503]);
  expect(JSON.stringify(body)).not.toContain('secret');
});

describe('a body that is too large', () => {
  const tooLarge = ' '.repeat(maxBodyBytes + 1);

  test('is refused, and told how large one may be', async () => {
    const { status, body } = await api.send(entries, { body: tooLarge });
    expect([status, body['code']]).toEqual([413, 'TOO_LARGE']);
    expect(body['detail']).toBe(`The body is larger than ${maxBodyBytes} bytes.`);
  });

  test.each([
    ['without a key', null, 401, 'KEY_MISSING'],
    ['with an unknown key', 'guessed', 401, 'KEY_UNKNOWN'],
    ['with a key that is not for this', 'reader', 403, 'KEY_NOT_FOR_THIS'],
  ])('is not even looked at %s', async (_, key, status, code) => {
    expect(await api.send(entries, { key, body: tooLarge })).toMatchObject({ status, body: { code } });
  });
});

test('a key is checked before the body has come', async () => {
  const headers = { 'content-type': 'application/json', 'content-length': '10' };
  const sent = request(api.urlOf(entries), { method: 'POST', headers });
  sent.flushHeaders();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(401);
  sent.on('error', () => undefined).destroy();
});

function entryOf(contractId: string) {
  return {
    originId: exactId('TimeEntry', 0),
    originVersion: 1,
    contractId,
    personId: exactId('Person', 0),
    workedOn: '2026-03-01',
    minutes: 30,
    isBillable: true,
  };
}
