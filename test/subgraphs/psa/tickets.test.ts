import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { mutationText } from '../../support/mutation-text.ts';
import { owner, startChanges, type Changes } from './changes.ts';
import { exactId, exactTenant } from './exact-rows.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());

const ticket = { clientId: exactId('Client', 0), subject: 'The door is stuck', boardId: exactId('Board', 0) };
const fields = `id number subject description status priority board client { id } requester { id } assignee { id }
  openedAt dueAt closedAt`;
const now = '2026-03-02T12:00:00.000Z';

const open = async (input: object = {}) =>
  (await psa.done<{ id: string }>('createTicket', { ...ticket, ...input })).id;

describe('createTicket', () => {
  test('opens a ticket under the next number', async () => {
    const input = {
      ...ticket,
      description: 'Since this morning.',
      priority: 'HIGH',
      requesterContactId: exactId('Contact', 3),
      assigneeId: exactId('Person', 4),
    };
    const opened = await psa.done('createTicket', input, fields);
    expect(opened).toEqual({
      id: expect.stringMatching(/^tkt_/) as unknown,
      number: 502,
      subject: 'The door is stuck',
      description: 'Since this morning.',
      status: 'NEW',
      priority: 'HIGH',
      board: 'Service Desk',
      client: { id: exactId('Client', 0) },
      requester: { id: exactId('Contact', 3) },
      assignee: { id: exactId('Person', 4) },
      openedAt: now,
      dueAt: '2026-03-05T12:00:00.000Z',
      closedAt: null,
    });
  });

  test('is of normal priority, and due as that says, unless it is said', async () => {
    expect(await psa.done('createTicket', ticket, fields)).toMatchObject({
      priority: 'NORMAL',
      dueAt: '2026-03-12T12:00:00.000Z',
    });
    const dueAt = '2026-03-02T13:30:00.000Z';
    expect(await psa.done('createTicket', { ...ticket, dueAt }, fields)).toMatchObject({ dueAt });
    expect(await psa.done('createTicket', { ...ticket, dueAt: null }, fields)).toMatchObject({ dueAt: null });
  });

  test('numbers tickets that are opened at once without a gap', async () => {
    const { number: first } = await psa.done<{ number: number }>('createTicket', ticket, 'number');
    const mutation = `mutation ($input: CreateTicketInput!) { createTicket(input: $input) { ticket { number } } }`;
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => psa.graph.ask(exactTenant, mutation, { input: ticket }, owner)),
    );
    const numbers = answers.map(
      ({ data }) => (data?.['createTicket'] as { ticket: { number: number } }).ticket.number,
    );
    expect(numbers.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_, index) => first + 1 + index),
    );
  });

  test('takes no number for what is refused, and begins at 1 in a new tenant', async () => {
    const { number } = await psa.done<{ number: number }>('createTicket', ticket, 'number');
    await psa.refused('createTicket', { ...ticket, subject: '' });
    expect(await psa.done('createTicket', ticket, 'number')).toEqual({ number: number + 1 });

    const tenant = demoId('fresh', 'Tenant', 0);
    const ask = async (mutation: string, selection: string, input: object) => {
      const query = mutationText(mutation, selection);
      const { data } = await psa.graph.ask(tenant, query, { input }, owner);
      return data?.[mutation] as Record<string, { id: string; number?: number }>;
    };
    const account = { companyId: exactId('Company', 0), name: 'First', accountNumber: '1' };
    const { client } = await ask('createClient', 'client { id }', account);
    const { board } = await ask('createBoard', 'board { id }', { name: 'Service Desk' });
    const input = { clientId: client?.id, boardId: board?.id, subject: 'The very first' };
    expect(await ask('createTicket', 'ticket { number }', input)).toEqual({
      ticket: { number: 1 },
    });
  });

  test.each([
    ['a client that is not there', { clientId: exactId('Client', 99) }, 'NOT_FOUND', 'clientId'],
    ['a board that is not there', { boardId: exactId('Board', 99) }, 'NOT_FOUND', 'boardId'],
    ['nothing to say', { subject: '  ' }, 'INVALID_VALUE', 'subject'],
    ['too much to say', { description: 'x'.repeat(20_001) }, 'INVALID_VALUE', 'description'],
    ['a time that is past', { dueAt: '2026-03-02T11:59:59Z' }, 'INVALID_VALUE', 'dueAt'],
  ])('refuses %s', async (_, wrong, code, field) => {
    expect(await psa.refused('createTicket', { ...ticket, ...wrong })).toMatchObject([
      { code, path: ['input', field] },
    ]);
  });

  test('throws for malformed ids, and for a viewer who may not', async () => {
    for (const wrong of [{ boardId: 'x' }, { requesterContactId: 'x' }, { assigneeId: 'x' }]) {
      expect(await psa.thrown('createTicket', { ...ticket, ...wrong })).toBe('MALFORMED_ID');
    }
    expect(await psa.thrown('createTicket', ticket, { roles: ['FINANCE'] })).toBe('FORBIDDEN');
  });
});

