import type { TaskResolvers } from '../generated.ts';
import { loadOwner } from '../owner.ts';

export const Task: TaskResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.task.load(id),
  assignee: ({ assigneeId }) => (assigneeId === null ? null : { id: assigneeId }),
  milestone: ({ milestoneId }, _, { loaders }) =>
    milestoneId === null ? null : loaders.milestone.load(milestoneId),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.task.load(parentId)),
  subtasks: ({ id }, page, { loaders }) => loaders.subtasks.under(id, page),
  ticket: ({ ticketId }) => (ticketId === null ? null : { id: ticketId }),
  project: ({ projectId }, _, { loaders }) => loadOwner(loaders.project, projectId),
};
