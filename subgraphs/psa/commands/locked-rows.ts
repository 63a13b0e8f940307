import type { EntitySchema, FindOptionsWhere } from 'typeorm';
import type { Work } from '../../common/commands/work.ts';

interface Identified {
  readonly id: string;
}

/** A row that is to be changed: nobody else changes it, or counts on it as it is, until the transaction ends. */
export function lockRow<Row extends Identified>(
  { rows }: Work,
  entity: EntitySchema<Row>,
  id: string,
): Promise<Row | null> {
  const where = { id } as FindOptionsWhere<Row>;
  return rows.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
}

/** A row that is counted on as it is: nobody changes it until the transaction ends. */
export function holdRow<Row extends Identified>(
  { rows }: Work,
  entity: EntitySchema<Row>,
  id: string,
): Promise<Row | null> {
  const where = { id } as FindOptionsWhere<Row>;
  return rows.findOne(entity, { where, lock: { mode: 'pessimistic_read' } });
}
