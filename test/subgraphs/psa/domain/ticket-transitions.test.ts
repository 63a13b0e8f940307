import { expect, test } from '@jest/globals';
import { isOpen, ticketStatuses, type TicketStatus } from '../../../../subgraphs/psa/domain/ticket-status.ts';
import { moveTicket } from '../../../../subgraphs/psa/domain/ticket-transitions.ts';
import { promisedAt } from '../../../../subgraphs/psa/domain/promised-hours.ts';

const now = new Date('2026-03-02T12:00:00Z');
const before = new Date('2026-03-01T12:00:00Z');

/** The ways, as they were agreed: rows are from, columns are to, in the order of the statuses. */
const ways: Readonly<Record<TicketStatus, string>> = {
  NEW: '-xxxx',
  IN_PROGRESS: '--xxx',
  WAITING: '-x-xx',
  RESOLVED: '-x--x',
  CLOSED: '-----',
};

test.each(
  ticketStatuses.flatMap((from) =>
    ticketStatuses.map((to, index) => [from, to, ways[from][index] === 'x'] as const),
  ),
)('from %s to %s: %p', (status, to, isThere) => {
  const closedAt = isOpen(status) ? null : before;
  const move = moveTicket({ status, closedAt }, to, now);
  if (!isThere) {
    expect(move).toMatchObject({ kind: 'refused', why: expect.stringContaining(to) as unknown });
    return;
  }
  // Closed when it stops being open, and not again.
  const expected = isOpen(to) ? null : (closedAt ?? now);
  expect(move).toEqual({ kind: 'moved', state: { status: to, closedAt: expected } });
});

test.each([
  ['LOW', null],
  ['NORMAL', '2026-03-12T12:00:00.000Z'],
  ['HIGH', '2026-03-05T12:00:00.000Z'],
  ['CRITICAL', '2026-03-02T20:00:00.000Z'],
] as const)('a ticket of priority %s is due at %p', (priority, due) => {
  expect(promisedAt(priority, now)?.toISOString() ?? null).toBe(due);
});
