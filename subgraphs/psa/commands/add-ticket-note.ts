import { checkText, mistakesIn } from '../../common/commands/checks.ts';
import { done, notFound, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { TicketEntity, type TicketActivityRow } from '../entities.ts';
import { holdRow } from './locked-rows.ts';
import { keepNote } from './ticket-history.ts';

export interface TicketNote {
  readonly ticketId: string;
  readonly note: string;
}

/** Writes a note on a ticket, also on one that is closed. */
export async function addTicketNote(work: Work, input: TicketNote): Promise<Outcome<TicketActivityRow>> {
  const ticket = await holdRow(work, TicketEntity, requireId('Ticket', input.ticketId));
  if (!ticket) return notFound('ticket', input.ticketId, 'ticketId');
  const mistakes = mistakesIn([checkText(['input', 'note'], input.note, 20_000)]);
  if (mistakes.length > 0) return refused(...mistakes);
  return done(await keepNote(work, ticket.id, input.note));
}
