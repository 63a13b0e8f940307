import DataLoader from 'dataloader';
import type { Read } from '../common/database/read.ts';
import { rowsStatement } from '../common/database/rows-statement.ts';
import { PolicySignerEntity, type PolicySignerRow } from './entities.ts';

/** Loads the signers of a policy in their order; one statement for all policies. */
export function createSignerLoader(read: Read) {
  return new DataLoader<string, readonly PolicySignerRow[]>(async (policyIds) => {
    const ofPolicies = 't.policy_id = ANY($1::text[])';
    const found = await read<PolicySignerRow>(
      rowsStatement(PolicySignerEntity, ofPolicies, [policyIds], 't.position'),
    );
    const byPolicy = Map.groupBy(found, (signer) => signer.policyId);
    return policyIds.map((id) => byPolicy.get(id) ?? []);
  });
}
