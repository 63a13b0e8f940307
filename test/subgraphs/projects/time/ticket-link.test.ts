import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Viewer } from '../../../../schema/viewer.ts';
import { demoId } from '../../../../subgraphs/common/demo/cast.ts';
import { problem, startFakePsa, type FakePsa, type FakeTicket } from '../../../support/fake-psa.ts';
import {
  company,
  foreignTask,
  guest,
  mara,
  nobody,
  olga,
  otherTask,
  otherTenant,
  project,
  startTimeGraph,
  task,
  tenant,
  tess,
  type TimeGraph,
  type UserErrorAnswer,
} from './time-graph.ts';

const key = 'psa-key-0123456789';
const [ticket, otherTicket, freeTicket] = [0, 1, 2].map((n) => demoId('time', 'Ticket', n)) as [
  string,
  string,
  string,
];

let psa: FakePsa;
let time: TimeGraph;
beforeAll(async () => {
  psa = await startFakePsa(key);
  time = await startTimeGraph();
});
beforeEach(async () => {
  psa.reset();
  psa.tickets.clear();
  putInPsa({ id: ticket, number: 501, subject: 'Phones are dead' });
  putInPsa({ id: otherTicket, number: 502, subject: 'No dial tone' });
  await time.refill();
  await save({ psaTenantId: tenant, apiUrl: psa.url, integrationKey: key });
});
afterAll(async () => {
  await time.graph.close();
  await psa.close();
});

function putInPsa(facts: Partial<FakeTicket> & { id: string }): void {
  const clientId = demoId('time', 'Client', 0);
  const usual = { tenantId: tenant, clientId, companyId: company, number: 1, subject: 'Help', status: 'NEW' };
  psa.tickets.set(facts.id, { ...usual, ...psa.tickets.get(facts.id), ...facts });
}

interface Payload {
  readonly task: { readonly id: string; readonly ticket: { readonly id: string } | null } | null;
  readonly errors: readonly UserErrorAnswer[];
}

async function save(input: Record<string, unknown>): Promise<void> {
  const query = `mutation ($input: SavePsaSettingsInput!) { savePsaSettings(input: $input) { errors { message } } }`;
  expect(await time.ask(query, { input }, olga)).toEqual({ savePsaSettings: { errors: [] } });
}

async function link(ticketId = ticket, taskId = task, as: Partial<Viewer> = tess): Promise<Payload> {
  const query = `mutation ($input: LinkTicketInput!) { payload: linkTicket(input: $input) {
    task { id ticket { id } } errors { code message path } } }`;
  return (await time.ask<{ payload: Payload }>(query, { input: { taskId, ticketId } }, as)).payload;
}

async function unlink(taskId = task): Promise<Payload> {
  const query = `mutation ($input: UnlinkTicketInput!) { payload: unlinkTicket(input: $input) {
    task { id ticket { id } } errors { code message path } } }`;
  return (await time.ask<{ payload: Payload }>(query, { input: { taskId } }, tess)).payload;
}

