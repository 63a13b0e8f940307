import DataLoader from 'dataloader';
import type { EntitySchema } from 'typeorm';
import type { Read } from '../database/read.ts';
import { columnOf, selectRows } from '../database/select-rows.ts';
import { byKeys } from '../database/statement.ts';

/** Loads rows by their ids: one statement for all that a request asks for at once, null for an id that has no row. */
export type RowLoader<Row> = DataLoader<string, Row | null>;

/** A loader for one request. Rows come by id, whatever the order in which PostgreSQL finds them. */
export function createRowLoader<Row extends { readonly id: string }>(
  read: Read,
  entity: EntitySchema<Row>,
): RowLoader<Row> {
  return createKeyLoader(read, entity, 'id');
}

/** A loader by another unique column than the id. */
export function createKeyLoader<Row extends object>(
  read: Read,
  entity: EntitySchema<Row>,
  property: keyof Row & string,
): RowLoader<Row> {
  const sql = selectRows(entity, `t."${columnOf(entity, property)}" = ANY($1::text[])`);
  return new DataLoader(async (keys) => {
    const rows = await read<Row>(byKeys(sql, keys));
    const byKey = new Map(rows.map((row) => [row[property] as string, row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}
