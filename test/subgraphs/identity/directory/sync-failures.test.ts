import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Change } from '../../../../subgraphs/common/commands/work.ts';
import { graphError, json, signInError } from '../../../support/fake-graph.ts';
import {
  employee,
  entraTenant,
  northwind,
  secret,
  startDirectoryGraph,
  type DirectoryGraph,
} from './directory-graph.ts';

let directory: DirectoryGraph;
beforeAll(async () => {
  directory = await startDirectoryGraph();
});
beforeEach(async () => {
  await directory.begin();
  for (const number of [1, 2, 3]) directory.fake.directory(entraTenant).put(employee(number));
});
afterAll(() => directory.close());

/** Answers page questions in this way, the first so many times. */
function answerPages(
  respond: (response: ServerResponse, request: IncomingMessage) => void,
  times = Infinity,
): void {
  let left = times;
  directory.fake.interfere = (request, response) => {
    if (request.method === 'POST' || left-- <= 0) return true;
    respond(response, request);
    return false;
  };
}

/** Why the sync failed, which the log says, too. */
async function failure(): Promise<string> {
  const { directorySync, errors } = await directory.sync();
  expect(directorySync).toMatchObject({ state: 'FAILED', finishedAt: directory.now().toISOString() });
  expect(errors).toEqual([
    { code: expect.any(String) as unknown, message: directorySync?.reason, path: null },
  ]);
  const reason = directorySync?.reason ?? '';
  expect(reason).not.toContain(secret);
  return `${errors[0]?.code ?? ''}: ${reason}`;
}

describe('signing in', () => {
  test('with a wrong secret names the secret, and does not show it', async () => {
    directory.fake.directory(entraTenant).secrets.clear();
    expect(await failure()).toMatch(
      /^REFUSED: Microsoft refused the client secret: it is wrong or has expired/,
    );
  });

  test('in a tenant that there is not names the tenant', async () => {
    await directory.save({ entraTenantId: 'nowhere.example' });
    expect(await failure()).toMatch(/^REFUSED: Microsoft knows no Entra tenant nowhere.example/);
  });

  test('as an application that there is not names the application', async () => {
    const clientId = '00000000-0000-0000-0000-000000000001';
    await directory.save({ clientId });
    expect(await failure()).toContain(`knows no application ${clientId}`);
  });

  test.each([
    [401, 'invalid_client', 7000222, 'has expired'],
    [400, 'invalid_request', 900023, 'knows no Entra tenant'],
    [400, 'unauthorized_client', 700016, 'knows no application'],
    [
      400,
      'invalid_scope',
      70011,
      'refused to sign the application in (status 400, invalid_scope, AADSTS70011)',
    ],
    [403, 'Ünknown "error"', 0.5, 'refused to sign the application in (status 403)'],
  ])('with status %d %s (AADSTS%d) says so', async (status, error, number, words) => {
    directory.fake.interfere = (_request, response) => {
      signInError(response, status, error, number);
      return false;
    };
    expect(await failure()).toContain(words);
  });

  test('at an address that is not Microsoft’s says that', async () => {
    directory.fake.interfere = (_request, response) => {
      response.writeHead(302, { location: 'https://elsewhere.example' }).end();
      return false;
    };
    expect(await failure()).toMatch(
      /^UNAVAILABLE: What answers at .* is not Microsoft’s sign-in \(status 302\)/,
    );
    expect(directory.fake.asked).toHaveLength(1);
  });

  test('where nobody is says that', async () => {
    await directory.save({ signInUrl: 'http://127.0.0.1:1', clientSecret: secret });
    expect(await failure()).toMatch(
      /^UNAVAILABLE: Microsoft’s sign-in cannot be reached at http:\/\/127.0.0.1:1/,
    );
  });

  test('tells nothing of what an answer echoes', async () => {
    directory.fake.interfere = (_request, response) => {
      json(response, 400, { error: secret, error_description: secret, error_codes: [secret] });
      return false;
    };
    expect(await failure()).toBe('REFUSED: Microsoft refused to sign the application in (status 400).');
  });
});

