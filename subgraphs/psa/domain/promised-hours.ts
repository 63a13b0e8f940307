import type { TicketPriority } from '../enums.ts';

/** In how many hours a ticket of each priority must be resolved; nothing is promised for a low one. */
export const promisedHours: Readonly<Record<TicketPriority, number | null>> = {
  LOW: null,
  NORMAL: 240,
  HIGH: 72,
  CRITICAL: 8,
};

/** When a ticket of a priority is due; null where nothing is promised. */
export function promisedAt(priority: TicketPriority, openedAt: Date): Date | null {
  const hours = promisedHours[priority];
  return hours === null ? null : new Date(openedAt.getTime() + hours * 3_600_000);
}
