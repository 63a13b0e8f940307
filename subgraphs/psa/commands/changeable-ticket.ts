import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { TicketEntity, type TicketRow } from '../entities.ts';
import { lockRow } from './locked-rows.ts';

/** The ticket that is to be changed, locked: there, and not closed. */
export async function changeableTicket(work: Work, ticketId: string): Promise<Outcome<TicketRow>> {
  const ticket = await lockRow(work, TicketEntity, requireId('Ticket', ticketId));
  if (!ticket) return notFound('ticket', ticketId, 'ticketId');
  if (ticket.status !== 'CLOSED') return done(ticket);
  return refusedFor('WRONG_STATE', `The ticket ${ticket.number} is closed for good.`, ['input', 'ticketId']);
}
