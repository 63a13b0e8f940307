import { z } from 'zod';
import { createRead } from '../../common/database/read.ts';
import { isId } from '../../common/ids.ts';
import { contractStatus } from '../domain/contract-status.ts';
import { createLoaders } from '../loaders.ts';
import type { ApiWork } from './api-route.ts';
import { json, problem, type ApiAnswer } from './problem.ts';

export const contractInput = z.object({ tenantId: z.string('is needed'), contractId: z.string() });

/** Answers a contract by its id, for whoever links to it. What is no id at all is as unknown as one of another tenant. */
export async function answerContract(
  { tenantId, contractId }: z.infer<typeof contractInput>,
  { dataSource, around: { today } }: ApiWork,
): Promise<ApiAnswer> {
  const loaders = createLoaders({ read: createRead(dataSource), today });
  const contract = isId('Contract', contractId) ? await loaders.contract.load(contractId) : null;
  const client = contract && (await loaders.client.load(contract.clientId));
  if (!contract || !client) return problem(404, 'NOT_FOUND', 'There is no such contract in this tenant.');
  const { id, clientId, name } = contract;
  const status = contractStatus(contract, today);
  return json({ id, tenantId, clientId, companyId: client.companyId, name, status });
}
