import { isOpen, type TicketStatus } from './ticket-status.ts';

/** The ways from each status. The way back from RESOLVED opens a ticket again; nothing leads out of CLOSED. */
export const ticketTransitions: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  NEW: ['IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED'],
  IN_PROGRESS: ['WAITING', 'RESOLVED', 'CLOSED'],
  WAITING: ['IN_PROGRESS', 'RESOLVED', 'CLOSED'],
  RESOLVED: ['IN_PROGRESS', 'CLOSED'],
  CLOSED: [],
};

/** Where a ticket stands, and since when it is resolved or closed. */
export interface TicketState {
  readonly status: TicketStatus;
  readonly closedAt: Date | null;
}

/** A ticket's move: its new state, or why there is no such way. */
export type TicketMove =
  | { readonly kind: 'moved'; readonly state: TicketState }
  | { readonly kind: 'refused'; readonly why: string };

/** Moves a ticket. It is closed when it stops being open: closing one that is resolved leaves that instant. */
export function moveTicket({ status, closedAt }: TicketState, to: TicketStatus, now: Date): TicketMove {
  const ways = ticketTransitions[status];
  if (!ways.includes(to)) return { kind: 'refused', why: whyNot(status, to, ways) };
  return { kind: 'moved', state: { status: to, closedAt: isOpen(to) ? null : (closedAt ?? now) } };
}

function whyNot(status: TicketStatus, to: TicketStatus, ways: readonly TicketStatus[]): string {
  if (ways.length === 0) return `The ticket is ${status}, for good; received ${to}.`;
  return `The ticket is ${status}: from there it can go to ${ways.join(', ')}; received ${to}.`;
}
