/** PostgreSQL goes away under the running product and comes back: everything goes on by itself, and nothing is lost. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { pino } from 'pino';
import { demoCasts } from '../../launch/demo-casts.ts';
import type { PublishedEvent } from '../../schema/events.ts';
import { queueOf } from '../../subgraphs/common/bus/names.ts';
import { systemClock } from '../../subgraphs/common/clock.ts';
import { tenantSetting } from '../../subgraphs/common/database/tenant-pool.ts';
import { createAnnouncements, type Announcements } from '../../subgraphs/common/live/announcements.ts';
import { createNewId } from '../../subgraphs/common/new-id.ts';
import { startTestProduct, type Answer, type TestProduct } from '../support/product.ts';
import { startRestartablePostgres, type RestartablePostgres } from '../support/restartable-postgres.ts';
import { until } from '../support/until.ts';

const ada = 'ada@northwind.example';
const [northwind] = demoCasts(new Date()) as [ReturnType<typeof demoCasts>[number]];
const tenantId = northwind.tenant.id;
const contract = northwind.companies[0]?.contractIds[0] ?? '';
const newId = createNewId(systemClock);
/** All subgraphs but Identity take part in it. */
const board = `{ companies(first: 3) { nodes { name policies { totalCount } projects { totalCount }
  client { accountNumber tickets { totalCount } } } } }`;

let postgres: RestartablePostgres;
let product: TestProduct;
let announcements: Announcements;
let key: string;
const watching = new AbortController();
beforeAll(async () => {
  postgres = await startRestartablePostgres();
  product = await startTestProduct(systemClock, { url: postgres.url, drop: () => postgres.remove() });
  announcements = createAnnouncements(postgres.url, pino({ level: 'silent' }));
  key = await createKey();
});
afterAll(async () => {
  watching.abort();
  await announcements.close();
  await product.stop();
});

async function createKey(): Promise<string> {
  const query = `mutation ($input: CreateIntegrationKeyInput!) { createIntegrationKey(input: $input) { secret } }`;
  const input = { product: 'PROJECTS', name: 'A test', scopes: ['psa.contracts.read'] };
  const { data } = await product.ask(ada, query, { input });
  return (data?.['createIntegrationKey'] as { secret: string }).secret;
}

function createBoard(name: string): Promise<Answer> {
  const query = `mutation ($input: CreateBoardInput!) { createBoard(input: $input) { board { name } errors { message } } }`;
  return product.ask(ada, query, { input: { name } });
}

/** Asks PSA's own API, which asks the key service whose the key is. */
async function readContract(): Promise<{ status: number; body: unknown }> {
  const url = new URL(`/api/psa/contracts/${contract}?tenantId=${tenantId}`, product.psaUrl);
  const response = await fetch(url, { headers: { 'x-integration-key': key } });
  return { status: response.status, body: await response.json() };
}

async function asOwner<Row extends pg.QueryResultRow>(...statements: [string, unknown[]?][]): Promise<Row[]> {
  const owner = new pg.Client({ connectionString: postgres.url });
  await owner.connect();
  try {
    let rows: Row[] = [];
    for (const [sql, values] of statements) ({ rows } = await owner.query<Row>(sql, values));
    return rows;
  } finally {
    await owner.end();
  }
}

const joined = 'identity.person-joined@1';
const queue = queueOf('projects', joined);

/** Publishes that somebody joined, and keeps the event waiting, as one that is to be tried again. */
async function publishAndHold(personId: string): Promise<void> {
  const event: Omit<PublishedEvent<typeof joined>, 'tenantId'> = {
    id: newId('Event'),
    name: joined,
    causedBy: 'usr_test',
    occurredAt: systemClock.now().toISOString(),
    payload: { personId },
  };
  await asOwner(
    ['BEGIN'],
    [`SELECT set_config('${tenantSetting}', $1, true)`, [tenantId]],
    ['SELECT bus.publish($1)', [JSON.stringify(event)]],
    [`UPDATE bus.job SET start_after = 'infinity' WHERE name = $1 AND data->>'id' = $2`, [queue, event.id]],
    ['COMMIT'],
  );
}

async function isOnTheTeam(personId: string): Promise<boolean> {
  const rows = await asOwner(['SELECT 1 FROM projects.members WHERE id = $1', [personId]]);
  return rows.length > 0;
}

/** What a client is told while the database is away: that trying again helps, and nothing of SQL or of places in our code. */
function expectUnavailable({ status, data, errors = [] }: Answer): void {
  expect({ status, data: data ?? null }).toEqual({ status: 200, data: expect.anything() as unknown });
  expect(errors).not.toEqual([]);
  for (const { message, extensions } of errors) {
    expect(message).toMatch(/^The data cannot be reached at the moment\. Try again soon\. Quote [\w-]{36} /);
    expect(Object.keys(extensions ?? {}).sort()).toEqual(['code', 'errorId', 'service']);
    expect(extensions?.['code']).toBe('SUBGRAPH_UNAVAILABLE');
  }
}

test('requests, keys, changes, events and what is watched go on after an outage of PostgreSQL', async () => {
  const before = await product.ask(ada, board);
  expect(before.errors).toBeUndefined();
  const contractBefore = await readContract();
  expect(contractBefore.status).toBe(200);
  const items = announcements.watch(tenantId, 'command-center', watching.signal);
  await items.next();
  const next = items.next();
  const newcomer = newId('Person');
  await publishAndHold(newcomer);

  // Requests are under way when it goes.
  const underWay = Array.from({ length: 30 }, () => product.ask(ada, board));
  await postgres.stop();
  for (const answer of await Promise.all(underWay)) {
    if (answer.errors) expectUnavailable(answer);
    else expect(answer).toEqual(before);
  }

  expectUnavailable(await product.ask(ada, board));
  expectUnavailable(await createBoard('While it is away'));
  expect(await readContract()).toMatchObject({ status: 503, body: { code: 'KEYS_UNAVAILABLE' } });

  await postgres.start();
  expect(await product.ask(ada, board)).toEqual(before);
  expect(await readContract()).toEqual(contractBefore);
  // Whoever watches looks again: something may have changed meanwhile.
  expect(await next).toEqual({ done: false, value: undefined });
  const told = items.next();
  const created = { createBoard: { board: { name: 'Afterwards' }, errors: [] } };
  expect(await createBoard('Afterwards')).toEqual({ status: 200, data: created });
  expect(await told).toEqual({ done: false, value: undefined });

  expect(await isOnTheTeam(newcomer)).toBe(false);
  await asOwner(['UPDATE bus.job SET start_after = now() WHERE name = $1', [queue]]);
  await until(() => isOnTheTeam(newcomer));
});
