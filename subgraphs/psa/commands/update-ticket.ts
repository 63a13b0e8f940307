import { givenOr, mistakesInCleared } from '../../common/commands/input-fields.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId } from '../../common/ids.ts';
import { TicketEntity, type TicketRow } from '../entities.ts';
import { activeBoard } from './active-board.ts';
import { changeableTicket } from './changeable-ticket.ts';
import { mistakesInTicket } from './create-ticket.ts';
import { keepChange } from './ticket-history.ts';

export interface TicketChange {
  readonly ticketId: string;
  readonly subject?: string | null;
  readonly description?: string | null;
  readonly boardId?: string | null;
  readonly requesterContactId?: string | null;
}

/** Changes what a ticket says and where it is worked on. */
export async function updateTicket(work: Work, input: TicketChange): Promise<Outcome<TicketRow>> {
  const found = await changeableTicket(work, input.ticketId);
  if (found.kind === 'refused') return found;
  const present = found.value;
  const board =
    input.boardId == null ? done({ name: present.board }) : await activeBoard(work, input.boardId);
  if (board.kind === 'refused') return board;
  const mistakes = [...mistakesInCleared(input, 'subject', 'boardId'), ...mistakesInTicket(input)];
  if (mistakes.length > 0) return refused(...mistakes);
  const requester = optionalId('Contact', input.requesterContactId);
  const ticket: TicketRow = {
    ...present,
    subject: input.subject ?? present.subject,
    description: givenOr(input.description, present.description),
    board: board.value.name,
    requesterContactId: givenOr(requester, present.requesterContactId),
  };
  await work.rows.update(TicketEntity, { id: ticket.id }, ticket);
  await keepChange(work, ticket.id, { kind: 'BOARD', from: present.board, to: ticket.board });
  return done(ticket);
}
