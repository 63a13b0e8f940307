import type { TicketResolvers } from '../generated.ts';
import { loadClient } from './load-client.ts';

export const Ticket: TicketResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ticket.load(id),
  client: ({ clientId }, _, context) => loadClient(clientId, context),
  requester: ({ requesterContactId }) => (requesterContactId === null ? null : { id: requesterContactId }),
  assignee: ({ assigneeId }) => (assigneeId === null ? null : { id: assigneeId }),
};
