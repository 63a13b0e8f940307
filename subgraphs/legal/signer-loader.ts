import DataLoader from 'dataloader';
import type { Read } from '../common/database/read.ts';
import { selectRows } from '../common/database/select-rows.ts';
import { byKeys } from '../common/database/statement.ts';
import { PolicySignerEntity, type PolicySignerRow } from './entities.ts';

/** Loads the signers of a policy in their order; one statement for all policies. */
export function createSignerLoader(read: Read) {
  const sql = selectRows(PolicySignerEntity, 't.policy_id = ANY($1::text[])', 't.position');
  return new DataLoader<string, readonly PolicySignerRow[]>(async (policyIds) => {
    const found = await read<PolicySignerRow>(byKeys(sql, policyIds));
    const byPolicy = Map.groupBy(found, (signer) => signer.policyId);
    return policyIds.map((id) => byPolicy.get(id) ?? []);
  });
}
