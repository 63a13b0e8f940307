import { milestoneStatus } from '../domain/milestone-status.ts';
import type { MilestoneResolvers } from '../generated.ts';
import { loadOwner } from '../owner.ts';

export const Milestone: MilestoneResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.milestone.load(id),
  status: (milestone, _, { today }) => milestoneStatus(milestone, today),
  project: ({ projectId }, _, { loaders }) => loadOwner(loaders.project, projectId),
};
