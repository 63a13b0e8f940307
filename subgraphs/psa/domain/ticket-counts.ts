import { isOpen, ticketStatuses, type TicketStatus } from './ticket-status.ts';

/** How many tickets are in each status; a status without tickets may be left out. */
export type TicketCounts = ReadonlyMap<TicketStatus, number>;

/** The counts of all statuses, also those that have no ticket. */
export function listTicketCounts(counts: TicketCounts): { status: TicketStatus; count: number }[] {
  return ticketStatuses.map((status) => ({ status, count: counts.get(status) ?? 0 }));
}

/** How many of the tickets are open. */
export function countOpenTickets(counts: TicketCounts): number {
  return listTicketCounts(counts).reduce((sum, { status, count }) => sum + (isOpen(status) ? count : 0), 0);
}
