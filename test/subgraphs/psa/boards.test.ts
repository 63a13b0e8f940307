import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startChanges, type Changes } from './changes.ts';
import { exactId } from './exact-rows.ts';

let psa: Changes;
beforeAll(async () => {
  psa = await startChanges();
});
afterAll(() => psa.graph.close());

const fields = 'id name archivedAt openTicketCount';
const serviceDesk = exactId('Board', 0);

describe('a board', () => {
  test('shows its tickets, newest first, and how many are open', async () => {
    const query = `query ($id: ID!) { board(id: $id) { name openTicketCount
      tickets(first: 2) { totalCount nodes { number board } } closed: tickets(status: CLOSED) { nodes { number } } } }`;
    expect(await psa.ask(query, { id: serviceDesk })).toEqual({
      board: {
        name: 'Service Desk',
        openTicketCount: 3,
        tickets: {
          totalCount: 4,
          nodes: [
            { number: 399, board: 'Service Desk' },
            { number: 501, board: 'Service Desk' },
          ],
        },
        closed: { nodes: [{ number: 400 }] },
      },
    });
  });

  test('takes as many statements for two as for one', async () => {
    await psa.done('createBoard', { name: 'Another' });
    const count = async (first: number) => {
      psa.graph.statements.length = 0;
      await psa.ask(
        `{ boards(first: ${first}) { nodes { openTicketCount tickets { nodes { subject } } } } }`,
      );
      return psa.graph.statements.length;
    };
    expect([await count(1), await count(2)]).toEqual([3, 3]);
  });
});

describe('createBoard', () => {
  test('makes a board without tickets', async () => {
    expect(await psa.done('createBoard', { name: 'Field work' }, fields)).toEqual({
      id: expect.stringMatching(/^brd_/) as unknown,
      name: 'Field work',
      archivedAt: null,
      openTicketCount: 0,
    });
  });

  test.each(['Service Desk', 'SERVICE desk'])('refuses "%s", which is there', async (name) => {
    expect(await psa.refused('createBoard', { name })).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'name'] },
    ]);
  });

  test('refuses a name that says nothing, and a viewer who may not', async () => {
    expect(await psa.refused('createBoard', { name: '' })).toMatchObject([{ code: 'INVALID_VALUE' }]);
    expect(await psa.thrown('createBoard', { name: 'x' }, { roles: ['TECHNICIAN'] })).toBe('FORBIDDEN');
  });
});

describe('renameBoard', () => {
  test('renames it on its tickets too', async () => {
    await psa.done('renameBoard', { boardId: serviceDesk, name: 'Help Desk' });
    const query = `query ($id: ID!, $ticket: ID!) { board(id: $id) { name openTicketCount } ticket(id: $ticket) { board } }`;
    expect(await psa.ask(query, { id: serviceDesk, ticket: exactId('Ticket', 0) })).toEqual({
      board: { name: 'Help Desk', openTicketCount: 3 },
      ticket: { board: 'Help Desk' },
    });
    // Its own name in another case is no conflict with itself.
    await psa.done('renameBoard', { boardId: serviceDesk, name: 'Service desk' });
    await psa.done('renameBoard', { boardId: serviceDesk, name: 'Service Desk' });
  });

  test("refuses another board's name, and a board that is not there", async () => {
    const { id: boardId } = await psa.done<{ id: string }>('createBoard', { name: 'Network' });
    expect(await psa.refused('renameBoard', { boardId, name: 'service desk' })).toMatchObject([
      { code: 'CONFLICT', path: ['input', 'name'] },
    ]);
    const unknown = { boardId: exactId('Board', 99), name: 'x' };
    expect(await psa.refused('renameBoard', unknown)).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await psa.refused('renameBoard', { boardId, name: 'x'.repeat(81) })).toMatchObject([
      { code: 'INVALID_VALUE' },
    ]);
  });
});

describe('archiveBoard', () => {
  test('is refused while a ticket on it is open; then it takes no tickets', async () => {
    const { id: boardId } = await psa.done<{ id: string }>('createBoard', { name: 'Old office' });
    const ticket = { clientId: exactId('Client', 0), subject: 'Move', boardId };
    const { id: ticketId } = await psa.done<{ id: string }>('createTicket', ticket);
    const [open] = await psa.refused('archiveBoard', { boardId });
    expect(open).toMatchObject({ code: 'WRONG_STATE', path: ['input', 'boardId'] });
    expect(open?.message).toContain('open tickets: 1');
    await psa.done('moveTicket', { ticketId, status: 'RESOLVED' });
    expect(await psa.done('archiveBoard', { boardId }, fields)).toMatchObject({
      archivedAt: '2026-03-02T12:00:00.000Z',
    });

    for (const [mutation, input] of [
      ['archiveBoard', { boardId }],
      ['createTicket', ticket],
      ['updateTicket', { ticketId: exactId('Ticket', 0), boardId }],
      ['moveTicket', { ticketId, status: 'IN_PROGRESS' }],
    ] as const) {
      expect(await psa.refused(mutation, input)).toMatchObject([{ code: 'WRONG_STATE' }]);
    }
    // On another board it can be opened again.
    await psa.done('updateTicket', { ticketId, boardId: serviceDesk });
    await psa.done('moveTicket', { ticketId, status: 'IN_PROGRESS' });

    const list = async (includeArchived: boolean) => {
      const query = `query ($all: Boolean) { boards(includeArchived: $all) { nodes { name } } }`;
      const { boards } = await psa.ask<{ boards: { nodes: { name: string }[] } }>(query, {
        all: includeArchived,
      });
      return boards.nodes.map(({ name }) => name);
    };
    expect(await list(false)).not.toContain('Old office');
    const all = await list(true);
    expect(all).toContain('Old office');
    expect(all).toEqual([...all].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
  });

  test('does not find what is not there', async () => {
    expect(await psa.refused('archiveBoard', { boardId: exactId('Board', 99) })).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await psa.thrown('archiveBoard', { boardId: 'Service Desk' })).toBe('MALFORMED_ID');
  });
});
