import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createViewerSigner } from '../../../gateway/access/sign-viewer.ts';
import { createHttpTransport } from '../../../gateway/transport/http.ts';
import { BATCH_HEADER, BATCH_TYPE, type BatchedAnswer } from '../../../schema/operation-batch.ts';
import { VIEWER_HEADER } from '../../../schema/viewer.ts';
import { createViewerVerifier } from '../../../subgraphs/common/access/verify-viewer.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { serveSubgraph, type ServedSubgraph } from '../../../subgraphs/common/graph/serve.ts';
import {
  startSubgraph,
  type Subgraph,
  type SubgraphRequest,
} from '../../../subgraphs/common/graph/subgraph.ts';
import { createAnnouncements } from '../../../subgraphs/common/live/announcements.ts';
import { createNewId } from '../../../subgraphs/common/new-id.ts';
import { crm } from '../../../subgraphs/crm/index.ts';
import { startTestSubgraph, testSecrets, type TestSubgraph } from '../../support/subgraph.ts';

const here = { host: '127.0.0.1', port: 0 };
const log = pino({ level: 'silent' });
const secret = 'a secret of at least thirty-two characters';
const day = '2026-03-02';
const [northwind, fabrikam] = demoTenantPlans(3).map((plan) => createCast(plan, day)) as [Cast, Cast];
type Cast = ReturnType<typeof createCast>;

/** The headers of a request that the gateway signs for somebody of this tenant, now or at another time. */
function signedFor({ tenant }: Cast, key = secret, now = Date.now()): Record<string, string> {
  const viewer = { subject: 'usr_1', tenantId: tenant.id, email: null, name: null, roles: [], scopes: [] };
  return { [VIEWER_HEADER]: createViewerSigner(key, () => now)(viewer) };
}

