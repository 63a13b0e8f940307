import DataLoader from 'dataloader';
import type { Read } from '../database/read.ts';
import type { Condition, List } from './list.ts';
import { toConnection, type Connection } from './connection.ts';
import { readPageArgs, type PageArgs, type RawPageArgs } from './page-args.ts';
import { countsStatement, pagesStatement, rootCountStatement, rootPageStatement } from './statements.ts';

/** Loads pages of one list; all parents that ask for the same part of it share one statement. */
export interface ListLoader<Row> {
  /** A page of the list under a parent. */
  under(parentId: string, args: RawPageArgs, where?: readonly Condition[]): Promise<Connection<Row>>;
  /** A page of the whole tenant's list. */
  all(args: RawPageArgs, where?: readonly Condition[]): Promise<Connection<Row>>;
}

interface PagesKey {
  readonly parentId: string;
  readonly page: PageArgs;
  readonly where: readonly Condition[];
}

type Count = { readonly parentId: string; readonly count: number };

/** A loader for one request. */
export function createListLoader<Row extends object>(read: Read, list: List<Row>): ListLoader<Row> {
  const pages = new DataLoader<PagesKey, readonly Row[], string>(
    (keys) => byPart(keys, (part, parentIds) => loadPages(read, list, part, parentIds)),
    { cacheKeyFn: (key) => `${key.parentId} ${partOf(key)}` },
  );
  const counts = new DataLoader<PagesKey, number, string>(
    (keys) => byPart(keys, (part, parentIds) => loadCounts(read, list, part, parentIds)),
    { cacheKeyFn: (key) => `${key.parentId} ${partOf(key)}` },
  );
  return {
    async under(parentId, args, where = []) {
      const key = { parentId, where, page: readPageArgs(args, list.order, list.defaultFirst) };
      return toConnection(await pages.load(key), list.order.length, key.page, () => counts.load(key));
    },
    async all(args, where = []) {
      const page = readPageArgs(args, list.order, list.defaultFirst);
      const rows = await read<Row>(rootPageStatement(list, { page, where }));
      const count = async () => (await read<Count>(rootCountStatement(list, where)))[0]?.count ?? 0;
      return toConnection(rows, list.order.length, page, count);
    },
  };
}

async function loadPages<Row extends object>(
  read: Read,
  list: List<Row>,
  part: PagesKey,
  parentIds: readonly string[],
): Promise<Map<string, readonly Row[]>> {
  const rows = await read<Row & { listParent: string }>(pagesStatement(list, part, parentIds));
  const found = Map.groupBy(rows, (row) => row.listParent);
  return new Map(parentIds.map((id) => [id, found.get(id) ?? []]));
}

async function loadCounts<Row extends object>(
  read: Read,
  list: List<Row>,
  part: PagesKey,
  parentIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await read<Count>(countsStatement(list, part.where, parentIds));
  const found = new Map(rows.map((row) => [row.parentId, row.count]));
  return new Map(parentIds.map((id) => [id, found.get(id) ?? 0]));
}

/** Loads the keys part by part: those that differ only in the parent go together. */
async function byPart<Value>(
  keys: readonly PagesKey[],
  load: (part: PagesKey, parentIds: readonly string[]) => Promise<Map<string, Value>>,
): Promise<(Value | Error)[]> {
  const parts = Map.groupBy(keys, partOf);
  const loaded = new Map<string, Map<string, Value>>();
  await Promise.all(
    [...parts].map(async ([name, group]) => {
      const [part] = group;
      if (part)
        loaded.set(
          name,
          await load(
            part,
            group.map((key) => key.parentId),
          ),
        );
    }),
  );
  return keys.map((key) => loaded.get(partOf(key))?.get(key.parentId) ?? new Error('A page was not loaded.'));
}

function partOf({ page, where }: PagesKey): string {
  return JSON.stringify([page, where]);
}
