import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exactId, exactTenant } from './exact-rows.ts';
import { owner, startChanges, type Changes } from './changes.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());

interface Activity {
  readonly kind: string;
}

async function historyOf(ticketId: string, args = ''): Promise<Activity[]> {
  const { ticket } = await psa.ask<{ ticket: { history: { nodes: Activity[] } } }>(
    `query ($id: ID!) { ticket(id: $id) { history${args} { nodes { kind from to note by { id } at } } } }`,
    { id: ticketId },
  );
  return ticket.history.nodes;
}

describe('a ticket', () => {
  test('remembers what was done with it, newest first', async () => {
    const input = { clientId: exactId('Client', 0), subject: 'A door', boardId: exactId('Board', 0) };
    const { id: ticketId } = await psa.done<{ id: string }>('createTicket', input);
    expect(await historyOf(ticketId)).toEqual([]);
    const { id: boardId } = await psa.done<{ id: string }>('createBoard', { name: 'Doors' });
    await psa.done('moveTicket', { ticketId, status: 'IN_PROGRESS' });
    await psa.done('changePriority', { ticketId, priority: 'HIGH' });
    await psa.done('updateTicket', { ticketId, boardId });
    await psa.done('assignTicket', { ticketId, assigneeId: exactId('Person', 5) });
    await psa.done('assignTicket', { ticketId });
    psa.graph.setNow('2026-03-02T15:00:00Z');
    await psa.done('addTicketNote', { ticketId, note: 'Oiled it.' }, 'note');
    psa.graph.setNow('2026-03-02');

    const change = { by: { id: owner.subject }, at: '2026-03-02T12:00:00.000Z', note: null };
    expect(await historyOf(ticketId)).toEqual([
      { ...change, kind: 'NOTE', from: null, to: null, note: 'Oiled it.', at: '2026-03-02T15:00:00.000Z' },
      { ...change, kind: 'ASSIGNEE', from: exactId('Person', 5), to: null },
      { ...change, kind: 'ASSIGNEE', from: null, to: exactId('Person', 5) },
      { ...change, kind: 'BOARD', from: 'Service Desk', to: 'Doors' },
      { ...change, kind: 'PRIORITY', from: 'NORMAL', to: 'HIGH' },
      { ...change, kind: 'STATUS', from: 'NEW', to: 'IN_PROGRESS' },
    ]);
    expect(await historyOf(ticketId, '(first: 1)')).toMatchObject([{ kind: 'NOTE' }]);
  });

  test('does not remember what was refused, or left as it was', async () => {
    const ticketId = exactId('Ticket', 0);
    await psa.refused('moveTicket', { ticketId, status: 'NEW' });
    await psa.done('changePriority', { ticketId, priority: 'CRITICAL' });
    await psa.done('updateTicket', { ticketId, subject: 'Phones are still dead' });
    await psa.done('assignTicket', { ticketId, assigneeId: exactId('Person', 4) });
    expect(await historyOf(ticketId)).toEqual([]);
  });
});

describe('addTicketNote', () => {
  test('also writes on a closed ticket', async () => {
    const ticketId = exactId('Ticket', 2);
    await psa.done('addTicketNote', { ticketId, note: 'Called back: all is well.' });
    expect(await historyOf(ticketId)).toMatchObject([{ kind: 'NOTE', note: 'Called back: all is well.' }]);
  });

  test('refuses a note that says nothing, a ticket that is not there, and a viewer who may not', async () => {
    const note = { ticketId: exactId('Ticket', 0), note: ' ' };
    expect(await psa.refused('addTicketNote', note)).toMatchObject([
      { code: 'INVALID_VALUE', path: ['input', 'note'] },
    ]);
    const unknown = { ticketId: exactId('Ticket', 99), note: 'x' };
    expect(await psa.refused('addTicketNote', unknown)).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await psa.thrown('addTicketNote', unknown, { roles: ['HR'] })).toBe('FORBIDDEN');
  });
});

test('many tickets take as many statements as one', async () => {
  const count = async (first: number) => {
    psa.graph.statements.length = 0;
    await psa.graph.ask(exactTenant, `{ tickets(first: ${first}) { nodes { history { nodes { kind } } } } }`);
    return psa.graph.statements.length;
  };
  expect([await count(1), await count(4)]).toEqual([2, 2]);
});
