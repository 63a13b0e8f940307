import { afterEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { jwtVerify } from 'jose';
import type { SubgraphRequest } from '../../../gateway/transport/transport.ts';
import { SubgraphError } from '../../../gateway/transport/subgraph-error.ts';
import { TestIssuer } from '../access/issuer.ts';
import { closeServers, serve } from '../transport/faulty-server.ts';
import { answerOf, post, start, stopAll } from './start.ts';

afterEach(async () => {
  await stopAll();
  await closeServers();
});

const companies = { query: '{ companies }' };

describe('a query', () => {
  test('by POST is answered from its subgraphs', async () => {
    const { url } = await start();
    const response = await post(url, companies);
    expect(response.status).toBe(200);
    expect(await answerOf(response)).toEqual({ data: { companies: ['Contoso'] } });
  });

  test.each(['{ companies }', 'query A { companies }', '{ companies __type(name: "X") { name } }'])(
    'may come with an empty name of an operation, which is none: %s',
    async (query) => {
      const { url } = await start();
      const ways = [
        post(url, { query, operationName: '' }),
        post(url, [{ query, operationName: '' }]),
        fetch(`${url}/graphql?${new URLSearchParams({ query, operationName: '' }).toString()}`, {
          headers: { 'apollo-require-preflight': '1' },
        }),
      ];
      for (const response of await Promise.all(ways)) {
        expect([response.status, await response.text()]).toEqual([
          200,
          expect.stringContaining('{"data":{"companies":["Contoso"]') as unknown,
        ]);
      }
    },
  );

  test('by GET is answered to a client that a foreign page cannot pass for', async () => {
    const { url } = await start();
    const get = (headers: Record<string, string>) => fetch(`${url}/graphql?query={companies}`, { headers });
    const answered = await get({ 'apollo-require-preflight': '1' });
    expect(await answerOf(answered)).toEqual({ data: { companies: ['Contoso'] } });
    const refused = await get({});
    expect(refused.status).toBe(400);
    expect((await answerOf(refused)).errors?.[0]).toMatchObject({ extensions: { code: 'BAD_REQUEST' } });
  });

  // What is only ASCII takes a shorter way to the socket than what has letters of one byte, of two, of three, or in pairs.
  test.each([
    'Contoso',
    'Caf\u00e9',
    '\u0141\u00f3d\u017a',
    '\u6771\u4eac',
    '\u{1f600}',
    '\u007f\u0080',
    'a\ud800b',
  ])('is answered whole, whatever its letters: %j', async (name) => {
    const { url } = await start({ crm: () => Promise.resolve({ data: { companies: [name] } }) });
    for (const time of ['the first', 'the second']) {
      const response = await post(url, { query: `{ companies } # ${time}` });
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(Number(response.headers.get('content-length'))).toBe(bytes.length);
      expect(JSON.parse(bytes.toString('utf8'))).toEqual({ data: { companies: [name] } });
    }
  });

  test('may be introspection', async () => {
    const { url } = await start();
    const answer = await answerOf(await post(url, { query: '{ __type(name: "Matter") { name } }' }));
    expect(answer.data).toEqual({ __type: { name: 'Matter' } });
  });

  test('may be sent by its hash once it was sent whole', async () => {
    const { url } = await start();
    const sha256Hash = createHash('sha256').update(companies.query).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const unknown = await answerOf(await post(url, { extensions }));
    expect(unknown.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await post(url, { ...companies, extensions });
    expect(await answerOf(await post(url, { extensions }))).toEqual({ data: { companies: ['Contoso'] } });
  });

  test('may come with nine others, and not with ten', async () => {
    const { url } = await start();
    const ten = Array.from({ length: 10 }, () => companies);
    expect((await (await post(url, ten)).json()) as unknown[]).toHaveLength(10);
    const refused = await post(url, [...ten, companies]);
    expect(refused.status).toBe(400);
    expect((await answerOf(refused)).errors?.[0]?.extensions.code).toBe('OPERATION_LIMIT_EXCEEDED');
  });
});

describe('a request that cannot be answered', () => {
  const answered = async (body: unknown, headers: Record<string, string> = {}) => {
    const { url } = await start();
    const response = await post(url, body, headers);
    return { status: response.status, error: (await answerOf(response)).errors?.[0] };
  };

  test.each([
    ['garbage JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['an empty body', '', 400, 'BAD_REQUEST'],
    ['a number', '1', 400, 'BAD_REQUEST'],
    ['no query', { variables: {} }, 400, 'BAD_REQUEST'],
    ['a query that is a number', { query: 1 }, 400, 'BAD_REQUEST'],
    ['variables that are a list', { ...companies, variables: [] }, 400, 'BAD_REQUEST'],
    ['a document that cannot be parsed', { query: '{ companies' }, 200, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
    ['an inaccessible field', { query: '{ matters { note } }' }, 200, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'cyclic fragments',
      { query: '{ matters { ...A } } fragment A on Matter { related { ...A } }' },
      200,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an operation name that is not there',
      { ...companies, operationName: 'X' },
      200,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'two operations and no name',
      { query: 'query A { companies } query B { companies }' },
      200,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a missing variable', { query: 'query ($id: ID!) { matter(id: $id) { id } }' }, 200, 'BAD_USER_INPUT'],
    ['1,000 levels', { query: `{ matters ${'{ related '.repeat(1000)}` }, 400, 'OPERATION_LIMIT_EXCEEDED'],
    [
      'too many aliases',
      {
        query: `{ ${Array.from({ length: 99 }, (_, i) => `a${i}: companies`).join(' ')} matters { ${Array.from({ length: 150 }, (_, i) => `a${i}: id`).join(' ')} } }`,
      },
      400,
      'OPERATION_LIMIT_EXCEEDED',
    ],
  ])('%s', async (_name, body, status, code) => {
    const { status: found, error } = await answered(body);
    expect(error?.extensions.code).toBe(code);
    expect(found).toBe(status);
    expect(JSON.stringify(error)).not.toMatch(/stack|node_modules/);
  });

  test('100,000 aliases', async () => {
    const aliases = Array.from({ length: 100_000 }, (_, index) => `a${index}:id`).join(' ');
    const { status, error } = await answered({ query: `{ matters { ${aliases.slice(0, 1_000_000)} } }` });
    expect(status).toBe(400);
    expect(error?.extensions.code).toBe('OPERATION_LIMIT_EXCEEDED');
  });

  test('another content type', async () => {
    const { status, error } = await answered('query=1', {
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(status).toBe(415);
    expect(error?.extensions.code).toBe('BAD_REQUEST');
  });

  test.each([
    ['announced', false],
    ['not announced', true],
  ])('10 MB, %s', async (_name, chunked) => {
    const { url } = await start();
    const status = await upload(`${url}/graphql`, 10 * 1024 * 1024, chunked);
    expect(status).toEqual({ status: 413, code: 'REQUEST_TOO_LARGE' });
    expect(await answerOf(await post(url, companies))).toEqual({ data: { companies: ['Contoso'] } });
  });

  test('a method that nobody serves', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/graphql`, { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('an address that nobody serves', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/nowhere?x=1`);
    expect(response.status).toBe(404);
    expect((await answerOf(response)).errors?.[0]).toMatchObject({
      message: 'There is nothing at /nowhere.',
    });
  });
});

describe('a subgraph that fails', () => {
  test.each([
    ['SUBGRAPH_UNAVAILABLE', new Error('SQL select secret')],
    ['SUBGRAPH_TIMEOUT', new SubgraphError('SUBGRAPH_TIMEOUT', 'late')],
  ])('leaves its fields null with %s, and the rest is answered', async (code, failure) => {
    const { url } = await start({ crm: () => Promise.reject(failure) });
    const response = await post(url, { query: '{ matters { id } companies }' });
    const answer = await answerOf(response);
    expect(response.status).toBe(200);
    expect(answer.data).toEqual({ matters: [{ id: 'm1' }], companies: null });
    expect(answer.errors).toMatchObject([{ path: ['companies'], extensions: { code } }]);
    expect(JSON.stringify(answer)).not.toContain('SQL');
  });

  test('over HTTP is reached at the address of the settings, and answers again by itself', async () => {
    let up = false;
    const crm = await serve((_request, response) => {
      if (up) response.end('{"data":{"companies":["Back"]}}');
      else response.writeHead(503).end('<h1>no</h1>');
    });
    const { url } = await start({
      localSubgraphs: new Map([['legal', () => Promise.resolve({ data: {} })]]),
      environment: { SUBGRAPH_CRM_URL: crm },
    });
    const down = await answerOf(await post(url, companies));
    expect(down).toMatchObject({
      data: { companies: null },
      errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    });
    const state = async () => ((await (await fetch(`${url}/ready`)).json()) as Ready).subgraphs;
    expect(await state()).toMatchObject({ crm: { state: 'down', code: 'SUBGRAPH_UNAVAILABLE' } });
    up = true;
    expect(await answerOf(await post(url, companies))).toEqual({ data: { companies: ['Back'] } });
    expect(await state()).toMatchObject({ crm: { state: 'up' }, legal: { state: 'unknown' } });
  });
});

interface Ready {
  readonly subgraphs: Record<string, unknown>;
}

describe('what travels to a subgraph', () => {
  test('is the signed viewer and the trace, and nothing of what the client sent', async () => {
    const issuer = await TestIssuer.start();
    const secret = 'a secret of at least thirty-two characters';
    const seen: SubgraphRequest[] = [];
    const { url } = await start({
      environment: { AUTH: 'jwt', ISSUER: issuer.url, VIEWER_SECRET: secret },
      crm: (request) => {
        seen.push(request);
        return Promise.resolve({ data: { companies: [] } });
      },
    });
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const authorization = `Bearer ${await issuer.token({ sub: 'usr_ada', tenant: 'ten_1' })}`;
    await post(url, companies, { authorization, traceparent, 'x-one-viewer': 'forged', cookie: 'a=b' });
    await issuer.close();
    const headers = seen[0]?.headers ?? {};
    expect(Object.keys(headers).sort()).toEqual(['traceparent', 'x-one-viewer']);
    expect(headers.traceparent).toBe(traceparent);
    const { payload } = await jwtVerify(headers['x-one-viewer'] ?? '', new TextEncoder().encode(secret));
    expect(payload).toMatchObject({ subject: 'usr_ada', tenantId: 'ten_1', aud: 'subgraph' });
  });

  test('is no viewer when nobody is asked for a token, and a new trace', async () => {
    const seen: SubgraphRequest[] = [];
    const { url } = await start({
      crm: (request) => {
        seen.push(request);
        return Promise.resolve({ data: { companies: [] } });
      },
    });
    await post(url, companies, { traceparent: 'nonsense' });
    expect(Object.keys(seen[0]?.headers ?? {})).toEqual(['traceparent']);
    expect(seen[0]?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  });

  test('ends when the client goes away', async () => {
    let asked: (request: SubgraphRequest) => void = () => undefined;
    const atSubgraph = new Promise<SubgraphRequest>((resolve) => (asked = resolve));
    const { url } = await start({
      crm: (request) => {
        asked(request);
        return new Promise(() => undefined);
      },
      environment: { REQUEST_TIMEOUT_MS: '3000' },
    });
    const client = new AbortController();
    const body = JSON.stringify(companies);
    const headers = { 'content-type': 'application/json' };
    fetch(`${url}/graphql`, { method: 'POST', headers, body, signal: client.signal }).catch(() => undefined);
    const { signal } = await atSubgraph;
    const gone = new Promise((resolve) => signal?.addEventListener('abort', () => resolve(undefined)));
    client.abort();
    await gone;
    expect(signal?.aborted).toBe(true);
  });
});

describe('authentication', () => {
  test.each([
    ['/graphql', companies],
    ['/graphql/plan', companies],
  ])('is asked for at %s, with the reason', async (path, body) => {
    const issuer = await TestIssuer.start();
    const { url } = await start({ environment: { AUTH: 'jwt', ISSUER: issuer.url } });
    const ask = (headers: Record<string, string>) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      });
    const missing = await ask({});
    expect(missing.status).toBe(401);
    expect(missing.headers.get('www-authenticate')).toBe('Bearer');
    expect((await answerOf(missing)).errors?.[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    const expired = await ask({ authorization: `Bearer ${await issuer.token({ exp: 1 })}` });
    expect((await answerOf(expired)).errors?.[0]?.message).toContain('expired at 1970-01-01T00:00:01.000Z');
    expect((await ask({ authorization: `Bearer ${await issuer.token()}` })).status).toBe(200);
    await issuer.close();
  });

  test('that cannot be done is 503', async () => {
    const issuer = await TestIssuer.start();
    const authorization = `Bearer ${await issuer.token()}`;
    await issuer.close();
    const { url } = await start({ environment: { AUTH: 'jwt', ISSUER: issuer.url } });
    const response = await post(url, companies, { authorization });
    expect(response.status).toBe(503);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('AUTHENTICATION_UNAVAILABLE');
  });
});

describe('the plan', () => {
  const plan = (url: string, body: unknown) =>
    fetch(`${url}/graphql/plan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  test('of an operation is told as text and as data, without running it', async () => {
    let calls = 0;
    const { url } = await start({ crm: () => Promise.resolve({ data: { companies: [`${calls++}`] } }) });
    const response = await plan(url, companies);
    const answer = (await response.json()) as { plan: string; data: unknown };
    expect(response.status).toBe(200);
    expect(answer.plan).toContain('crm');
    expect(answer.data).not.toBeUndefined();
    expect(calls).toBe(0);
  });

  test.each([
    ['no query', {}, 'BAD_REQUEST'],
    ['a broken query', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown operation', { ...companies, operationName: 'X' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['a huge operation', { query: '{a'.repeat(1000) }, 'OPERATION_LIMIT_EXCEEDED'],
  ])('of %s is refused', async (_name, body, code) => {
    const { url } = await start();
    const response = await plan(url, body);
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe(code);
  });
});

describe('a page of another origin', () => {
  const preflight = (url: string, origin: string) =>
    fetch(`${url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });

  test('may call, as no cookie counts here', async () => {
    const { url } = await start();
    const response = await preflight(url, 'https://any.example');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
    expect(response.headers.get('access-control-max-age')).toBe('86400');
    expect(response.headers.get('vary')).toContain('access-control-request-headers');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('may read what it needs to come again', async () => {
    const { url } = await start();
    const response = await post(url, companies, { origin: 'https://any.example' });
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'www-authenticate, retry-after, etag, ratelimit, ratelimit-policy, idempotent-replayed, incomplete-fields',
    );
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test('that may not call is told nothing, and caches keep its answer apart', async () => {
    const { url } = await start({ environment: { CORS_ORIGINS: 'https://a.example' } });
    const response = await preflight(url, 'https://evil.example');
    expect(response.headers.get('access-control-allow-methods')).toBeNull();
    expect(response.headers.get('vary')).toContain('origin');
    expect((await post(url, companies)).headers.get('vary')).toContain('origin');
  });

  test('may call only when it is among the configured ones', async () => {
    const { url } = await start({ environment: { CORS_ORIGINS: 'https://a.example, https://b.example' } });
    const allowed = async (origin: string) =>
      (await preflight(url, origin)).headers.get('access-control-allow-origin');
    expect(await allowed('https://b.example')).toBe('https://b.example');
    expect(await allowed('https://evil.example')).toBeNull();
  });
});

/** Sends a body of this size, and reads the answer while still sending. */
function upload(
  url: string,
  bytes: number,
  chunked: boolean,
): Promise<{ status: number | undefined; code: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', ...(chunked ? {} : { 'content-length': bytes }) };
    const request = httpRequest(url, { method: 'POST', headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const { errors } = JSON.parse(body) as { errors: { extensions: { code: string } }[] };
        resolve({ status: response.statusCode, code: errors[0]?.extensions.code ?? '' });
      });
    });
    request.on('error', reject);
    request.end(Buffer.alloc(bytes, ' '));
  });
}