/** The tasks of tickets, as the gateway asks for them. */
async function tasksOf(ids: readonly string[], of = tenant): Promise<(string | null)[]> {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Ticket { id task { id } } } }`;
  const representations = ids.map((id) => ({ __typename: 'Ticket', id }));
  const { _entities } = await time.ask<{ _entities: { task: { id: string } | null }[] }>(
    query,
    { of: representations },
    tess,
    of,
  );
  return _entities.map((one) => one.task?.id ?? null);
}

async function feed(): Promise<string[]> {
  const query = `query ($id: ID!) { project(id: $id) { activity { nodes { kind message task { id } person { id } } } } }`;
  interface Feed {
    project: {
      activity: { nodes: { kind: string; message: string; task: object | null; person: object | null }[] };
    };
  }
  const { nodes } = (await time.ask<Feed>(query, { id: project })).project.activity;
  expect(nodes.every((node) => node.task !== null && node.person !== null)).toBe(true);
  return nodes.map(({ kind, message }) => `${kind}: ${message}`);
}

const linkedTo = (id: string | null, of = task) => ({
  task: { id: of, ticket: id === null ? null : { id } },
  errors: [],
});

describe('linkTicket', () => {
  test('links a task to a ticket that PSA has: either leads to the other, and the feed tells of it', async () => {
    expect(await link()).toEqual(linkedTo(ticket));
    expect(await tasksOf([ticket, otherTicket])).toEqual([task, null]);
    expect(await feed()).toEqual([
      'TICKET_LINKED: The task "Plan it" was linked to the ticket 501, "Phones are dead".',
    ]);
  });

  test('lets the ticket before go, which another task may have then', async () => {
    await link();
    expect(await link(otherTicket)).toEqual(linkedTo(otherTicket));
    expect(await tasksOf([ticket, otherTicket])).toEqual([null, task]);
    expect((await feed())[0]).toBe(
      'TICKET_LINKED: The task "Plan it" was linked to the ticket 502, "No dial tone", instead of another.',
    );
    expect(await link(ticket, otherTask)).toEqual(linkedTo(ticket, otherTask));
  });

  test('does nothing where the task has the ticket, however often it is asked for', async () => {
    await Promise.all([link(), link(), link()]);
    expect(await link()).toEqual(linkedTo(ticket));
    expect(await feed()).toHaveLength(1);
  });

  test('gives a ticket to one task, also of two that want it at once', async () => {
    const answers = await Promise.all([link(ticket, task), link(ticket, otherTask)]);
    const winner = answers.find(({ errors }) => errors.length === 0)?.task?.id ?? '';
    const loser = answers.find(({ errors }) => errors.length > 0);
    expect(loser?.errors).toEqual([
      {
        code: 'CONFLICT',
        message: `The ticket ${ticket} is linked to the task ${winner}, and a ticket has one task at most: unlink that one first.`,
        path: ['input', 'ticketId'],
      },
    ]);
    expect(await tasksOf([ticket])).toEqual([winner]);
  });

  test('changes nothing of the task, and a ticket that moves in PSA does not either', async () => {
    const query = `query ($id: ID!) { task(id: $id) { title status assignee { id } dueOn estimateMinutes } }`;
    const before = await time.ask(query, { id: task });
    await link();
    putInPsa({ id: ticket, status: 'CLOSED', subject: 'Phones work' });
    await link();
    expect(await time.ask(query, { id: task })).toEqual(before);
    expect(before).toMatchObject({ task: { status: 'IN_PROGRESS' } });
  });

  test('links no new ticket by itself', async () => {
    await link();
    putInPsa({ id: freeTicket });
    expect(await tasksOf([freeTicket])).toEqual([null]);
  });

  test('asks PSA with the key and the tenant', async () => {
    const seen: unknown[] = [];
    psa.interfere = (request) => {
      seen.push(request.url, request.headers['x-integration-key']);
      return true;
    };
    await link();
    expect(seen).toEqual([`/api/psa/tickets/${ticket}?tenantId=${tenant}`, key]);
  });

  test('loads the tasks of many tickets in one statement', async () => {
    await link();
    await link(otherTicket, otherTask);
    time.graph.statements.length = 0;
    expect(await tasksOf([ticket, otherTicket, freeTicket])).toEqual([task, otherTask, null]);
    expect(time.graph.statements).toHaveLength(1);
    expect(await tasksOf([ticket, otherTicket], otherTenant)).toEqual([null, null]);
  });
});

describe('linkTicket refuses', () => {
  const ticketPath = ['input', 'ticketId'];
  const refused = async (code: string, message: string, path: readonly string[] | null, of = link()) => {
    const { task: none, errors } = await of;
    expect(none).toBeNull();
    expect(errors).toEqual([{ code, message: expect.stringMatching(message), path }]);
    expect(await tasksOf([ticket])).toEqual([null]);
    expect(await feed()).toEqual([]);
  };

  test('a ticket that PSA does not know', async () => {
    psa.tickets.clear();
    await refused('NOT_FOUND', `PSA knows no ticket ${ticket} in its tenant ${tenant}.`, ticketPath);
  });

  test('a ticket of another company', async () => {
    const other = demoId('time', 'Company', 7);
    putInPsa({ id: ticket, companyId: other });
    await refused(
      'REFUSED',
      `is of the company ${other}, and the project is done for ${company}`,
      ticketPath,
    );
  });

  test('a ticket of another tenant', async () => {
    putInPsa({ id: ticket, tenantId: otherTenant });
    await refused('REFUSED', `is of the tenant ${otherTenant}`, ticketPath);
  });

  test('where PSA has no key, and where PSA refuses it, naming the 401', async () => {
    psa.keys.clear();
    await refused('REFUSED', 'PSA refused the integration key \\(status 401\\): The key has expired.', null);
    await save({ integrationKey: null });
    await refused('WRONG_STATE', 'PSA has no integration key: save one with savePsaSettings.', null);
  });

  test('where PSA is not there, or says something else', async () => {
    psa.interfere = (_, response) => {
      response.writeHead(200).end('{"id":"tkt_1"}');
      return false;
    };
    await refused('UNAVAILABLE', 'PSA answered something that is not the ticket.', null);
    psa.interfere = (_, response) => {
      problem(response, 503, 'No.');
      return false;
    };
    await refused('UNAVAILABLE', 'could not do it now \\(status 503\\): No.', null);
    await save({ apiUrl: 'http://127.0.0.1:9/api/psa' });
    await refused('UNAVAILABLE', 'cannot be reached at http://127.0.0.1:9/api/psa', null);
  });

  test('tasks that are not there, of another tenant too, or in a project that is closed', async () => {
    const path = ['input', 'taskId'];
    await refused('NOT_FOUND', 'There is no task', path, link(ticket, `tsk_${nobody}`));
    await refused('NOT_FOUND', 'There is no task', path, link(ticket, foreignTask));
    await time.asTenant(() =>
      time.graph.dataSource.query(`UPDATE projects.projects SET status = 'CANCELLED' WHERE id = $1`, [
        project,
      ]),
    );
    await refused('WRONG_STATE', 'CANCELLED', path);
  });

  test('viewers who may not, and ids that can be none', async () => {
    const input = { taskId: task, ticketId: ticket };
    expect(await time.codes('linkTicket', input, guest)).toEqual(['FORBIDDEN']);
    expect(await time.codes('unlinkTicket', { taskId: task }, guest)).toEqual(['FORBIDDEN']);
    expect(await time.codes('linkTicket', { ...input, ticketId: task }, mara)).toEqual(['MALFORMED_ID']);
    expect(await time.codes('unlinkTicket', { taskId: ticket }, mara)).toEqual(['MALFORMED_ID']);
  });
});

describe('unlinkTicket', () => {
  test('takes the link away, without PSA, and tells of it', async () => {
    await link();
    psa.keys.clear();
    expect(await unlink()).toEqual(linkedTo(null));
    expect(await tasksOf([ticket])).toEqual([null]);
    expect((await feed())[0]).toBe(
      'TICKET_UNLINKED: The task "Plan it" is not linked to its ticket any more.',
    );
  });

  test('does nothing where there is no link', async () => {
    expect(await unlink()).toEqual(linkedTo(null));
    expect(await feed()).toEqual([]);
    expect((await unlink(foreignTask)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('goes with the task: its ticket is free again', async () => {
    await link();
    const query = `mutation ($input: DeleteTaskInput!) { deleteTask(input: $input) { errors { message } } }`;
    expect(await time.ask(query, { input: { taskId: task } })).toEqual({ deleteTask: { errors: [] } });
    expect(await link(ticket, otherTask)).toEqual(linkedTo(ticket, otherTask));
  });
});
