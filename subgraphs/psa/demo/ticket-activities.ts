import type { DemoCast } from '../../common/demo/cast.ts';
import type { TicketActivityRow } from '../entities.ts';
import { tickets } from './tickets.ts';

const halfAnHour = 1_800_000;

/** The last move of every ticket that is not new any more, by whoever has it. */
export function* ticketActivities(cast: DemoCast): Generator<TicketActivityRow> {
  let index = 0;
  for (const { id: ticketId, status, assigneeId, openedAt, closedAt } of tickets(cast)) {
    if (status === 'NEW' || assigneeId === null) continue;
    yield {
      id: cast.id('TicketActivity', index++),
      ticketId,
      kind: 'STATUS',
      byId: assigneeId,
      at: closedAt ?? new Date(openedAt.getTime() + halfAnHour),
      fromValue: 'NEW',
      toValue: status,
      note: null,
    };
  }
}
