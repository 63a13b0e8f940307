import type { EntitySchema } from 'typeorm';

/** One key of a list's order. */
export interface OrderKey {
  /** A column or an expression over the row, which is called `t`. An index must begin with the tenant and these keys. */
  readonly sql: string;
  /** Its PostgreSQL type, so that a cursor's value is compared as what it is. */
  readonly type: 'text' | 'boolean' | 'integer' | 'date' | 'timestamptz';
}

/** A list of rows that clients page through: where it comes from and how it is ordered. */
export interface List<Row extends object> {
  readonly entity: EntitySchema<Row>;
  /** The column that says which parent a row belongs to; left out for a list that only the root has. */
  readonly parentColumn?: string;
  /** The last key must be unique, or pages would skip and repeat rows. */
  readonly order: readonly OrderKey[];
  readonly direction: 'ASC' | 'DESC';
  readonly defaultFirst: number;
}

/** A further condition on the rows: SQL over `t` with a `?` for each value. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** A condition that a column has a value; none where there is no value. */
export function whereEqual(column: string, value: unknown): readonly Condition[] {
  return value == null ? [] : [{ sql: `t."${column}" = ?`, values: [value] }];
}
