import { In } from 'typeorm';
import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { isOpen, ticketStatuses } from '../domain/ticket-status.ts';
import { BoardEntity, TicketEntity, type BoardRow } from '../entities.ts';
import { lockRow } from './locked-rows.ts';

/** Archives a board on which nothing is open. The lock keeps tickets from coming meanwhile. */
export async function archiveBoard(
  work: Work,
  { boardId }: { readonly boardId: string },
): Promise<Outcome<BoardRow>> {
  const board = await lockRow(work, BoardEntity, requireId('Board', boardId));
  if (!board) return notFound('board', boardId, 'boardId');
  const why = board.archivedAt ? 'it is archived already' : await whatIsOpen(work, board.name);
  if (why !== null) {
    const message = `The board ${board.name} cannot be archived: ${why}.`;
    return refusedFor('WRONG_STATE', message, ['input', 'boardId']);
  }
  const archived: BoardRow = { ...board, archivedAt: work.clock.now() };
  await work.rows.update(BoardEntity, { id: boardId }, archived);
  return done(archived);
}

async function whatIsOpen({ rows }: Work, board: string): Promise<string | null> {
  const status = In(ticketStatuses.filter(isOpen));
  const tickets = await rows.countBy(TicketEntity, { board, status });
  return tickets > 0 ? `open tickets: ${tickets}; close them or move them to another board first` : null;
}
