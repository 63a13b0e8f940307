import type { ContractLinkResolvers } from '../generated.ts';
import { personOf } from '../owner.ts';

export const ContractLink: ContractLinkResolvers = {
  contract: ({ contractId }) => ({ id: contractId }),
  linkedBy: ({ linkedBy }) => personOf(linkedBy),
  unlinkedBy: ({ unlinkedBy }) => personOf(unlinkedBy),
};
