import { done, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId } from '../../common/ids.ts';
import { TicketEntity, type TicketRow } from '../entities.ts';
import { changeableTicket } from './changeable-ticket.ts';
import { keepChange } from './ticket-history.ts';

export interface Assignment {
  readonly ticketId: string;
  readonly assigneeId?: string | null;
}

/** Gives a ticket to a member of staff, or to nobody. */
export async function assignTicket(work: Work, input: Assignment): Promise<Outcome<TicketRow>> {
  const found = await changeableTicket(work, input.ticketId);
  if (found.kind === 'refused') return found;
  const assigneeId = optionalId('Person', input.assigneeId) ?? null;
  await work.rows.update(TicketEntity, { id: input.ticketId }, { assigneeId });
  const { assigneeId: from } = found.value;
  await keepChange(work, input.ticketId, { kind: 'ASSIGNEE', from, to: assigneeId });
  return done({ ...found.value, assigneeId });
}
