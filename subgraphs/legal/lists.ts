import type { List } from '../common/lists/list.ts';
import { MatterEntity, PolicyEntity, type MatterRow, type PolicyRow } from './entities.ts';

/** A company's policies, newest first. */
export const policyList: List<PolicyRow> = {
  entity: PolicyEntity,
  parentColumn: 'company_id',
  order: [
    { sql: 't.created_at', type: 'timestamptz' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};

/** A company's matters, newest first. */
export const matterList: List<MatterRow> = {
  entity: MatterEntity,
  parentColumn: 'company_id',
  order: [
    { sql: 't.opened_at', type: 'timestamptz' },
    { sql: 't.id', type: 'text' },
  ],
  direction: 'DESC',
  defaultFirst: 20,
};

/** All the tenant's matters, newest first. */
export const tenantMatterList: List<MatterRow> = { ...matterList, defaultFirst: 50 };
