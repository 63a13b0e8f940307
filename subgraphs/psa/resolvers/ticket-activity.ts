import type { TicketActivityResolvers } from '../generated.ts';

export const TicketActivity: TicketActivityResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ticketActivity.load(id),
  by: ({ byId }) => ({ id: byId }),
  from: ({ fromValue }) => fromValue,
  to: ({ toValue }) => toValue,
};
