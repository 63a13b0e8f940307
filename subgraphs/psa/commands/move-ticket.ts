import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { isOpen, type TicketStatus } from '../domain/ticket-status.ts';
import { moveTicket as move } from '../domain/ticket-transitions.ts';
import { BoardEntity, TicketEntity, type TicketRow } from '../entities.ts';
import { activeClient } from './active-client.ts';
import { lockRow } from './locked-rows.ts';
import { keepChange } from './ticket-history.ts';

export interface Move {
  readonly ticketId: string;
  readonly status: TicketStatus;
}

/** Moves a ticket to another status. */
export async function moveTicket(work: Work, { ticketId, status }: Move): Promise<Outcome<TicketRow>> {
  const ticket = await lockRow(work, TicketEntity, requireId('Ticket', ticketId));
  if (!ticket) return notFound('ticket', ticketId, 'ticketId');
  const moved = move(ticket, status, work.clock.now());
  if (moved.kind === 'refused') return refusedFor('WRONG_STATE', moved.why, ['input', 'status']);
  const isOpenedAgain = isOpen(status) && !isOpen(ticket.status);
  const archived = isOpenedAgain ? await refusedAsArchived(work, ticket) : null;
  if (archived) return archived;
  await work.rows.update(TicketEntity, { id: ticketId }, moved.state);
  await keepChange(work, ticketId, { kind: 'STATUS', from: ticket.status, to: status });
  return done({ ...ticket, ...moved.state });
}

/** Refused where the ticket's client or board is archived, as neither has open tickets then; else null. */
async function refusedAsArchived(work: Work, ticket: TicketRow): Promise<Outcome<never> | null> {
  const client = await activeClient(work, ticket.clientId, 'ticketId');
  if (client.kind === 'refused') return client;
  const board = await work.rows.findOne(BoardEntity, {
    where: { name: ticket.board },
    lock: { mode: 'pessimistic_read' },
  });
  if (!board?.archivedAt) return null;
  const message = `The board ${board.name} is archived: move the ticket to another board first.`;
  return refusedFor('WRONG_STATE', message, ['input', 'ticketId']);
}