describe('an access token that grows old on the way', () => {
  test('is followed by another', async () => {
    let pages = 0;
    directory.fake.interfere = ({ headers }) => {
      const token = headers.authorization?.slice('Bearer '.length);
      if (token !== undefined && ++pages === 2) directory.fake.oldTokens.add(token);
      return true;
    };
    expect((await directory.sync()).directorySync).toMatchObject({ state: 'SUCCEEDED', createdCount: 3 });
    expect(directory.fake.asked.filter((path) => path.includes('/token'))).toHaveLength(2);
  });

  test('and is refused from its start ends the sync', async () => {
    answerPages((response) => graphError(response, 401, 'InvalidAuthenticationToken'));
    expect(await failure()).toContain('REFUSED: Microsoft Graph refuses the access token');
    expect(directory.fake.asked).toHaveLength(2);
  });
});

describe('an answer of Microsoft Graph', () => {
  test('that the permission is missing names the permission', async () => {
    answerPages((response) => graphError(response, 403, 'Authorization_RequestDenied'));
    expect(await failure()).toContain('REFUSED: Microsoft Graph does not let the application read accounts');
    expect(await failure()).toContain('User.Read.All');
  });

  test.each([
    ['no page', { value: 1 }, 'not a page of accounts'],
    ['a list', [], 'not a page of accounts'],
    [
      'an account without an id',
      { value: [{ mail: 'x' }], '@odata.deltaLink': 'x' },
      'not a page of accounts',
    ],
    ['no link', { value: [] }, 'leads nowhere'],
    [
      'a link elsewhere',
      { value: [], '@odata.nextLink': 'https://elsewhere.example/x' },
      'leads on to https://elsewhere.example,',
    ],
    [
      'a delta link elsewhere',
      { value: [], '@odata.deltaLink': 'https://elsewhere.example/x' },
      'leads on to https://elsewhere.example,',
    ],
    [
      'a link of another port',
      { value: [], '@odata.nextLink': 'http://127.0.0.1:1/x' },
      'nothing is asked there',
    ],
    ['a link that is none', { value: [], '@odata.nextLink': '/v1.0/users' }, 'an address that is none'],
  ])('with %s is none', async (_what, body, words) => {
    answerPages((response) => json(response, 200, body));
    expect(await failure()).toContain(words);
    expect(await directory.told()).toEqual([]);
  });

  test('that is no JSON is none', async () => {
    answerPages((response) => response.end('<html>'));
    expect(await failure()).toContain('not a page of accounts');
  });

  test.each([
    [400, 'Request_BadRequest', 'does not take the question'],
    [404, 'ResourceNotFound', 'is not Microsoft Graph (status 404)'],
  ])('with status %d %s says so', async (status, code, words) => {
    answerPages((response) => graphError(response, status, code));
    expect(await failure()).toContain(words);
  });

  test('that leads in a circle ends the sync', async () => {
    answerPages((response, { url }) =>
      json(response, 200, { value: [], '@odata.nextLink': `${directory.fake.url}${url ?? ''}` }),
    );
    expect(await failure()).toContain('leads in a circle');
  });

  test('that wants to be read from its start again and again ends the sync', async () => {
    answerPages((response) => graphError(response, 410, 'syncStateNotFound'));
    expect(await failure()).toContain('from the start again and again');
    expect(directory.fake.asked).toHaveLength(3);
  });

  test('that is larger than allowed is not read to its end', async () => {
    const end = await directory.syncWith({ call: { timeoutMs: 5_000, maxBytes: 100 } });
    expect(end.errors).toMatchObject([
      { code: 'UNAVAILABLE', message: expect.stringContaining('more than 100 bytes') as unknown },
    ]);
  });

  test('that goes on for more pages than allowed ends the sync', async () => {
    const end = await directory.syncWith({ mostPages: 1 });
    expect(end.errors).toMatchObject([{ message: 'The directory has more than 1 pages.' }]);
    expect((await directory.log())[0]).toMatchObject({ state: 'FAILED', createdCount: 2 });
  });

  test.each(['before the first byte', 'in the middle'])('that hangs %s is not waited for', async (where) => {
    answerPages((response) => {
      if (where === 'in the middle') response.write('{"value": [');
    });
    const end = await directory.syncWith({ call: { timeoutMs: 150, maxBytes: 10_000 } });
    expect(end.errors).toMatchObject([
      { code: 'UNAVAILABLE', message: expect.stringContaining('did not answer within 0.15 s') as unknown },
    ]);
    expect((await directory.log())[0]).toMatchObject({ state: 'FAILED' });
  });
});

