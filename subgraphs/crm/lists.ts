import type { List } from '../common/lists/list.ts';
import { CompanyEntity, ContactEntity, type CompanyRow, type ContactRow } from './entities.ts';

/** The tenant's companies, by name. */
export const companyList: List<CompanyRow> = {
  entity: CompanyEntity,
  order: [
    { sql: 't.name_key', type: 'text' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'ASC',
  defaultFirst: 50,
};

/** A company's contacts, primary ones first, then by name. */
export const contactList: List<ContactRow> = {
  entity: ContactEntity,
  parentColumn: 'company_id',
  order: [
    { sql: '(NOT t.is_primary)', type: 'boolean' },
    { sql: 't.name_key', type: 'text' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'ASC',
  defaultFirst: 20,
};
