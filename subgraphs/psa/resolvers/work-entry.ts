import type { WorkEntryResolvers } from '../generated.ts';

export const WorkEntry: WorkEntryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.workEntry.load(id),
  contract: async ({ contractId }, _, { loaders }) => {
    const contract = await loaders.contract.load(contractId);
    // A foreign key holds it in place, so that it is gone is a bug.
    if (!contract) throw new Error(`The contract ${contractId} is gone.`);
    return contract;
  },
  ticket: ({ ticketId }, _, { loaders }) => (ticketId === null ? null : loaders.ticket.load(ticketId)),
  person: ({ personId }) => ({ id: personId }),
  project: ({ projectId }) => (projectId === null ? null : { id: projectId }),
  timeEntry: ({ originId }) => (originId === null ? null : { id: originId }),
};
