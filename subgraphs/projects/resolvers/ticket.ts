import type { TicketResolvers } from '../generated.ts';

export const Ticket: TicketResolvers = {
  // The ticket itself is PSA's: whether there is one is not known here, only that no task has it.
  __resolveReference: ({ id }) => ({ id }),
  task: ({ id }, _, { loaders }) => loaders.taskOfTicket.load(id),
};
