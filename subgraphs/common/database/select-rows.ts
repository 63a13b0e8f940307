import type { EntitySchema } from 'typeorm';

/** Selects the rows of a table that satisfy a condition over `t`, in an order if it matters. */
export function selectRows<Row extends object>(
  entity: EntitySchema<Row>,
  where: string,
  order?: string,
): string {
  const sorted = order === undefined ? '' : ` ORDER BY ${order}`;
  return `SELECT ${selected(entity)} FROM ${tableOf(entity)} t WHERE ${where}${sorted}`;
}

/** Every mapped column of `t` under its property's name, so that a row has the shape that TypeORM would give it. */
export function selected<Row extends object>(entity: EntitySchema<Row>): string {
  return propertiesOf(entity)
    .map((property) => `t."${columnOf(entity, property)}" AS "${property}"`)
    .join(', ');
}

export function tableOf<Row extends object>(entity: EntitySchema<Row>): string {
  return `"${entity.options.schema ?? 'public'}"."${entity.options.tableName ?? entity.options.name}"`;
}

export function propertiesOf<Row extends object>(entity: EntitySchema<Row>): string[] {
  return Object.keys(entity.options.columns);
}

/** The column that a property is kept in. */
export function columnOf<Row extends object>(entity: EntitySchema<Row>, property: string): string {
  const columns: Readonly<Record<string, { readonly name?: string } | undefined>> = entity.options.columns;
  return columns[property]?.name ?? property;
}
