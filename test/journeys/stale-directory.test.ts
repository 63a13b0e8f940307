/** A sync with Microsoft Entra ID that nobody runs any more: who is new cannot be assigned until it is run again. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoCasts } from '../../launch/demo-casts.ts';
import { fakeClientId, startFakeGraph, type FakeGraph } from '../support/fake-graph.ts';
import { startMovedClock } from '../support/moved-clock.ts';
import { mutationText } from '../support/mutation-text.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { until } from '../support/until.ts';

const ada = 'ada@northwind.example';
const [northwind] = demoCasts(new Date()) as [ReturnType<typeof demoCasts>[number]];
const entraTenantId = 'northwind.onmicrosoft.com';
const clientSecret = 'the-secret-of-the-application';
const DAY_MINUTES = 24 * 60;

const clock = startMovedClock();
let product: TestProduct;
let fake: FakeGraph;
beforeAll(async () => {
  [product, fake] = await Promise.all([startTestProduct(clock), startFakeGraph()]);
  fake.directory(entraTenantId).secrets.add(clientSecret);
});
afterAll(async () => {
  await product.stop();
  await fake.close();
});

async function ask<Field>(query: string, field: string, input?: object): Promise<Field> {
  const { data, errors } = await product.ask(ada, query, input ? { input } : {});
  expect(errors).toBeUndefined();
  return data?.[field] as Field;
}

function change<Payload>(mutation: string, input: object, selection: string): Promise<Payload> {
  const query = mutationText(mutation, `${selection} errors { code message }`);
  return ask(query, mutation, input);
}

function saveDirectory(secret: string): Promise<unknown> {
  const addresses = { signInUrl: fake.url, graphUrl: fake.url };
  const input = { entraTenantId, clientId: fakeClientId, clientSecret: secret, ...addresses };
  return change('saveDirectorySettings', input, 'directorySettings { hasClientSecret }');
}

interface Finding {
  readonly code: string;
  readonly status: string;
  readonly message: string;
  readonly wayOut: string;
}

/** What an administrator is told of the directory. */
async function findings(): Promise<Finding[]> {
  const query = '{ integrationHealth { findings { code status message wayOut } } }';
  const { findings: all } = await ask<{ findings: Finding[] }>(query, 'integrationHealth');
  return all.filter(({ code }) => code.startsWith('DIRECTORY_'));
}

const codes = async () => (await findings()).map(({ code }) => code);

function sync(): Promise<{ directorySync: { state: string; createdCount: number } | null }> {
  return ask(
    'mutation { syncDirectory { directorySync { state createdCount } errors { code } } }',
    'syncDirectory',
  );
}

/** Begins work at the new employee's desk: Entra has the account from now on. */
function hire(id: string, mail: string): void {
  fake.directory(entraTenantId).put({ id, displayName: mail, mail, accountEnabled: true });
}

async function personWith(email: string): Promise<string | undefined> {
  const query = '{ people(first: 200) { nodes { id email } } }';
  const { nodes } = await ask<{ nodes: { id: string; email: string }[] }>(query, 'people');
  return nodes.find((person) => person.email === email)?.id;
}

async function newTask(): Promise<string> {
  const { project } = await change<{ project: { id: string } }>(
    'createProject',
    { companyId: northwind.companies[0]?.id, name: 'Lamps', startsOn: '2026-01-01' },
    'project { id }',
  );
  const task = { projectId: project.id, title: 'Hang them' };
  return (await change<{ task: { id: string } }>('createTask', task, 'task { id }')).task.id;
}

interface Assigned {
  readonly task: { readonly assignee: { readonly email: string } } | null;
  readonly errors: readonly { readonly code: string; readonly message: string }[];
}

const assign = (taskId: string, assigneeId: string) =>
  change<Assigned>('assignTask', { taskId, assigneeId }, 'task { assignee { email } }');

test('Entra that is not set up, wrongly set up and never synced is told, each with the way out', async () => {
  expect(await codes()).toEqual(['DIRECTORY_NOT_SET_UP']);
  await saveDirectory('another-secret-that-is-wrong');
  expect(await codes()).toEqual(['DIRECTORY_NEVER_SYNCED']);
  await sync();
  const [failed] = await findings();
  expect(failed).toMatchObject({
    code: 'DIRECTORY_SYNC_FAILED',
    status: 'ERROR',
    message: expect.stringContaining('Microsoft refused the client secret'),
    wayOut: expect.stringContaining('saveDirectorySettings'),
  });
  await saveDirectory(clientSecret);
  expect((await sync()).directorySync).toMatchObject({ state: 'SUCCEEDED', createdCount: 0 });
  expect(await codes()).toEqual([]);
});

test('a stale sync shows its age, and who is new can be assigned once it is run again', async () => {
  const taskId = await newTask();
  hire('object-1', 'ida@northwind.example');
  clock.pass(9 * DAY_MINUTES);
  expect(await findings()).toEqual([
    {
      code: 'DIRECTORY_STALE',
      status: 'WARNING',
      message: expect.stringContaining('9 days ago'),
      wayOut: expect.stringContaining('syncDirectory'),
    },
  ]);
  expect(await personWith('ida@northwind.example')).toBeUndefined();
  const unknown = 'usr_01kdvdna00c0bkmz5a3rqgf8m4';
  const refused = await assign(taskId, unknown);
  expect(refused).toMatchObject({
    task: null,
    errors: [{ message: expect.stringContaining('directory sync') }],
  });

  expect((await sync()).directorySync).toMatchObject({ state: 'SUCCEEDED', createdCount: 1 });
  expect(await codes()).toEqual([]);
  const ida = (await personWith('ida@northwind.example')) ?? '';
  // Projects hears of it over the bus.
  await until(async () => (await assign(taskId, ida)).errors.length === 0);
  expect((await assign(taskId, ida)).task).toEqual({ assignee: { email: 'ida@northwind.example' } });
});
