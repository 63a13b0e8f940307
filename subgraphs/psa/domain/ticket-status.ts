/** Where a ticket can stand, in the order in which it usually goes through them. */
export const ticketStatuses = ['NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED'] as const;

/** Where a ticket stands. */
export type TicketStatus = (typeof ticketStatuses)[number];

/** Open means that somebody still has to do something. */
const open: Record<TicketStatus, boolean> = {
  NEW: true,
  IN_PROGRESS: true,
  WAITING: true,
  RESOLVED: false,
  CLOSED: false,
};

/** Whether a ticket in this status is open. */
export function isOpen(status: TicketStatus): boolean {
  return open[status];
}
