import DataLoader from 'dataloader';
import { Any, type DataSource, type EntitySchema, type FindOptionsWhere } from 'typeorm';

/** Loads rows by their ids: one statement for all that a request asks for at once, null for an id that has no row. */
export type RowLoader<Row> = DataLoader<string, Row | null>;

/** A loader for one request. Rows come by id, whatever the order in which PostgreSQL finds them. */
export function createRowLoader<Row extends { readonly id: string }>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
): RowLoader<Row> {
  return createKeyLoader(dataSource, entity, 'id');
}

/** A loader by another unique column than the id. */
export function createKeyLoader<Row extends object>(
  dataSource: DataSource,
  entity: EntitySchema<Row>,
  property: keyof Row & string,
): RowLoader<Row> {
  const repository = dataSource.getRepository<Row>(entity);
  return new DataLoader(async (keys) => {
    const where = { [property]: Any([...keys]) } as FindOptionsWhere<Row>;
    const rows = await repository.findBy(where);
    const byKey = new Map(rows.map((row) => [row[property] as string, row]));
    return keys.map((key) => byKey.get(key) ?? null);
  });
}
