import { countOpenTickets } from '../domain/ticket-counts.ts';
import type { CompanyResolvers } from '../generated.ts';

export const Company: CompanyResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  client: ({ id }, _, { loaders }) => loaders.clientOfCompany.load(id),
  // Through the client, whose counts are then the same statement as the client's own.
  openTicketCount: async ({ id }, _, { loaders }) => {
    const client = await loaders.clientOfCompany.load(id);
    return client ? countOpenTickets(await loaders.clientTicketCounts.load(client.id)) : 0;
  },
};
