import { z } from 'zod';
import { exchange, type ExchangeLimits } from './exchange.ts';
import type { Psa, PsaAccess, PsaAnswer, PsaContract, PsaTimeResult } from './psa.ts';

const contract = z.object({
  id: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
  companyId: z.string(),
  name: z.string(),
  status: z.string(),
});

const timeResults = z.object({
  results: z
    .array(
      z.object({
        originId: z.string(),
        originVersion: z.int(),
        outcome: z.enum(['CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED']),
        reason: z.string().nullish(),
      }),
    )
    .max(1000),
});

const usual: ExchangeLimits = { timeoutMs: 10_000, maxBytes: 1024 * 1024 };

/** PSA by its own API, over HTTP. */
export function createHttpPsa(limits: ExchangeLimits = usual): Psa {
  return {
    async findContract(access, contractId) {
      const query = new URLSearchParams({ tenantId: access.tenantId });
      const path = `/contracts/${encodeURIComponent(contractId)}?${query.toString()}`;
      return readContract(await exchange(access, { method: 'GET', path }, limits), contractId);
    },
    async sendTime(access: PsaAccess, entries) {
      const body = { tenantId: access.tenantId, entries };
      return readResults(await exchange(access, { method: 'POST', path: '/time-entries', body }, limits));
    },
  };
}

function readContract(answer: PsaAnswer<unknown>, contractId: string): PsaAnswer<PsaContract> {
  if (answer.kind !== 'answered') return answer;
  const { success, data } = contract.safeParse(answer.value);
  if (success && data.id === contractId) return { kind: 'answered', value: data };
  return { kind: 'misunderstood', reason: 'PSA answered something that is not the contract.' };
}

function readResults(answer: PsaAnswer<unknown>): PsaAnswer<readonly PsaTimeResult[]> {
  if (answer.kind !== 'answered') return answer;
  const { success, data } = timeResults.safeParse(answer.value);
  if (!success) return { kind: 'misunderstood', reason: 'PSA did not answer what became of the time.' };
  return { kind: 'answered', value: data.results.map((one) => ({ ...one, reason: one.reason ?? null })) };
}
