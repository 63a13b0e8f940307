import { done, notFound, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { BoardEntity, type BoardRow } from '../entities.ts';
import { holdRow } from './locked-rows.ts';

/** The board that a ticket is to be on: there, and not archived until the transaction ends. */
export async function activeBoard(work: Work, boardId: string): Promise<Outcome<BoardRow>> {
  const board = await holdRow(work, BoardEntity, requireId('Board', boardId));
  if (!board) return notFound('board', boardId, 'boardId');
  if (!board.archivedAt) return done(board);
  const message = `The board ${board.name} is archived: it takes no tickets.`;
  return refusedFor('WRONG_STATE', message, ['input', 'boardId']);
}
