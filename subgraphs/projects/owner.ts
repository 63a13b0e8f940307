import { isId } from '../common/ids.ts';
import type { RowLoader } from '../common/lists/row-loader.ts';

/** The row that another belongs to. PostgreSQL's foreign keys promise that it is there. */
export async function loadOwner<Row>(loader: RowLoader<Row>, id: string): Promise<Row> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`${id} is gone, and rows that belong to it are not.`);
  return row;
}

/** Who did something: a person, or null where nobody did or a program did. */
export function personOf(subject: string | null): { readonly id: string } | null {
  return subject !== null && isId('Person', subject) ? { id: subject } : null;
}
