import DataLoader from 'dataloader';
import { Any, type DataSource } from 'typeorm';
import { PolicySignerEntity, type PolicySignerRow } from './entities.ts';

/** Loads the signers of a policy in their order; one statement for all policies. */
export function createSignerLoader(dataSource: DataSource) {
  const repository = dataSource.getRepository(PolicySignerEntity);
  return new DataLoader<string, readonly PolicySignerRow[]>(async (policyIds) => {
    const found = await repository.find({
      where: { policyId: Any([...policyIds]) },
      order: { position: 'ASC' },
    });
    const byPolicy = Map.groupBy(found, (signer) => signer.policyId);
    return policyIds.map((id) => byPolicy.get(id) ?? []);
  });
}