function send(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** The answers of a batch by their places. */
async function answersOf(response: Response): Promise<unknown[]> {
  const lines = (await response.text()).split('\n').filter((line) => line !== '');
  const answers = lines.map((line) => JSON.parse(line) as BatchedAnswer);
  return answers.sort((a, b) => a.index - b.index).map((answer) => answer.response);
}

describe('a real subgraph', () => {
  const query = '{ companies(first: 200) { nodes { id } } }';
  const unauthenticated = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
  const rowsOf = ({ companies }: Cast) => companies.map(({ id }) => id).sort();
  const seenIn = (answer: unknown) =>
    (answer as { data: { companies: { nodes: { id: string }[] } } }).data.companies.nodes
      .map(({ id }) => id)
      .sort();

  let tables: TestSubgraph;
  let subgraph: Subgraph;
  let served: ServedSubgraph;
  beforeAll(async () => {
    tables = await startTestSubgraph(crm, day);
    for (const cast of [northwind, fabrikam]) await tables.fill(cast.tenant.id, crm.demo(cast));
    const clock = { now: () => new Date(`${day}T12:00:00Z`) };
    subgraph = await startSubgraph(crm, {
      dataSource: tables.dataSource,
      verifyViewer: createViewerVerifier(new TextEncoder().encode(secret)),
      clock,
      newId: createNewId(clock),
      secrets: testSecrets,
      publish: () => Promise.reject(new Error('Nothing is published here.')),
      announcements: createAnnouncements('postgres://nowhere.invalid', log),
      log,
    });
    served = await serveSubgraph(subgraph, here, log);
  });
  afterAll(async () => {
    await served.close();
    await tables.close();
  });

  test('says how many operations it takes, in the answer to one', async () => {
    const response = await send(served.url, { query }, signedFor(northwind));
    expect(response.headers.get(BATCH_HEADER)).toBe('64');
    expect(seenIn(await response.json())).toEqual(rowsOf(northwind));
  });

  test('shows each of two tenants its own rows only, in one batch', async () => {
    const casts = Array.from({ length: 64 }, (_, index) => ((index * 7) % 3 === 0 ? fabrikam : northwind));
    const operations = casts.map((cast) => ({ query, headers: signedFor(cast) }));
    const response = await send(served.url, operations);
    expect(response.headers.get('content-type')).toBe(BATCH_TYPE);
    expect(response.headers.get(BATCH_HEADER)).toBe('64');
    expect((await answersOf(response)).map(seenIn)).toEqual(casts.map(rowsOf));
  });

  test('finds nothing of another tenant by its id', async () => {
    const byId = 'query ($id: ID!) { company(id: $id) { id } }';
    const variables = { id: northwind.companies[0]?.id };
    const operations = [fabrikam, northwind].map((cast) => ({
      query: byId,
      variables,
      headers: signedFor(cast),
    }));
    const answers = await answersOf(await send(served.url, operations));
    expect(answers).toEqual([{ data: { company: null } }, { data: { company: variables } }]);
  });

  const good = signedFor(northwind)[VIEWER_HEADER] as string;
  const [head, , signature] = good.split('.') as [string, string, string];
  const claims = { tenantId: fabrikam.tenant.id, aud: 'subgraph', exp: 9e9 };
  const forged = [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
  const attacks: [string, Record<string, string>][] = [
    ['no viewer, but the one of the HTTP request', {}],
    ['an empty one', { [VIEWER_HEADER]: '' }],
    ['a forged one', { [VIEWER_HEADER]: forged }],
    ['one signed with another secret', signedFor(northwind, 'another secret of thirty-two characters')],
    ['an expired one', signedFor(northwind, secret, Date.now() - 61_000)],
    ['one under another name', { 'X-One-Viewer': good, authorization: `Bearer ${good}` }],
    ['one that is inherited', JSON.parse(`{"__proto__":"${good}"}`) as Record<string, string>],
  ];
  test.each(attacks)('refuses %s: UNAUTHENTICATED, for that one only', async (_what, headers) => {
    const operations = [signedFor(fabrikam), headers, signedFor(northwind)].map((its) => ({
      query,
      headers: its,
    }));
    const answers = await answersOf(await send(served.url, operations, signedFor(northwind)));
    expect(answers[1]).toMatchObject(unauthenticated);
    expect(answers[1]).not.toHaveProperty('data');
    expect([seenIn(answers[0]), seenIn(answers[2])]).toEqual([rowsOf(fabrikam), rowsOf(northwind)]);
  });

  test('refuses a wrong operation alone', async () => {
    const [headers, wrong] = [signedFor(northwind), '{ nothing }'];
    const answers = await answersOf(
      await send(served.url, [
        { query: wrong, headers },
        { query, headers, operationName: 'No' },
        { query, headers },
      ]),
    );
    expect(answers).toMatchObject([{ errors: [{}] }, { errors: [{}] }, {}]);
    expect(seenIn(answers[2])).toEqual(rowsOf(northwind));
  });
});

/** A subgraph that does what the test says, on HTTP until `use` is done. */
async function withSubgraph(
  handle: (request: SubgraphRequest) => Promise<object>,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const stream = () => {
    throw new Error('Nothing is streamed here.');
  };
  const crm = { name: 'crm' as const, handle, stream, close: () => Promise.resolve() };
  const served = await serveSubgraph(crm, here, log);
  try {
    await use(served.url);
  } finally {
    await served.close();
  }
}

describe('a batch that is refused', () => {
  const fine = { query: '{ a }', headers: {} };
  const refused: [string, unknown[]][] = [
    ['too many operations', Array.from({ length: 65 }, () => fine)],
    ['no operation', []],
    ['null', [fine, null]],
    ['a text', [fine, '{ a }']],
    ['a batch in a batch', [fine, [fine]]],
    ['no query', [fine, { headers: {} }]],
    ['a query that is no text', [fine, { ...fine, query: ['{ a }'] }]],
    ['variables in a list', [fine, { ...fine, variables: [1] }]],
    ['variables in words', [fine, { ...fine, variables: '{}' }]],
    ['a name that is no text', [fine, { ...fine, operationName: { a: 1 } }]],
    ['no headers', [fine, { query: '{ a }' }]],
    ['headers in a list', [fine, { ...fine, headers: [['x-one-viewer', 'a']] }]],
    ['headers that are null', [fine, { ...fine, headers: null }]],
    ['a header that is no text', [fine, { ...fine, headers: { 'x-one-viewer': ['a', 'b'] } }]],
    ['a header that is null', [fine, { ...fine, headers: { 'x-one-viewer': null } }]],
  ];
  test.each(refused)('has %s: 400 says what a batch is, and nothing is run', async (_what, batch) => {
    let ran = 0;
    const handle = () => Promise.resolve({ data: { ran: ran++ } });
    await withSubgraph(handle, async (url) => {
      const response = await send(url, batch);
      expect(response.status).toBe(400);
      expect(await response.json()).toEqual({
        errors: [{ message: 'A batch is 1 to 64 operations, each with a query and headers that are texts.' }],
      });
      expect(ran).toBe(0);
    });
  });

  test('is none with nulls for what may be left out', async () => {
    await withSubgraph(
      ({ query }) => Promise.resolve({ data: { query } }),
      async (url) => {
        const response = await send(url, [{ ...fine, variables: null, operationName: null }]);
        expect(await answersOf(response)).toEqual([{ data: { query: '{ a }' } }]);
      },
    );
  });
});

describe('a batch that is under way', () => {
  const operations = ['0', '1', '2'].map((query) => ({ query, headers: {} }));

  test('tells each answer when it is there, in the order in which they are done', async () => {
    const runs = operations.map(() => Promise.withResolvers<object>());
    const handle = ({ query }: SubgraphRequest) => runs[Number(query)]?.promise as Promise<object>;
    await withSubgraph(handle, async (url) => {
      const told: string[] = [];
      const order = [2, 0, 1];
      const response = send(url, operations);
      runs[2]?.resolve({ data: { n: 2 } });
      const decoder = new TextDecoder();
      for await (const chunk of (await response).body as AsyncIterable<Uint8Array>) {
        told.push(decoder.decode(chunk));
        const next = order[told.length];
        if (next !== undefined) runs[next]?.resolve({ data: { n: next } });
      }
      expect(told).toEqual(order.map((n) => `{"index":${n},"response":{"data":{"n":${n}}}}\n`));
    });
  });

  test('comes to its end when an operation fails by a bug: that one has no line, the others have', async () => {
    const handle = ({ query }: SubgraphRequest) =>
      query === '1' ? Promise.reject(new Error('a bug')) : Promise.resolve({ data: { query } });
    await withSubgraph(handle, async (url) => {
      const response = await send(url, operations);
      expect(await answersOf(response)).toEqual([{ data: { query: '0' } }, { data: { query: '2' } }]);
      expect((await send(url, { query: '1' })).status).toBe(500);
    });
  });

  test('is answered whole to the gateway, however many are done at once: nothing is asked again', async () => {
    const asked: string[] = [];
    const handle = ({ query }: SubgraphRequest) => {
      asked.push(query);
      return Promise.resolve({ data: { query } });
    };
    await withSubgraph(handle, async (url) => {
      const transport = createHttpTransport('crm', url, { timeoutMs: 20_000 });
      const deadline = performance.now() + 20_000;
      const ask = (query: string) => transport.send({ query, headers: {}, deadline });
      await ask('{ first }');
      const queries = Array.from({ length: 300 }, (_, index) => `{ a${index} }`);
      const answers = await Promise.all(queries.map(ask));
      await transport.close();
      expect(answers).toEqual(queries.map((query) => ({ data: { query } })));
      expect(asked.sort()).toEqual(['{ first }', ...queries].sort());
    });
  });

  test('may lose its client: the subgraph goes on serving', async () => {
    const come = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<object>();
    const handle = ({ query }: SubgraphRequest) => {
      if (query === '0') come.resolve(undefined);
      return query === 'fine' ? Promise.resolve({ data: {} }) : released.promise;
    };
    await withSubgraph(handle, async (url) => {
      const leaving = new AbortController();
      const body = JSON.stringify(operations);
      const left = fetch(url, { method: 'POST', body, signal: leaving.signal }).then((response) =>
        response.text(),
      );
      await come.promise;
      leaving.abort();
      await expect(left).rejects.toThrow('aborted');
      released.resolve({ data: {} });
      expect(await (await send(url, { query: 'fine' })).json()).toEqual({ data: {} });
    });
  });
});