describe('updateTicket', () => {
  test('changes what is given, leaves what is left out, and clears by null', async () => {
    const ticketId = await open({ description: 'Long', requesterContactId: exactId('Contact', 3) });
    const { id: boardId } = await psa.done<{ id: string }>('createBoard', { name: 'Doors' });
    const moved = { ticketId, boardId, subject: 'The door is open' };
    expect(await psa.done('updateTicket', moved, fields)).toMatchObject({
      subject: 'The door is open',
      board: 'Doors',
      description: 'Long',
      requester: { id: exactId('Contact', 3) },
    });
    const cleared = { ticketId, description: null, requesterContactId: null };
    expect(await psa.done('updateTicket', cleared, fields)).toMatchObject({
      subject: 'The door is open',
      board: 'Doors',
      description: null,
      requester: null,
    });
  });

  test('refuses wrong values, boards and tickets that are not there', async () => {
    const ticketId = await open();
    expect(await psa.refused('updateTicket', { ticketId, subject: null, boardId: null })).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'subject'] },
      { code: 'INVALID_VALUE', path: ['input', 'boardId'] },
    ]);
    expect(await psa.refused('updateTicket', { ticketId, subject: '' })).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'subject'] },
    ]);
    expect(await psa.refused('updateTicket', { ticketId, boardId: exactId('Board', 99) })).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'boardId'] },
    ]);
    expect(await psa.refused('updateTicket', { ticketId: exactId('Ticket', 99) })).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'ticketId'] },
    ]);
  });
});

describe('assignTicket', () => {
  test('gives it to somebody, and to nobody', async () => {
    const ticketId = await open();
    const assigneeId = exactId('Person', 5);
    expect(await psa.done('assignTicket', { ticketId, assigneeId }, fields)).toMatchObject({
      assignee: { id: assigneeId },
      status: 'NEW',
    });
    expect(await psa.done('assignTicket', { ticketId }, fields)).toMatchObject({ assignee: null });
    expect(await psa.thrown('assignTicket', { ticketId, assigneeId: 'con_1' })).toBe('MALFORMED_ID');
  });
});

