import { contractStatus } from '../domain/contract-status.ts';
import { remainingMinutes } from '../domain/remaining-minutes.ts';
import type { ContractResolvers } from '../generated.ts';
import { loadClient } from './load-client.ts';

export const Contract: ContractResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contract.load(id),
  status: (contract, _, { today }) => contractStatus(contract, today),
  client: ({ clientId }, _, context) => loadClient(clientId, context),
  usedMinutes: ({ id }, _, { loaders }) => loaders.usedMinutes.load(id),
  remainingMinutes: async ({ id, includedMinutes }, _, { loaders }) =>
    includedMinutes === null ? null : remainingMinutes(includedMinutes, await loaders.usedMinutes.load(id)),
  hourlyRate: ({ hourlyRateMinor, currency }) => money(hourlyRateMinor, currency),
  price: ({ priceMinor, currency }) => money(priceMinor, currency),
};

function money(amountMinor: number | null, currency: string) {
  return amountMinor === null ? null : { amountMinor, currency };
}
