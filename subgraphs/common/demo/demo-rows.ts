import type { EntitySchema } from 'typeorm';

/** Rows of one table, in the shape of its entity. Generated as they are inserted, so a large demo never stands in memory whole. */
export interface DemoRows {
  readonly entity: EntitySchema;
  readonly rows: Iterable<object>;
}

/** Ties rows to their entity's type, which the list of a subgraph's tables then forgets. */
export function demoRows<Row extends object>(entity: EntitySchema<Row>, rows: Iterable<Row>): DemoRows {
  return { entity: entity, rows };
}
