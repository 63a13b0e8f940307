import DataLoader from 'dataloader';
import type { Read } from '../common/database/read.ts';
import { countsStatement } from '../common/lists/statements.ts';
import { matterIsOpen } from './conditions.ts';
import { matterList } from './lists.ts';

/** Loads how many open matters a company has; one statement for all companies. */
export function createOpenMatterCountLoader(read: Read) {
  return new DataLoader<string, number>(async (companyIds) => {
    const statement = countsStatement(matterList, [matterIsOpen], companyIds);
    const found = await read<{ parentId: string; count: number }>(statement);
    const counts = new Map(found.map((row) => [row.parentId, row.count]));
    return companyIds.map((id) => counts.get(id) ?? 0);
  });
}
