import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { countsStatement } from '../common/lists/statements.ts';
import { matterIsOpen } from './conditions.ts';
import { matterList } from './lists.ts';

/** Loads how many open matters a company has; one statement for all companies. */
export function createOpenMatterCountLoader(dataSource: DataSource) {
  return new DataLoader<string, number>(async (companyIds) => {
    const { sql, values } = countsStatement(matterList, [matterIsOpen], companyIds);
    const found = await dataSource.query<{ parentId: string; count: number }[]>(sql, [...values]);
    const counts = new Map(found.map((row) => [row.parentId, row.count]));
    return companyIds.map((id) => counts.get(id) ?? 0);
  });
}
