import { GraphQLError } from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';
import { checkDay, checkOrder, mistakesIn } from '../../common/commands/checks.ts';
import { burnDown } from '../domain/burn-down.ts';
import { contractStatus } from '../domain/contract-status.ts';
import { amountOf } from '../domain/contract-terms.ts';
import { invoiceable } from '../domain/invoiceable.ts';
import { remainingMinutes } from '../domain/remaining-minutes.ts';
import type { ContractResolvers } from '../generated.ts';
import { whereWorked } from '../lists.ts';
import { loadClient } from './load-client.ts';

export const Contract: ContractResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.contract.load(id),
  status: (contract, _, { today }) => contractStatus(contract, today),
  client: ({ clientId }, _, context) => loadClient(clientId, context),
  usedMinutes: ({ id }, _, { loaders }) => loaders.usedMinutes.load(id),
  remainingMinutes: async ({ id, includedMinutes }, _, { loaders }) =>
    includedMinutes === null ? null : remainingMinutes(includedMinutes, await loaders.usedMinutes.load(id)),
  hourlyRate: ({ hourlyRateMinor, currency }) => amountOf(hourlyRateMinor, currency),
  price: ({ priceMinor, currency }) => amountOf(priceMinor, currency),
  renewalOf: ({ renewalOfId }, _, { loaders }) =>
    renewalOfId === null ? null : loaders.contract.load(renewalOfId),
  renewedBy: ({ id }, _, { loaders }) => loaders.renewalOf.load(id),
  workEntries: (contract, page, { loaders }) => {
    // Entries lead back to their contract, which is here already.
    loaders.contract.prime(contract.id, contract);
    return loaders.contractWork.under(contract.id, page, whereWorked);
  },
  burnDown: async (contract, { by }, { loaders, today }) =>
    burnDown(contract, await loaders.usedBy[by].load(contract.id), by, today),
  invoiceable: async (contract, { from, to }, { loaders }) => {
    requirePeriod(from, to);
    const { before, during } = await loaders.workSpan.load({ contractId: contract.id, from, to });
    const { minutes, amountMinor } = invoiceable(contract, before, during);
    return { from, to, minutes, amount: amountOf(amountMinor, contract.currency) };
  },
};

/** Throws `BAD_USER_INPUT` for days that no contract has, or in the wrong order. */
function requirePeriod(from: string, to: string): void {
  const mistakes = mistakesIn([checkDay(['from'], from), checkDay(['to'], to), checkOrder(['to'], from, to)]);
  if (mistakes.length === 0) return;
  throw new GraphQLError(mistakes.map(({ message }) => message).join(' '), {
    extensions: { code: errorCodes.BAD_USER_INPUT },
  });
}
