import { checkText, mistakesIn } from '../../common/commands/checks.ts';
import { done, refused, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { BoardEntity, type BoardRow } from '../entities.ts';
import { savedOr } from './saved-or.ts';

/** Makes a board. */
export async function createBoard(
  work: Work,
  { name }: { readonly name: string },
): Promise<Outcome<BoardRow>> {
  const mistakes = mistakesInBoardName(name);
  if (mistakes.length > 0) return refused(...mistakes);
  const board: BoardRow = { id: work.newId('Board'), name, archivedAt: null };
  return savedOr(async () => {
    await work.rows.insert(BoardEntity, board);
    return done(board);
  }, boardNameTaken(name));
}

export function mistakesInBoardName(name: string) {
  return mistakesIn([checkText(['input', 'name'], name, 80)]);
}

/** The conflict of a name that another board has. */
export function boardNameTaken(name: string) {
  const conflict = {
    field: 'name',
    message: `There is a board "${name}" already, perhaps an archived one or in another case: a board's name is unique.`,
  };
  return { boards_name_key_once: conflict, boards_tenant_id_name_key: conflict };
}
