import type { Work } from '../../common/commands/work.ts';
import { TicketActivityEntity, type TicketActivityRow } from '../entities.ts';
import type { TicketActivityKind } from '../enums.ts';

/** What of a ticket was changed, from what to what. */
export interface TicketChanged {
  readonly kind: Exclude<TicketActivityKind, 'NOTE'>;
  readonly from: string | null;
  readonly to: string | null;
}

/** Keeps in a ticket's history what was changed, unless it is as it was. */
export async function keepChange(
  work: Work,
  ticketId: string,
  { kind, from, to }: TicketChanged,
): Promise<void> {
  if (from === to) return;
  await keep(work, { ticketId, kind, fromValue: from, toValue: to, note: null });
}

/** Keeps a note in a ticket's history. */
export function keepNote(work: Work, ticketId: string, note: string): Promise<TicketActivityRow> {
  return keep(work, { ticketId, kind: 'NOTE', fromValue: null, toValue: null, note });
}

async function keep(
  { rows, newId, viewer, clock }: Work,
  what: Omit<TicketActivityRow, 'id' | 'byId' | 'at'>,
): Promise<TicketActivityRow> {
  const activity = { id: newId('TicketActivity'), byId: viewer.subject, at: clock.now(), ...what };
  await rows.insert(TicketActivityEntity, activity);
  return activity;
}
