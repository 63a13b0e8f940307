import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import type { QueryResolvers } from '../generated.ts';

export const Query: QueryResolvers = {
  client: (_, { id }, { loaders }) => loaders.client.load(requireId('Client', id)),
  clients: (_, page, { loaders }) => loaders.clients.all(page),
  contract: (_, { id }, { loaders }) => loaders.contract.load(requireId('Contract', id)),
  ticket: (_, { id }, { loaders }) => loaders.ticket.load(requireId('Ticket', id)),
  tickets: (_, { status, ...page }, { loaders }) => loaders.tickets.all(page, whereEqual('status', status)),
};
