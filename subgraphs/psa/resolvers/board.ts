import { whereEqual } from '../../common/lists/list.ts';
import { countOpenTickets } from '../domain/ticket-counts.ts';
import type { BoardResolvers } from '../generated.ts';

export const Board: BoardResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.board.load(id),
  openTicketCount: async ({ name }, _, { loaders }) =>
    countOpenTickets(await loaders.boardTicketCounts.load(name)),
  tickets: ({ name }, { status, ...page }, { loaders }) =>
    loaders.boardTickets.under(name, page, whereEqual('status', status)),
};
