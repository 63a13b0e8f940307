import type { ProjectActivityResolvers } from '../generated.ts';
import { loadOwner } from '../owner.ts';

export const ProjectActivity: ProjectActivityResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.activity.load(id),
  person: ({ personId }) => (personId === null ? null : { id: personId }),
  project: ({ projectId }, _, { loaders }) => loadOwner(loaders.project, projectId),
  milestone: ({ milestoneId }, _, { loaders }) =>
    milestoneId === null ? null : loaders.milestone.load(milestoneId),
  task: ({ taskId }, _, { loaders }) => (taskId === null ? null : loaders.task.load(taskId)),
};
