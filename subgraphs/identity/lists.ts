import type { List } from '../common/lists/list.ts';
import { DirectorySyncEntity, type DirectorySyncRow } from './directory-entities.ts';
import { IntegrationKeyEntity, PersonEntity, type IntegrationKeyRow, type PersonRow } from './entities.ts';

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

/** The tenant's integration keys, newest first: ids sort by age. */
export const integrationKeyList: List<IntegrationKeyRow> = {
  entity: IntegrationKeyEntity,
  order: [{ sql: 't.id', type: 'text' }],
  direction: 'DESC',
  defaultFirst: 50,
};

/** The log of the tenant's syncs, newest first: ids sort by age. */
export const directorySyncList: List<DirectorySyncRow> = {
  entity: DirectorySyncEntity,
  order: [{ sql: 't.id', type: 'text' }],
  direction: 'DESC',
  defaultFirst: 20,
};
