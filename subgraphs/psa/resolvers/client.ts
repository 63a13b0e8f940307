import { whereEqual } from '../../common/lists/list.ts';
import type { Context } from '../context.ts';
import { countOpenTickets, listTicketCounts } from '../domain/ticket-counts.ts';
import type { ClientRow } from '../entities.ts';
import type { ClientResolvers } from '../generated.ts';
import { whereContractStatus } from '../lists.ts';

export const Client: ClientResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.client.load(id),
  company: ({ companyId }) => ({ id: companyId }),
  accountManager: ({ accountManagerId }) => (accountManagerId === null ? null : { id: accountManagerId }),
  contracts: (client, { status, ...page }, context) => {
    keep(client, context);
    return context.loaders.contracts.under(client.id, page, whereContractStatus(status, context.today));
  },
  tickets: (client, { status, ...page }, context) => {
    keep(client, context);
    return context.loaders.clientTickets.under(client.id, page, whereEqual('status', status));
  },
  ticketCounts: async ({ id }, _, { loaders }) => listTicketCounts(await loaders.clientTicketCounts.load(id)),
  openTicketCount: async ({ id }, _, { loaders }) =>
    countOpenTickets(await loaders.clientTicketCounts.load(id)),
};

/** Contracts and tickets lead back to their client: under a client, that is the one which is here already. */
function keep(client: ClientRow, { loaders }: Context): void {
  loaders.client.prime(client.id, client);
}
