import type { MatterResolvers } from '../generated.ts';

export const Matter: MatterResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.matter.load(id),
  company: ({ companyId }) => ({ id: companyId }),
  assignee: ({ assigneeId }) => (assigneeId === null ? null : { id: assigneeId }),
  ticket: ({ ticketId }) => (ticketId === null ? null : { id: ticketId }),
};