describe('moveTicket', () => {
  test('goes through a life, with an end that is taken back once', async () => {
    const ticketId = await open();
    const move = (status: string) => psa.done('moveTicket', { ticketId, status }, 'status closedAt');
    psa.graph.setNow('2026-03-02T13:00:00Z');
    expect(await move('IN_PROGRESS')).toEqual({ status: 'IN_PROGRESS', closedAt: null });
    expect(await move('WAITING')).toEqual({ status: 'WAITING', closedAt: null });
    const closedAt = '2026-03-02T13:00:00.000Z';
    expect(await move('RESOLVED')).toEqual({ status: 'RESOLVED', closedAt });
    expect(await move('IN_PROGRESS')).toEqual({ status: 'IN_PROGRESS', closedAt: null });
    expect(await move('RESOLVED')).toEqual({ status: 'RESOLVED', closedAt });
    psa.graph.setNow('2026-03-02T14:00:00Z');
    expect(await move('CLOSED')).toEqual({ status: 'CLOSED', closedAt });
    psa.graph.setNow('2026-03-02');
    const [error] = await psa.refused('moveTicket', { ticketId, status: 'IN_PROGRESS' });
    expect(error).toMatchObject({ code: 'WRONG_STATE', path: ['input', 'status'] });
  });

  test('lets one of two that come at once through', async () => {
    const ticketId = await open();
    const mutation = `mutation ($input: MoveTicketInput!) { moveTicket(input: $input) { errors { code } } }`;
    const answers = await Promise.all(
      [1, 2, 3].map(() =>
        psa.graph.ask(exactTenant, mutation, { input: { ticketId, status: 'CLOSED' } }, owner),
      ),
    );
    const errors = answers.flatMap(({ data }) => (data?.['moveTicket'] as { errors: unknown[] }).errors);
    expect(errors).toEqual([{ code: 'WRONG_STATE' }, { code: 'WRONG_STATE' }]);
  });

  test('counts for its client at once', async () => {
    const query = `query ($id: ID!) { client(id: $id) { openTicketCount } }`;
    const count = async () =>
      (await psa.ask<{ client: { openTicketCount: number } }>(query, { id: exactId('Client', 0) })).client
        .openTicketCount;
    const before = await count();
    const ticketId = await open();
    expect(await count()).toBe(before + 1);
    await psa.done('moveTicket', { ticketId, status: 'CLOSED' });
    expect(await count()).toBe(before);
  });
});

describe('changePriority', () => {
  test('makes it due as the priority says, from when it was opened', async () => {
    const ticketId = exactId('Ticket', 3);
    const change = (input: object) => psa.done('changePriority', { ticketId, ...input }, 'priority dueAt');
    expect(await change({ priority: 'CRITICAL' })).toEqual({
      priority: 'CRITICAL',
      dueAt: '2026-01-10T18:00:00.000Z',
    });
    expect(await change({ priority: 'LOW' })).toEqual({ priority: 'LOW', dueAt: null });
    const dueAt = '2026-03-09T08:00:00.000Z';
    expect(await change({ priority: 'LOW', dueAt })).toEqual({ priority: 'LOW', dueAt });
    expect(await change({ priority: 'HIGH', dueAt: null })).toEqual({ priority: 'HIGH', dueAt: null });
    const early = { ticketId, priority: 'HIGH', dueAt: '2026-01-10T09:59:59Z' };
    expect(await psa.refused('changePriority', early)).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'dueAt'] },
    ]);
  });

  test('is refused once there is nothing left to hurry', async () => {
    const ticketId = await open();
    await psa.done('moveTicket', { ticketId, status: 'RESOLVED' });
    expect(await psa.refused('changePriority', { ticketId, priority: 'HIGH' })).toMatchObject([
      { code: 'WRONG_STATE', path: ['input', 'ticketId'] },
    ]);
  });
});

describe('a closed ticket', () => {
  test.each([
    ['updateTicket', { subject: 'x' }],
    ['assignTicket', { assigneeId: null }],
    ['changePriority', { priority: 'LOW' }],
    ['moveTicket', { status: 'RESOLVED' }],
  ])('refuses %s', async (mutation, input) => {
    const closed = { ticketId: exactId('Ticket', 2), ...input };
    expect(await psa.refused(mutation, closed)).toMatchObject([{ code: 'WRONG_STATE' }]);
  });

  test.each([
    ['assignTicket', {}],
    ['changePriority', { priority: 'LOW' }],
    ['moveTicket', { status: 'CLOSED' }],
  ])('%s does not find what is not there', async (mutation, input) => {
    const unknown = { ticketId: exactId('Ticket', 99), ...input };
    expect(await psa.refused(mutation, unknown)).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
