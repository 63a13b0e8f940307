import { z } from 'zod';
import { exchange, type ExchangeLimits } from './exchange.ts';
import { LONGEST_CALL_MS, type Psa, type PsaAccess, type PsaAnswer, type PsaTimeResult } from './psa.ts';

const contract = z.object({
  id: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
  companyId: z.string(),
  name: z.string(),
  status: z.string(),
});

const ticket = z.object({
  id: z.string(),
  tenantId: z.string(),
  clientId: z.string(),
  companyId: z.string(),
  number: z.int(),
  subject: z.string(),
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

const usual: ExchangeLimits = { timeoutMs: LONGEST_CALL_MS, maxBytes: 1024 * 1024 };

/** PSA by its own API, over HTTP. */
export function createHttpPsa(limits: ExchangeLimits = usual): Psa {
  return {
    async findContract(access, id) {
      const asked = { method: 'GET', path: pathOf('contracts', id, access) } as const;
      return readThing(contract, 'the contract', id, await exchange(access, asked, limits));
    },
    async findTicket(access, id) {
      const asked = { method: 'GET', path: pathOf('tickets', id, access) } as const;
      return readThing(ticket, 'the ticket', id, await exchange(access, asked, limits));
    },
    async sendTime(access: PsaAccess, entries) {
      const body = { tenantId: access.tenantId, entries };
      return readResults(await exchange(access, { method: 'POST', path: '/time-entries', body }, limits));
    },
  };
}

function pathOf(things: string, id: string, { tenantId }: PsaAccess): string {
  return `/${things}/${encodeURIComponent(id)}?${new URLSearchParams({ tenantId }).toString()}`;
}

function readThing<Thing extends { readonly id: string }>(
  form: z.ZodType<Thing>,
  what: string,
  id: string,
  answer: PsaAnswer<unknown>,
): PsaAnswer<Thing> {
  if (answer.kind !== 'answered') return answer;
  const { success, data } = form.safeParse(answer.value);
  if (success && data.id === id) return { kind: 'answered', value: data };
  return { kind: 'misunderstood', reason: `PSA answered something that is not ${what}.` };
}

function readResults(answer: PsaAnswer<unknown>): PsaAnswer<readonly PsaTimeResult[]> {
  if (answer.kind !== 'answered') return answer;
  const { success, data } = timeResults.safeParse(answer.value);
  if (!success) return { kind: 'misunderstood', reason: 'PSA did not answer what became of the time.' };
  return { kind: 'answered', value: data.results.map((one) => ({ ...one, reason: one.reason ?? null })) };
}
