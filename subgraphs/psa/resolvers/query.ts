import { requireId } from '../../common/ids.ts';
import { whereEqual } from '../../common/lists/list.ts';
import type { QueryResolvers } from '../generated.ts';
import { whereNotArchived } from '../lists.ts';

export const Query: QueryResolvers = {
  client: (_, { id }, { loaders }) => loaders.client.load(requireId('Client', id)),
  clients: (_, { includeArchived, ...page }, { loaders }) =>
    loaders.clients.all(page, whereNotArchived(includeArchived)),
  contract: (_, { id }, { loaders }) => loaders.contract.load(requireId('Contract', id)),
  ticket: (_, { id }, { loaders }) => loaders.ticket.load(requireId('Ticket', id)),
  tickets: (_, { status, ...page }, { loaders }) => loaders.tickets.all(page, whereEqual('status', status)),
  board: (_, { id }, { loaders }) => loaders.board.load(requireId('Board', id)),
  boards: (_, { includeArchived, ...page }, { loaders }) =>
    loaders.boards.all(page, whereNotArchived(includeArchived)),
  workEntry: (_, { id }, { loaders }) => loaders.workEntry.load(requireId('WorkEntry', id)),
  commandCenter: (_, __, { viewer, clock }) => ({ id: viewer.tenantId, now: clock.now() }),
};
