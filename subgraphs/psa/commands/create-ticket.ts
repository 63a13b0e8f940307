import { checkText, invalid, mistakesIn } from '../../common/commands/checks.ts';
import { givenOr } from '../../common/commands/input-fields.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import { takeTurn } from '../../common/commands/take-turns.ts';
import type { Work } from '../../common/commands/work.ts';
import { optionalId } from '../../common/ids.ts';
import { promisedAt } from '../domain/promised-hours.ts';
import { TicketEntity, type TicketRow } from '../entities.ts';
import type { TicketPriority } from '../enums.ts';
import { activeBoard } from './active-board.ts';
import { activeClient } from './active-client.ts';

export interface NewTicket {
  readonly clientId: string;
  readonly subject: string;
  readonly description?: string | null;
  /** NORMAL where it is left out. */
  readonly priority?: TicketPriority;
  readonly boardId: string;
  readonly requesterContactId?: string | null;
  readonly assigneeId?: string | null;
  readonly dueAt?: Date | null;
}

/** Opens a ticket, under the tenant's next number. */
export async function createTicket(work: Work, input: NewTicket): Promise<Outcome<TicketRow>> {
  const client = await activeClient(work, input.clientId, 'clientId');
  if (client.kind === 'refused') return client;
  const board = await activeBoard(work, input.boardId);
  if (board.kind === 'refused') return board;
  const { priority = 'NORMAL' } = input;
  const openedAt = work.clock.now();
  const dueAt = givenOr(input.dueAt, promisedAt(priority, openedAt));
  const mistakes = [...mistakesInTicket(input), ...mistakesInDueTime(dueAt, openedAt)];
  if (mistakes.length > 0) return refused(...mistakes);
  const ticket: TicketRow = {
    id: work.newId('Ticket'),
    clientId: client.value.id,
    subject: input.subject,
    description: input.description ?? null,
    priority,
    board: board.value.name,
    requesterContactId: optionalId('Contact', input.requesterContactId) ?? null,
    assigneeId: optionalId('Person', input.assigneeId) ?? null,
    status: 'NEW',
    openedAt,
    dueAt,
    closedAt: null,
    number: await nextNumber(work),
  };
  await work.rows.insert(TicketEntity, ticket);
  return done(ticket);
}

/** The number after the tenant's highest. Whoever else opens a ticket waits until this one is in, so no number is left out. */
async function nextNumber(work: Work): Promise<number> {
  await takeTurn('ticket number', work);
  return ((await work.rows.maximum(TicketEntity, 'number')) ?? 0) + 1;
}

/** What is wrong with a ticket's texts; nothing with one that was left out. */
export function mistakesInTicket(input: {
  readonly subject?: string | null;
  readonly description?: string | null;
}) {
  return mistakesIn([
    checkText(['input', 'subject'], input.subject, 200),
    checkText(['input', 'description'], input.description, 20_000),
  ]);
}

/** What is wrong with the time at which a ticket is due: it cannot be before the ticket. */
export function mistakesInDueTime(dueAt: Date | null, openedAt: Date) {
  if (dueAt === null || dueAt >= openedAt) return [];
  const what = `must not come before the ticket was opened, ${openedAt.toISOString()}; received ${dueAt.toISOString()}`;
  return [invalid(['input', 'dueAt'], what)];
}
