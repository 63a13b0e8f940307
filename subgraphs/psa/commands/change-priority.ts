import { givenOr } from '../../common/commands/input-fields.ts';
import { done, refused, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { promisedAt } from '../domain/promised-hours.ts';
import { isOpen } from '../domain/ticket-status.ts';
import { TicketEntity, type TicketRow } from '../entities.ts';
import type { TicketPriority } from '../enums.ts';
import { changeableTicket } from './changeable-ticket.ts';
import { mistakesInDueTime } from './create-ticket.ts';
import { keepChange } from './ticket-history.ts';

export interface Urgency {
  readonly ticketId: string;
  readonly priority: TicketPriority;
  readonly dueAt?: Date | null;
}

/** Changes how soon a ticket must be dealt with. What the new priority promises counts from when it was opened. */
export async function changePriority(work: Work, input: Urgency): Promise<Outcome<TicketRow>> {
  const found = await changeableTicket(work, input.ticketId);
  if (found.kind === 'refused') return found;
  const ticket = found.value;
  if (!isOpen(ticket.status)) {
    const message = `The ticket ${ticket.number} is ${ticket.status}: there is nothing left to hurry.`;
    return refusedFor('WRONG_STATE', message, ['input', 'ticketId']);
  }
  const dueAt = givenOr(input.dueAt, promisedAt(input.priority, ticket.openedAt));
  const mistakes = mistakesInDueTime(dueAt, ticket.openedAt);
  if (mistakes.length > 0) return refused(...mistakes);
  const urgency = { priority: input.priority, dueAt };
  await work.rows.update(TicketEntity, { id: ticket.id }, urgency);
  await keepChange(work, ticket.id, { kind: 'PRIORITY', from: ticket.priority, to: input.priority });
  return done({ ...ticket, ...urgency });
}
