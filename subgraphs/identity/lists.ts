import type { List } from '../common/lists/list.ts';
import { PersonEntity, type PersonRow } from './entities.ts';

/** The tenant's staff, by name. */
export const personList: List<PersonRow> = {
  entity: PersonEntity,
  order: [
    { sql: 't.name_key', type: 'text' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'ASC',
  defaultFirst: 50,
};