describe('what was read before a failure', () => {
  test('stays, and the next sync reads the rest', async () => {
    let pages = 0;
    directory.fake.interfere = ({ method }, response) => {
      if (method === 'POST' || ++pages < 2) return true;
      graphError(response, 403, 'Authorization_RequestDenied');
      return false;
    };
    expect((await directory.sync()).directorySync).toMatchObject({ state: 'FAILED', createdCount: 2 });
    directory.fake.interfere = () => true;
    expect((await directory.sync()).directorySync).toMatchObject({
      state: 'SUCCEEDED',
      isFull: true,
      createdCount: 1,
    });
  });
});

describe('a mistake of ours', () => {
  test('ends the sync, and is thrown for the log to have it', async () => {
    const change = directory.graph.changeAs(northwind.tenant.id);
    let calls = 0;
    const failing: Change = (command) =>
      ++calls === 2 ? Promise.reject(new Error('SELECT secret')) : change(command);
    await expect(directory.syncWith({}, { change: failing })).rejects.toThrow('SELECT secret');
    expect((await directory.log())[0]).toMatchObject({
      state: 'FAILED',
      reason: 'Something went wrong on our side: the log has more.',
    });
    expect((await directory.sync()).directorySync).toMatchObject({ state: 'SUCCEEDED', createdCount: 3 });
  });
});

describe('Microsoft that is busy', () => {
  const tooMany = (seconds?: string) => (response: ServerResponse) =>
    graphError(response, 429, 'TooManyRequests', seconds === undefined ? {} : { 'retry-after': seconds });

  test('is asked again when it says', async () => {
    answerPages(tooMany('30'), 2);
    const started = directory.now().getTime();
    expect((await directory.syncWith()).errors).toEqual([]);
    expect(directory.now().getTime() - started).toBe(60_000);
    expect((await directory.log())[0]).toMatchObject({ state: 'SUCCEEDED', createdCount: 3 });
  });

  test('is asked again later and later where it does not say', async () => {
    answerPages((response) => graphError(response, 503, 'serviceNotAvailable'), 3);
    const started = directory.now().getTime();
    expect((await directory.syncWith()).errors).toEqual([]);
    expect(directory.now().getTime() - started).toBe(2_000 + 4_000 + 8_000);
  });

  test('may want to be asked later than the sync lasts', async () => {
    answerPages(tooMany('86400'));
    const { errors } = await directory.syncWith();
    expect(errors).toEqual([
      {
        code: 'UNAVAILABLE',
        message:
          'Microsoft Graph is asked too often (status 429), and wants to be asked again in 86400 s: the sync has 3600 s left.',
        path: null,
      },
    ]);
  });

  test('is not asked for ever', async () => {
    answerPages(tooMany('0'));
    const { errors } = await directory.syncWith({ mostTries: 4 });
    expect(errors).toMatchObject([
      { message: 'Microsoft Graph is asked too often (status 429), 4 times in a row.' },
    ]);
    expect(directory.fake.asked.filter((path) => path.startsWith('/v1.0'))).toHaveLength(4);
  });

  test('while signing in is waited for as well', async () => {
    let left = 1;
    directory.fake.interfere = (_request, response) => {
      if (left-- <= 0) return true;
      graphError(response, 503, 'busy', { 'retry-after': '5' });
      return false;
    };
    expect((await directory.syncWith()).errors).toEqual([]);
  });

  test('for longer than a sync lasts ends it, at a time that the clock tells', async () => {
    answerPages(tooMany('40'));
    const { errors } = await directory.syncWith({ mostRunMs: 60_000, mostTries: 100 });
    expect(errors).toMatchObject([
      { code: 'UNAVAILABLE', message: expect.stringContaining('the sync has 20 s left') as unknown },
    ]);
  });
});
