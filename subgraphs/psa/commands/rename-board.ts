import { done, notFound, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { requireId } from '../../common/ids.ts';
import { BoardEntity, type BoardRow } from '../entities.ts';
import { boardNameTaken, mistakesInBoardName } from './create-board.ts';
import { lockRow } from './locked-rows.ts';
import { savedOr } from './saved-or.ts';

export interface BoardName {
  readonly boardId: string;
  readonly name: string;
}

/** Gives a board another name. Its tickets follow by their foreign key. */
export async function renameBoard(work: Work, { boardId, name }: BoardName): Promise<Outcome<BoardRow>> {
  const board = await lockRow(work, BoardEntity, requireId('Board', boardId));
  if (!board) return notFound('board', boardId, 'boardId');
  const mistakes = mistakesInBoardName(name);
  if (mistakes.length > 0) return refused(...mistakes);
  return savedOr(async () => {
    await work.rows.update(BoardEntity, { id: boardId }, { name });
    return done({ ...board, name });
  }, boardNameTaken(name));
}
