import type { TicketResolvers } from '../generated.ts';
import { whereWorked } from '../lists.ts';
import { loadClient } from './load-client.ts';

export const Ticket: TicketResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ticket.load(id),
  client: ({ clientId }, _, context) => loadClient(clientId, context),
  requester: ({ requesterContactId }) => (requesterContactId === null ? null : { id: requesterContactId }),
  assignee: ({ assigneeId }) => (assigneeId === null ? null : { id: assigneeId }),
  history: ({ id }, page, { loaders }) => loaders.ticketActivities.under(id, page),
  workEntries: (ticket, page, { loaders }) => {
    // Entries lead back to their ticket, which is here already.
    loaders.ticket.prime(ticket.id, ticket);
    return loaders.ticketWork.under(ticket.id, page, whereWorked);
  },
};
